"""Writes of the agenda."""

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from events.models import EventPage

# What is true in every language. A cancelled event must not stay confirmed in Arabic until
# somebody thinks of synchronising the translation.
FACTS = (
    "start_at",
    "end_at",
    "all_day",
    "status",
    "previous_start_at",
    "kind",
    "place_id",
    "place_name",
    "address",
    "latitude",
    "longitude",
    "step_free",
    "sign_language",
    "hearing_loop",
    "quiet_space",
    "toilets",
    "childcare",
    "audience",
    "is_free",
    "contact_name",
    "contact_phone",
    "contact_email",
)


@transaction.atomic
def share_facts(*, published: EventPage) -> list[EventPage]:
    """Make the published pages of one event agree on its facts; return those that changed.

    The source language's published page is right. Drafts are left alone: they are corrected in
    turn when they are published.
    """
    same = EventPage.objects.filter(translation_key=published.translation_key)
    pages = list(same.filter(Q(live=True) | Q(pk=published.pk)).select_related("locale"))
    source = next((p for p in pages if p.locale.language_code == settings.LANGUAGE_CODE), None)
    if source is None:
        return []
    return [page for page in pages if page.pk != source.pk and _copy_facts(source, page)]


def _copy_facts(source: EventPage, page: EventPage) -> bool:
    changed = [name for name in FACTS if getattr(source, name) != getattr(page, name)]
    for name in changed:
        setattr(page, name, getattr(source, name))
    quartiers = set(source.quartiers.all())
    if not changed and quartiers == set(page.quartiers.all()):
        return False
    page.quartiers.set(quartiers)
    # Only facts moved: a translation that lacks a word must not block them.
    page.save(clean=False)  # type: ignore[call-arg]  # mypy stops at the mixins
    return True
