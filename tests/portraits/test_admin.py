"""Publishing a portrait, as a communication officer does."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from initiatives.portraits.models import PortraitIndexPage, PortraitPage
from portal.users.models import User
from portal.users.roles import COMMUNICATION, MODERATION
from tests.factories import events as make
from tests.factories import portraits as people
from tests.factories.images import make_image

pytestmark = pytest.mark.django_db


def logged_in(client: Client, role: str) -> Client:
    user = User.objects.create_user("x", password="x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


@pytest.fixture
def officer(client: Client) -> Client:
    return logged_in(client, COMMUNICATION)


def add(client: Client, *, publish: bool = True, links: tuple = (), **fields: Any) -> Any:
    url = reverse("wagtailadmin_pages:add", args=["portraits", "portraitpage", people.listing().pk])
    data = nested_form_data(
        {
            "title": "Nadia, du jardin",
            "slug": "nadia",
            "summary": "Elle fait pousser un jardin.",
            "person_name": "Nadia",
            "role": "anime le jardin partagé",
            "quote": "Ici, on plante.",
            "photo": "",
            "photo_alt": "",
            "interview": streamfield(
                [("exchange", {"question": "Pourquoi ?", "answer": rich_text("<p>Voilà.</p>")})]
            ),
            "links": inline_formset(
                [{"page": "", "address": "", "title": ""} | link for link in links]
            ),
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
    if publish:
        data["action-publish"] = "1"
    return client.post(url, data)


def test_from_empty_to_published(officer: Client) -> None:
    event = make.event("Fête du jardin")
    response = add(officer, links=({"page": str(event.pk)},))
    assert response.status_code == 302, response.context["form"].errors
    page = PortraitPage.objects.get()
    assert page.live
    html = officer.get(page.url).content.decode()
    assert "Pourquoi ?" in html
    assert "Fête du jardin" in html


@pytest.mark.parametrize("field", ["person_name", "role", "quote", "summary"])
def test_what_readers_need_is_asked_for(officer: Client, field: str) -> None:
    response = add(officer, **{field: ""})
    assert field in response.context["form"].errors
    assert not PortraitPage.objects.exists()


def test_a_photo_must_be_described_to_be_published(officer: Client) -> None:
    image = make_image(description="Une image")
    response = add(officer, photo=str(image.pk))
    assert "photo_alt" in response.context["form"].errors
    assert add(officer, publish=False, photo=str(image.pk)).status_code == 302


@pytest.mark.parametrize(
    ("link", "wrong"),
    [
        ({}, "page"),
        ({"address": "https://exemple.fr/"}, "title"),
        ({"address": "javascript:alert(1)", "title": "x"}, "address"),
    ],
)
def test_a_link_leads_somewhere(officer: Client, link: dict, wrong: str) -> None:
    response = add(officer, links=(link,))
    assert wrong in response.context["form"].formsets["links"].forms[0].errors


def test_an_empty_draft_is_kept(officer: Client) -> None:
    blank = dict.fromkeys(("person_name", "role", "quote", "summary"), "")
    response = add(officer, publish=False, interview=streamfield([]), **blank)
    assert response.status_code == 302, response.context["form"].errors


def test_moderators_do_not_publish_portraits(client: Client) -> None:
    assert add(logged_in(client, MODERATION)).status_code in (302, 403)
    assert not PortraitPage.objects.exists()


def test_translators_are_offered_words_only() -> None:
    event = make.event("Fête")
    french = people.portrait(
        photo=make_image(),
        photo_alt="Au jardin",
        quartiers=[make.quartier("Alma")],
        links=[{"page": event, "title": "Venez"}],
        interview=[("exchange", {"question": "Pourquoi ?", "answer": "<p>Voilà.</p>"})],
    )
    make.home("ar")
    translate_object(french, [make.locale("ar")])
    arabic = PortraitPage.objects.get(locale=make.locale("ar"))
    assert not arabic.live
    assert [quartier.name for quartier in arabic.quartiers.all()] == ["Alma"]
    assert [(link.page_id, link.locale.language_code) for link in arabic.links.all()] == [
        (event.pk, "ar")
    ]
    source = TranslationSource.objects.get_for_instance(french)
    paths = set(source.stringsegment_set.values_list("context__path", flat=True))
    assert {"person_name", "role", "quote", "photo_alt"} <= paths
    assert any(path.startswith("interview.") and path.endswith(".question") for path in paths)
    assert any(path.startswith("links.") and path.endswith(".title") for path in paths)
    overridable = set(source.overridablesegment_set.values_list("context__path", flat=True))
    assert "photo" not in overridable


def test_a_new_portal_gets_its_list_once() -> None:
    home = make.home()
    for _time in range(2):
        for create in hooks.get_hooks("portal_setup_site"):
            if create.__module__.startswith("initiatives.portraits"):
                create(home)
    listing = PortraitIndexPage.objects.get()
    assert (listing.title, listing.slug, listing.live) == ("Portraits", "portraits", True)
    assert listing.show_in_menus
