"""Publishing an event, as a communication officer does."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail import hooks
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from events.models import EventIndexPage, EventPage
from portal.users.models import User
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION
from tests.factories import events as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> Client:
    client.force_login(User.objects.create_user("com", password="x"))
    User.objects.get().groups.add(Group.objects.get(name=COMMUNICATION))
    return client


def posted(**fields: Any) -> dict[str, str]:
    """What the browser sends for a complete event."""
    return nested_form_data(
        {
            "title": "Le four à pain",
            "slug": "le-four-a-pain",
            "summary": "On allume le four.",
            "kind": "workshop",
            "start_at": "2027-03-28 01:30",
            "end_at": "2027-03-28 14:00",
            "status": "confirmed",
            "status_note": "",
            "previous_start_at": "",
            "place": "",
            "place_name": "",
            "address": "Place de la Liberté",
            "how_to_come": "",
            "latitude": "",
            "longitude": "",
            "theme": "",
            "audience": "everyone",
            "audience_note": "",
            "is_free": "on",
            "price": "",
            "what_to_bring": "",
            **dict.fromkeys(EventPage.ACCESS_FIELDS, "unknown"),
            "languages_spoken": "",
            "access_note": "",
            "body": streamfield([("text", rich_text("<p>Bienvenue</p>"))]),
            "image": "",
            "image_alt": "",
            "organiser": "",
            "contact_name": "",
            "contact_phone": "",
            "contact_email": "",
            "easy_read": rich_text(""),
            "easy_read_reviewed_by": "",
            "easy_read_reviewed_on": "",
            "seo_title": "",
            "search_description": "",
            "social_image": "",
            "go_live_at": "",
            "expire_at": "",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
        | fields
    )


def add(
    client: Client, *, publish: bool = True, quartiers: list[int] | None = None, **fields: Any
) -> Any:
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", make.agenda().pk])
    data: dict[str, Any] = posted(**fields) | {"quartiers": quartiers or []}
    if publish:
        data["action-publish"] = "1"
    return client.post(url, data)


def errors(response: Any) -> dict[str, list[str]]:
    assert response.status_code == 200, "the form was accepted"
    return response.context["form"].errors


def test_from_empty_to_published(officer: Client) -> None:
    alma = make.quartier()
    response = add(officer, quartiers=[alma.pk])
    assert response.status_code == 302, response.context["form"].errors
    page = EventPage.objects.get()
    assert page.live
    assert list(page.quartiers.all()) == [alma]
    # The night of the clock change: what was typed is what the clock will show.
    assert page.start_at == make.paris(2027, 3, 28, 1, 30)
    assert page.end_at == make.paris(2027, 3, 28, 14)
    assert officer.get(page.url).status_code == 200


def test_access_facts_cannot_be_left_blank(officer: Client) -> None:
    response = add(officer, **dict.fromkeys(EventPage.ACCESS_FIELDS, ""))
    assert set(errors(response)) == set(EventPage.ACCESS_FIELDS)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"address": ""}, "place"),
        ({"end_at": "2027-03-27 12:00"}, "end_at"),
        ({"end_at": ""}, "end_at"),
        ({"start_at": "le 30 février"}, "start_at"),
        ({"is_free": None}, "price"),
        ({"latitude": "50.1"}, "longitude"),
        ({"summary": ""}, "summary"),
    ],
)
def test_what_readers_need_is_asked_for(officer: Client, fields: dict, wrong: str) -> None:
    data = {key: value for key, value in fields.items() if value is not None}
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", make.agenda().pk])
    form = posted(**data) | {"action-publish": "1"}
    for key, value in fields.items():
        if value is None:
            del form[key]
    assert wrong in errors(officer.post(url, form))
    assert not EventPage.objects.exists()


def test_a_place_and_an_address_are_one_too_many(officer: Client) -> None:
    assert "address" in errors(add(officer, place=str(make.place().pk)))


def test_a_draft_may_be_incomplete(officer: Client) -> None:
    blank = dict.fromkeys([*EventPage.ACCESS_FIELDS, "start_at", "end_at", "address"], "")
    response = add(officer, publish=False, summary="", **blank)
    assert response.status_code == 302, response.context["form"].errors
    page = EventPage.objects.get()
    assert not page.live
    edit = officer.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        posted(**blank) | {"action-publish": "1"},
    )
    assert {"start_at", "end_at", "step_free"} <= set(errors(edit))
    page.refresh_from_db()
    assert not page.live


def test_a_preview_of_what_is_being_typed(officer: Client) -> None:
    agenda = make.agenda()
    url = reverse("wagtailadmin_pages:preview_on_add", args=["events", "eventpage", agenda.pk])
    blank = dict.fromkeys([*EventPage.ACCESS_FIELDS, "start_at", "end_at", "address"], "")
    assert officer.post(url, posted(**blank)).json() == {"is_valid": True, "is_available": True}
    assert officer.get(url).status_code == 200


def test_every_event_in_one_list(officer: Client) -> None:
    alma = make.quartier("Alma")
    make.event("Demain", status="cancelled", quartiers=[alma])
    make.event("Hier", start_at=make.paris(2025, 1, 1, 18))
    url = reverse("agenda:index")
    html = officer.get(url).content.decode()
    assert html.index("Demain") < html.index("Hier")
    assert "Alma" in html
    past = officer.get(url, {"period": "past"}).content.decode()
    assert "Hier" in past
    assert "Demain" not in past
    here = officer.get(url, {"quartiers": alma.pk, "status": "cancelled"}).content.decode()
    assert "Demain" in here
    assert officer.get(url, {"q": '"'}).status_code == 200
    assert officer.get(url, {"period": "x", "quartiers": "x", "status": "x"}).status_code == 200


@pytest.mark.slow
def test_the_admin_list_does_not_grow_with_its_rows(officer: Client) -> None:
    def count() -> int:
        officer.get(reverse("agenda:index"))
        with CaptureQueriesContext(connection) as captured:
            officer.get(reverse("agenda:index"))
        return len(captured)

    alma = make.quartier()
    make.many(2, quartiers=[alma])
    few = count()
    make.many(20, quartiers=[alma])
    assert count() == few


@pytest.mark.parametrize("role", [MODERATION, MEDIATION])
def test_other_roles_do_not_publish_events(client: Client, role: str) -> None:
    client.force_login(User.objects.create_user("x", password="x"))
    User.objects.get().groups.add(Group.objects.get(name=role))
    assert add(client).status_code in (302, 403)
    assert not EventPage.objects.exists()
    assert client.get(reverse("agenda:index")).status_code in (302, 403)


def test_a_new_portal_gets_its_agenda_once() -> None:
    home = make.home()
    for _time in range(2):
        for create in hooks.get_hooks("portal_setup_site"):
            if create.__module__.startswith("events"):
                create(home)
    agenda = EventIndexPage.objects.get()
    assert (agenda.title, agenda.slug) == ("Agenda", "agenda")
    assert agenda.live
    assert agenda.show_in_menus
    assert agenda.get_parent().pk == home.pk
