"""Making and finding resized copies, without ever keeping a reader waiting."""

import logging
import time
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django.db.models import Model, Prefetch, prefetch_related_objects
from django.utils import timezone
from wagtail.images.models import Filter

from portal.images.models import PortalImage, PortalRendition
from portal.images.specs import SHARED, USUAL, filters_for

logger = logging.getLogger(__name__)

# What making missing copies may add to one page, in seconds. Once spent, the picture itself is
# shown: heavier, never late. The worker makes the copy meanwhile.
BUDGET = 0.4


def find_or_make(
    image: PortalImage, filters: Sequence[str], *, seconds: float
) -> tuple[dict[str, PortalRendition], float]:
    """(copies by filter, seconds spent making missing ones). Incomplete once time is over."""
    wanted = [Filter(spec=spec) for spec in filters]
    found = {item.spec: copy for item, copy in image.find_existing_renditions(*wanted).items()}
    missing = [item for item in wanted if item.spec not in found]
    spent = 0.0
    for item in missing:
        if spent >= seconds:
            break
        started = time.perf_counter()
        try:
            found[item.spec] = image.create_rendition(item)
        except (OSError, ValueError) as error:
            # The file is lost or damaged: the page does without its copies.
            logger.warning("Picture %s could not be resized: %s", image.pk, type(error).__name__)
            break
        spent += time.perf_counter() - started
    return found, spent


def prefetch_images(pages: Iterable[Model], field: str, *specs: str) -> list[Any]:
    """The pages as a list, with the pictures of `field` and their copies: two queries in all."""
    rows = list(pages)
    wanted = [item for spec in specs for item in filters_for(spec)]
    pictures = PortalImage.objects.prefetch_renditions(*wanted)
    prefetch_related_objects(rows, Prefetch(field, queryset=pictures))
    return rows


def prepare_images(*, limit: int = 10) -> int:
    """Make the usual copies of pictures that have just come in; return how many were done."""
    done = 0
    for image in PortalImage.objects.filter(prepared_at__isnull=True).order_by("pk")[:limit]:
        sizes = [filters_for(spec, available_width=image.width) for spec in USUAL]
        find_or_make(image, [*chain.from_iterable(sizes), SHARED], seconds=float("inf"))
        # A conditional write: a file replaced meanwhile is prepared again.
        PortalImage.objects.filter(pk=image.pk, file=image.file.name).update(
            prepared_at=timezone.now()
        )
        done += 1
    return done
