"""Facts are true in every language at once."""

import pytest
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from events.models import EventPage
from events.services import share_facts
from tests.factories import events as make

pytestmark = pytest.mark.django_db


def test_cancelling_in_french_cancels_everywhere() -> None:
    french = make.event("Four", quartiers=[make.quartier("Alma")])
    arabic = make.translation(french, "ar", "فرن")
    french.status = "cancelled"
    french.start_at, french.end_at = make.paris(2027, 5, 1, 9), make.paris(2027, 5, 1, 12)
    french.quartiers = [make.quartier("Pile")]
    french.save_revision().publish()
    arabic.refresh_from_db()
    assert arabic.status == "cancelled"
    assert arabic.start_at == make.paris(2027, 5, 1, 9)
    assert [quartier.name for quartier in arabic.quartiers.all()] == ["Pile"]
    assert arabic.title == "فرن"


def test_a_stale_translation_is_corrected_when_it_is_published() -> None:
    french = make.event("Four")
    arabic = make.translation(french, "ar", "فرن", live=False)
    french.status = "full"
    french.save_revision().publish()
    arabic = EventPage.objects.get(pk=arabic.pk)
    assert arabic.status == "confirmed", "drafts are left alone"
    arabic.save_revision().publish()
    arabic.refresh_from_db()
    assert arabic.status == "full"


def test_a_translation_never_rules_the_source() -> None:
    french = make.event("Four")
    arabic = make.translation(french, "ar", "فرن")
    arabic.status = "cancelled"
    arabic.save_revision().publish()
    french.refresh_from_db()
    arabic.refresh_from_db()
    assert (french.status, arabic.status) == ("confirmed", "confirmed")


def test_an_event_without_source_rules_itself() -> None:
    arabic = make.event("فرن", code="ar", status="cancelled")
    assert share_facts(published=arabic) == []
    arabic.refresh_from_db()
    assert arabic.status == "cancelled"


def test_translators_are_offered_words_and_never_facts() -> None:
    gardens = make.theme()
    french = make.event(
        "Four",
        place_name="Salle des fêtes",
        address="1 rue des Lilas",
        quartiers=[make.quartier("Alma")],
        theme=gardens,
        what_to_bring="Une assiette",
        body=[("text", "<p>On allume.</p>")],
    )
    make.home("ar")
    translate_object(french, [make.locale("ar")])
    arabic = EventPage.objects.get(locale=make.locale("ar"))
    assert not arabic.live
    assert (arabic.start_at, arabic.step_free) == (french.start_at, "yes")
    assert [quartier.name for quartier in arabic.quartiers.all()] == ["Alma"]
    source = TranslationSource.objects.get_for_instance(french)
    paths = set(source.stringsegment_set.values_list("context__path", flat=True))
    assert {"title", "summary", "what_to_bring"} <= paths
    assert not paths & {"address", "place_name", "status", "kind", "contact_name", "step_free"}
    overridable = set(source.overridablesegment_set.values_list("context__path", flat=True))
    assert not overridable & {"start_at", "end_at", "status", "place", "quartiers", "latitude"}
