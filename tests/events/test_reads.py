"""What is to come, what is over, and which language of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import PageViewRestriction

from events.models import EventPage
from events.querysets import EventCriteria
from tests.factories import events as make

pytestmark = pytest.mark.django_db


def titles(events) -> list[str]:
    return [event.title for event in events]


def test_each_event_is_to_come_or_past_never_both() -> None:
    now = timezone.now()
    hour = timedelta(hours=1)
    make.event("Hier", start_at=now - 30 * hour, end_at=now - 28 * hour)
    make.event("Ce matin", start_at=now - 3 * hour, end_at=now - hour)
    make.event("En ce moment", start_at=now - hour, end_at=now + hour)
    make.event("Ce soir", start_at=now + hour, end_at=now + 2 * hour)
    assert titles(EventPage.objects.upcoming(now)) == ["En ce moment", "Ce soir"]
    assert titles(EventPage.objects.past(now)) == ["Ce matin", "Hier"]


def test_the_last_instant_belongs_to_the_past() -> None:
    event = make.event()
    assert not EventPage.objects.upcoming(event.end_at).exists()
    assert EventPage.objects.past(event.end_at).count() == 1


def test_a_month_holds_what_touches_it() -> None:
    make.event("Avant", start_at=make.paris(2026, 9, 30, 18), end_at=make.paris(2026, 9, 30, 20))
    make.event("À cheval", start_at=make.paris(2026, 9, 30, 18), end_at=make.paris(2026, 10, 2, 8))
    # 23:00 in Paris is still October, though nearly November.
    make.event(
        "Fin", start_at=make.paris(2026, 10, 31, 23), end_at=make.paris(2026, 10, 31, 23, 30)
    )
    make.event("Après", start_at=make.paris(2026, 11, 1, 0), end_at=make.paris(2026, 11, 1, 2))
    found = EventPage.objects.in_month(make.paris(2026, 10, 15).date())
    assert set(titles(found)) == {"À cheval", "Fin"}


def test_a_quartier_finds_its_events_from_any_language() -> None:
    alma, pile = make.quartier("Alma"), make.quartier("Pile")
    french = make.event("Four", quartiers=[alma, pile])
    make.translation(french, "ar", "فرن")
    make.event("Ailleurs", quartiers=[pile])
    make.event("Toute la ville")
    found = EventPage.objects.for_quartier(alma)
    assert titles(found.best_for(make.locale("ar"))) == ["فرن"]
    assert titles(found.best_for(make.locale("fr"))) == ["Four"]
    assert titles(found.live_in(make.locale("en"))) == []


class TestBestLanguage:
    def best(self, code: str = "ar") -> list[str]:
        return sorted(titles(EventPage.objects.best_for(make.locale(code))))

    def test_each_event_once_in_the_best_language(self) -> None:
        make.translation(make.event("Four"), "ar", "فرن")
        make.event("Vélo")
        assert self.best() == ["Vélo", "فرن"]
        assert self.best("fr") == ["Four", "Vélo"]

    def test_a_draft_translation_hides_nothing(self) -> None:
        make.translation(make.event("Four"), "ar", "فرن").unpublish()
        assert self.best() == ["Four"]

    def test_an_alias_is_not_a_translation(self) -> None:
        french = make.event("Four")
        make.agenda("ar")
        french.copy_for_translation(make.locale("ar"), alias=True)
        found = EventPage.objects.best_for(make.locale("ar"))
        assert [(event.title, event.locale.language_code) for event in found] == [("Four", "fr")]

    def test_what_exists_in_one_language_only_is_read_there_only(self) -> None:
        make.agenda("fr")
        make.event("حفلة", code="ar")
        assert self.best("ar") == ["حفلة"]
        assert self.best("fr") == []

    def test_a_private_page_is_not_announced(self) -> None:
        hidden = make.event("Privé")
        make.event("Public")
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")
        assert self.best("fr") == ["Public"]
        PageViewRestriction.objects.create(page=make.agenda(), restriction_type="login")
        assert self.best("fr") == []

    def test_it_costs_one_query(self, django_assert_num_queries) -> None:
        make.translation(make.event("Four"), "ar", "فرن")
        arabic = make.locale("ar")
        with django_assert_num_queries(1):
            list(EventPage.objects.upcoming().best_for(arabic))


def test_step_free_is_read_from_the_place_when_the_event_does_not_know() -> None:
    reachable = make.place(step_free="yes")
    make.event("Lieu accessible", step_free="unknown", place=reachable)
    make.event("Pas ce jour-là", step_free="no", place=reachable)
    make.event("Inconnu", step_free="unknown")
    make.event("Oui", step_free="yes")
    assert set(titles(EventPage.objects.step_free())) == {"Lieu accessible", "Oui"}


def test_criteria_add_up() -> None:
    alma, gardens = make.quartier(), make.theme()
    make.event("Tout", quartiers=[alma], theme=gardens)
    make.event("Payant", quartiers=[alma], theme=gardens, is_free=False, price="2 €")
    make.event("Sans garde", quartiers=[alma], theme=gardens, childcare="no")
    make.event("Ailleurs", theme=gardens)
    criteria = EventCriteria(quartier="alma", theme="jardins", free=True, childcare=True)
    assert titles(EventPage.objects.matching(criteria)) == ["Tout"]


def test_the_database_refuses_an_end_before_the_beginning() -> None:
    event = make.event()
    with pytest.raises(IntegrityError), transaction.atomic():
        EventPage.objects.filter(pk=event.pk).update(end_at=event.start_at - timedelta(hours=1))
