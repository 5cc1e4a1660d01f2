"""One event, as a reader meets it."""

import json
import re

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from events.models import EventIndexPage, EventPage
from tests.factories import events as make
from tests.factories.images import make_image

pytestmark = pytest.mark.django_db


def read(client, page: EventPage) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def described(html: str) -> dict:
    return json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])


def test_facts_come_first(client) -> None:
    page = make.event(
        start_at=make.paris(2027, 3, 12, 18),
        place=make.place(how_to_come="En face de la pharmacie"),
        is_free=False,
        price="2 € par famille",
        what_to_bring="Une assiette",
        quartiers=[make.quartier("Alma")],
        sign_language="unknown",
        body=[("text", "<p>On allume le four.</p>")],
    )
    html = read(client, page)
    main = html[html.index("<main") :]
    for text in (
        '<time datetime="2027-03-12T18:00:00+01:00">',
        "Maison de quartier",
        "En face de la pharmacie",
        "2 € par famille",
        "Une assiette",
        "Alma",
        "access__unknown",
        "On allume le four.",
    ):
        assert text in main
    assert main.index("<dl") < main.index("On allume le four.")
    assert main.count("<h1") == 1


@pytest.mark.parametrize(
    ("status", "schema"),
    [
        ("confirmed", "EventScheduled"),
        ("full", "EventScheduled"),
        ("cancelled", "EventCancelled"),
        ("postponed", "EventPostponed"),
    ],
)
def test_status_is_said_to_people_and_machines(client, status: str, schema: str) -> None:
    page = make.event(status=status, status_note="La salle est en travaux.")
    html = read(client, page)
    assert described(html)["eventStatus"].endswith(schema)
    main = html[html.index("<main") :]
    assert main.index("La salle est en travaux.") < main.index("<h1")
    assert ("<s>" in main) == (status in ("cancelled", "postponed"))
    assert ("notice--warning" in main) == (status != "confirmed")


def test_a_new_date_is_read_beside_the_first_one(client) -> None:
    page = make.event(start_at=make.paris(2027, 3, 12, 18))
    page.status = "postponed"
    page.start_at, page.end_at = make.paris(2027, 3, 19, 18), make.paris(2027, 3, 19, 20)
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.previous_start_at == make.paris(2027, 3, 12, 18)
    html = read(client, page)
    said = described(html)
    assert said["eventStatus"].endswith("EventRescheduled")
    assert said["previousStartDate"] == "2027-03-12T18:00:00+01:00"
    assert said["startDate"] == "2027-03-19T18:00:00+01:00"
    assert "<s>" in html
    page.status = "confirmed"
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.previous_start_at is None


def test_whole_days_are_stretched_and_said_without_time(client) -> None:
    page = make.event(
        all_day=True, start_at=make.paris(2027, 3, 27, 9), end_at=make.paris(2027, 3, 28, 12)
    )
    page.refresh_from_db()
    assert page.end_at == make.paris(2027, 3, 28, 23, 59)
    said = described(read(client, page))
    assert (said["startDate"], said["endDate"]) == ("2027-03-27", "2027-03-28")


def test_machines_are_told_nothing_empty(client) -> None:
    said = described(read(client, make.event()))
    assert all(value not in (None, "", [], {}) for value in said.values())
    assert said["isAccessibleForFree"] is True
    assert said["offers"]["price"] == "0"


def test_a_hostile_title_stays_text(client) -> None:
    page = make.event("</script><script>alert(1)</script>", status="cancelled", status_note="<b>x")
    html = read(client, page)
    assert "<script>alert" not in html
    assert "<b>x" not in html
    assert described(html)["name"] == page.title


def test_the_place_lends_its_walls_but_not_its_people() -> None:
    place = make.place(step_free="yes", toilets="no", childcare="yes", latitude=50, longitude=3)
    unknown = dict.fromkeys(EventPage.ACCESS_FIELDS, "unknown")
    page = make.event(place=place, **unknown)
    facts = {name: value for name, _label, value in page.access_facts}
    assert facts["step_free"] == "yes"
    assert facts["toilets"] == "no"
    assert facts["childcare"] == "unknown"
    assert page.point == (50, 3)


def test_a_picture_is_described(client) -> None:
    page = make.event(image=make_image(), image_alt="Des voisins autour du four")
    html = read(client, page)
    assert 'alt="Des voisins autour du four"' in html
    assert "og:image" in html


def test_the_page_in_french_under_another_language(client) -> None:
    page = make.event("Four")
    make.home("ar")
    html = client.get(f"/ar/agenda/{page.slug}/").content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert re.search(r'<main[^>]* lang="fr" dir="ltr"', html)


def test_queries_stay_few(client) -> None:
    page = make.event(place=make.place(), theme=make.theme(), quartiers=[make.quartier()])
    client.get(page.url)
    with CaptureQueriesContext(connection) as captured:
        client.get(page.url)
    assert len(captured) <= 12, [query["sql"][:90] for query in captured]


@pytest.mark.parametrize("model", [EventPage, EventIndexPage])
def test_an_empty_draft_can_be_previewed(model: type) -> None:
    parent = make.agenda() if model is EventPage else make.home()
    page = model(title="", slug="brouillon", locale=make.locale())
    page.set_url_path(parent)
    response = page.make_preview_request(RequestFactory().get("/"), "")
    assert response.status_code == 200


def test_a_stored_draft_without_dates_can_be_previewed() -> None:
    page = EventPage(title="Brouillon", locale=make.locale(), live=False)
    make.agenda().add_child(instance=page)
    assert page.make_preview_request().status_code == 200
    assert not EventPage.objects.upcoming().exists()
    assert not EventPage.objects.past().exists()
