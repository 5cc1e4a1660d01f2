"""The places in the admin, seen by each role."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from home.models import Boundary, Commune, LocalActor, Quartier, QuartierPage
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION
from tests.factories.home import (
    make_actor,
    make_commune,
    make_quartier,
    make_quartier_page,
    make_standard_page,
    square,
)

pytestmark = pytest.mark.django_db
LISTS = {
    Quartier: "wagtailsnippets_home_quartier",
    Commune: "wagtailsnippets_home_commune",
    LocalActor: "wagtailsnippets_home_localactor",
}


def member(client, role):
    user = get_user_model().objects.create_user(role, password="x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


def quartier_form(**values):
    empty = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    return (
        {
            "name": "Alma",
            "slug": "alma",
            "code": "QN05901M",
            "vintage": 2024,
            "accent": "canal",
            "bond": "stretcher",
        }
        | {f"boundaries-{key}": value for key, value in empty.items()}
        | values
    )


def boundary_rows(*rows):
    values = {"boundaries-TOTAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        row = {"id": "", "ORDER": number + 1, "DELETE": "", "kind": "official", "source": ""} | row
        values |= {f"boundaries-{number}-{key}": value for key, value in row.items()}
    return values


@pytest.mark.parametrize("namespace", LISTS.values())
def test_communication_lists_and_searches_the_places(client, namespace):
    member(client, COMMUNICATION)
    quartier = make_quartier("Épeule", communes=[make_commune("59512")])
    make_actor("Café", quartiers=[quartier])
    address = reverse(f"{namespace}:list")
    for typed in ("", "e", '"', "%", "x:y", "epeule", "\\", "'"):
        assert client.get(address, {"q": typed}).status_code == 200, typed
    assert client.get(address, {"export": "csv"}).status_code == 200


def test_the_search_folds_accents_and_finds_towns(client):
    member(client, COMMUNICATION)
    make_quartier("Épeule", communes=[make_commune("59512", "Roubaix")])
    make_quartier("Bourgogne")
    address = reverse("wagtailsnippets_home_quartier:list_results")
    for typed in ("epeule", "ROUBAIX"):
        text = client.get(address, {"q": typed}).content.decode()
        assert "Épeule" in text and "Bourgogne" not in text


def test_communication_creates_a_quartier_with_its_lived_boundary(client):
    member(client, COMMUNICATION)
    commune = make_commune("59512", "Roubaix")
    response = client.post(
        reverse("wagtailsnippets_home_quartier:add"),
        quartier_form(communes=[commune.pk])
        | boundary_rows({"kind": "lived", "geometry": json.dumps(square())}),
    )
    assert response.status_code == 302, response.context["form"].errors
    quartier = Quartier.objects.get()
    assert quartier.commune_names == "Roubaix" and "roubaix" in quartier.search_key
    assert quartier.boundaries.get().kind == "lived"


@pytest.mark.parametrize(
    "geometry", ["pas du JSON", "[]", '{"type": "Point", "coordinates": [3, 50]}', "1"]
)
def test_a_bad_boundary_is_explained_never_kept(client, geometry):
    member(client, COMMUNICATION)
    response = client.post(
        reverse("wagtailsnippets_home_quartier:add"),
        quartier_form() | boundary_rows({"geometry": geometry}),
    )
    assert response.status_code == 200
    errors = response.context["form"].formsets["boundaries"].errors
    assert "geometry" in errors[0]
    assert not Quartier.objects.exists()


def test_two_boundaries_of_one_kind_are_refused(client):
    member(client, COMMUNICATION)
    row = {"geometry": json.dumps(square())}
    response = client.post(
        reverse("wagtailsnippets_home_quartier:add"), quartier_form() | boundary_rows(row, row)
    )
    assert response.status_code == 200
    assert not Boundary.objects.exists()


def test_a_code_already_in_the_list_is_refused(client):
    member(client, COMMUNICATION)
    make_quartier(code="QN05901M")
    response = client.post(reverse("wagtailsnippets_home_quartier:add"), quartier_form())
    assert response.status_code == 200 and response.context["form"].errors
    assert Quartier.objects.count() == 1


def test_communication_edits_what_was_imported(client):
    member(client, COMMUNICATION)
    quartier = make_quartier("Alma", slug="alma")
    Boundary.objects.create(quartier=quartier, geometry=square())
    address = reverse("wagtailsnippets_home_quartier:edit", args=[quartier.pk])
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("namespace", LISTS.values())
def test_moderation_has_no_business_here(client, namespace):
    member(client, MODERATION)
    for view in ("list", "add"):
        response = client.get(reverse(f"{namespace}:{view}"))
        assert (response.status_code, response["Location"]) == (302, reverse("wagtailadmin_home"))


def test_mediation_reads_but_adds_nothing(client):
    member(client, MEDIATION)
    for namespace in LISTS.values():
        assert client.get(reverse(f"{namespace}:list")).status_code == 200
        assert client.get(reverse(f"{namespace}:add")).status_code == 302


def test_renaming_a_commune_renames_it_beside_its_quartiers(client):
    commune = make_commune("59512", "Roubais")
    quartier = make_quartier("Alma", communes=[commune])
    commune.name = "Roubaix"
    commune.save()
    quartier.refresh_from_db()
    assert quartier.commune_names == "Roubaix" and "roubaix" in quartier.search_key


def test_the_menu_shows_the_places_to_whoever_may_open_them(client):
    member(client, COMMUNICATION)
    address = reverse("wagtailsnippets_home_quartier:list")
    assert address in client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_page_there_may_be_only_one_of_is_not_copied(client, home, index):
    client.force_login(get_user_model().objects.create_superuser("chef", "c@ville.exemple", "x"))
    legal = make_standard_page(home, generated="legal")
    for page in (home, make_quartier_page(index), legal):
        response = client.get(reverse("wagtailadmin_pages:copy", args=[page.pk]))
        assert response.status_code == 302
    free = make_standard_page(home)
    assert client.get(reverse("wagtailadmin_pages:copy", args=[free.pk])).status_code == 200


def page_form(**values):
    empty = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    return (
        {
            "title": "Alma",
            "slug": "alma",
            "summary": "La page de l'Alma.",
            "easy_read": "null",
            "body-count": 0,
            "comments-TOTAL_FORMS": 0,
            "comments-INITIAL_FORMS": 0,
        }
        | {f"comments-{key}": value for key, value in empty.items()}
        | values
    )


def test_communication_publishes_a_quartier_page_but_not_a_second(client, index):
    member(client, COMMUNICATION)
    quartier = make_quartier("Alma")
    address = reverse("wagtailadmin_pages:add", args=["home", "quartierpage", index.pk])
    assert client.get(address).status_code == 200
    publish = {"action-publish": "1"}
    response = client.post(address, page_form(quartier=quartier.pk) | publish)
    assert response.status_code == 302, response.context["form"].errors
    assert QuartierPage.objects.live().get().quartier == quartier
    again = page_form(quartier=quartier.pk, slug="alma-2") | publish
    response = client.post(address, again)
    assert "quartier" in response.context["form"].errors


def test_a_draft_may_wait_for_its_quartier_a_published_page_may_not(client, index):
    member(client, COMMUNICATION)
    address = reverse("wagtailadmin_pages:add", args=["home", "quartierpage", index.pk])
    response = client.post(address, page_form() | {"action-publish": "1"})
    assert "quartier" in response.context["form"].errors
    assert client.post(address, page_form()).status_code == 302
    assert QuartierPage.objects.get().quartier is None
