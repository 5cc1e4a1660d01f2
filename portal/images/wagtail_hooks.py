"""Pictures in the worker."""

from typing import Any

from wagtail import hooks

from portal.images.renditions import prepare_images

EVERY = 5


@hooks.register("portal_periodic_job")
def prepare_job() -> tuple[str, float, Any]:
    """New pictures get their usual copies within seconds."""
    return "copies of new pictures", EVERY, prepare_images
