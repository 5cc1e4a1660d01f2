"""Rows that have a picture, whatever they are."""

from portal.images.models import PortalRendition
from portal.images.renditions import prepare_images
from tests.factories.images import make_image


def rows_with_images(count):
    """As many rows with a foreign key named `image`, their copies made."""
    for _ in range(count):
        PortalRendition.objects.create(
            image=make_image(size=(800, 600)), filter_spec="width-10", width=1, height=1, file="x"
        )
    prepare_images(limit=count)
