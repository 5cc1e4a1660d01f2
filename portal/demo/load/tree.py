"""Many pages under one parent at once.

`add_child` reads the tree again for each page. Here paths are computed from the last child, the
common rows go in by batches, and each type's own row follows: Django cannot insert the two halves
of a multi-table model in one batch.
"""

from collections.abc import Sequence
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

P = TypeVar("P", bound=Page)
BATCH = 400


def add_children(parent: Page, pages: Sequence[P]) -> list[P]:
    """Insert `pages`, unsaved and live, as the last children of `parent`. No signal is sent."""
    if not pages:
        return []
    parent = Page.objects.get(pk=parent.pk)
    last = parent.get_last_child()
    steplen = Page.steplen
    first = Page._str2int(last.path[-steplen:]) + 1 if last else 1
    model = type(pages[0])
    content_type = ContentType.objects.get_for_model(model)
    now = timezone.now()
    rows = []
    for step, page in enumerate(pages, start=first):
        page.depth = parent.depth + 1
        page.path = Page._get_path(parent.path, page.depth, step)
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.numchild = 0
        page.locale = parent.locale
        page.content_type = content_type
        page.draft_title = page.title
        page.live = True
        page.has_unpublished_changes = False
        page.first_published_at = page.first_published_at or now
        page.last_published_at = page.first_published_at
        rows.append(_common_row(page))
    saved = Page.objects.bulk_create(rows, batch_size=BATCH)
    for page, row in zip(pages, saved, strict=True):
        page.pk = page.id = row.pk
        page.page_ptr_id = row.pk
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    return list(pages)


def _common_row(page: Page) -> Page:
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    return Page(**{name: getattr(page, name) for name in names})
