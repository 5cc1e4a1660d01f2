"""`/q/<slug>`, as printed on posters."""

import pytest

from tests.factories.home import make_home, make_index, make_quartier, make_quartier_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def alma(index):
    return make_quartier_page(index, make_quartier("Alma", slug="alma"))


@pytest.mark.parametrize("address", ["/q/alma", "/q/alma/"])
def test_it_leads_to_the_page(client, alma, address):
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, alma.url)
    assert client.get(response["Location"]).status_code == 200


def test_it_follows_the_readers_language(client, home, alma):
    arabic = make_index(make_home("ar", translation_of=home))
    own = make_quartier_page(arabic, alma.quartier, slug="alma-ar")
    response = client.get("/q/alma", headers={"Accept-Language": "ar, fr;q=0.5"})
    assert response["Location"] == own.url
    assert "Accept-Language" in response["Vary"]
    for header in ("fr", "de", "", "en"):
        response = client.get("/q/alma", headers={"Accept-Language": header})
        assert response["Location"] == alma.url


def test_a_draft_translation_is_not_shown(client, home, alma):
    arabic = make_index(make_home("ar", translation_of=home))
    make_quartier_page(arabic, alma.quartier).unpublish()
    response = client.get("/q/alma", headers={"Accept-Language": "ar"})
    assert response["Location"] == alma.url


@pytest.mark.parametrize("address", ["/q/inconnu", "/q/a%20b", "/q/"])
def test_an_unknown_address_is_not_found(client, alma, address):
    # The not-found page is shown under the reader's language.
    assert client.get(address, follow=True).status_code == 404


def test_a_quartier_without_page_is_not_found(client, home):
    make_quartier("Gare", slug="gare")
    assert client.get("/q/gare", follow=True).status_code == 404


def test_an_old_quartier_leads_to_its_successor(client, alma):
    old = make_quartier("Alma Gare", slug="alma-gare", vintage=2015)
    old.successors.set([alma.quartier])
    assert client.get("/q/alma-gare")["Location"] == alma.url


def test_the_page_knows_its_short_address(alma):
    assert alma.short_path == "/q/alma"
