"""Which page an address shows, in which language, and what it says of itself."""

import pytest
from django.test import Client
from wagtail import hooks
from wagtail.models import PageViewRestriction

from tests.core import tree

NOTICE_AR = "ar"


def html(response) -> str:
    return response.content.decode()


def test_french_page_is_served_in_french(site, client: Client) -> None:
    response = client.get("/fr/nous-rejoindre/")
    assert response.status_code == 200
    assert '<html lang="fr" dir="ltr">' in html(response)
    assert "X-Robots-Tag" not in response
    assert response.context["untranslated"] is False


def test_no_arabic_home_shows_french_home_as_french(site, client: Client) -> None:
    response = client.get("/ar/")
    text = html(response)
    assert response.status_code == 200
    assert '<html lang="ar" dir="rtl">' in text
    assert 'lang="fr" dir="ltr">' in text.split("<main", 1)[1][:200]
    assert response.context["untranslated"] is True
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Link"] == '<http://localhost:8000/fr/>; rel="canonical"'


def test_page_without_translation_is_french_inside_arabic(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    response = client.get("/ar/nous-rejoindre/")
    assert response.status_code == 200
    assert response.context["page"].title == "Nous rejoindre"
    assert response.context["untranslated"] is True
    assert "notice--language" in html(response)
    assert response["Link"] == '<http://localhost:8000/fr/nous-rejoindre/>; rel="canonical"'


def test_draft_translation_counts_as_none(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="nous-rejoindre", live=False)
    response = client.get("/ar/nous-rejoindre/")
    assert response.context["page"].locale.language_code == "fr"
    assert response.context["untranslated"] is True


def test_published_translation_is_served(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا إلينا", slug="join-ar")
    response = client.get("/ar/join-ar/")
    assert response.context["page"].title == "انضموا إلينا"
    assert response.context["untranslated"] is False
    assert "X-Robots-Tag" not in response


def test_source_address_leads_to_the_translation(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    response = client.get("/ar/nous-rejoindre/?a=1&b=%C3%A9")
    assert response.status_code == 302
    assert response["Location"] == "/ar/join-ar/?a=1&b=%C3%A9"


def test_posting_to_the_source_address_keeps_the_form(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    response = client.post("/ar/nous-rejoindre/", {"text": "un banc"})
    assert response.status_code == 307
    assert response["Location"] == "/ar/join-ar/"


def test_translated_address_under_french_leads_to_the_french_page(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    response = client.get("/fr/join-ar/")
    assert (response.status_code, response["Location"]) == (302, "/fr/nous-rejoindre/")


def test_page_that_only_exists_in_arabic_is_not_served_as_french(site, client: Client) -> None:
    arabic = tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.standard(arabic, "للعربية فقط", slug="arabic-only")
    assert client.get("/ar/arabic-only/").status_code == 200
    assert client.get("/fr/arabic-only/").status_code == 404


def test_unpublished_arabic_home_falls_back_without_loop(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar", live=False)
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    home = client.get("/ar/")
    assert home.context["page"].pk == site.home.pk
    assert home.context["untranslated"] is True
    assert client.get("/ar/nous-rejoindre/", follow=True).context["page"].title == "انضموا"
    assert client.get("/ar/join-ar/").status_code == 200


def test_alias_in_arabic_shows_its_original_as_french(site, client: Client) -> None:
    arabic = tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    alias = site.join.create_alias(parent=arabic, update_slug="alias-ar")
    type(alias).objects.filter(pk=alias.pk).update(locale=tree.locale("ar"))
    response = client.get("/ar/alias-ar/")
    assert response.context["page"].pk == site.join.pk
    assert response.context["untranslated"] is True


def test_deep_page_and_breadcrumb(site, client: Client) -> None:
    response = client.get("/fr/nous-rejoindre/horaires/")
    assert response.context["page"].title == "Horaires"
    assert 'href="/fr/nous-rejoindre/"' in html(response)


@pytest.mark.parametrize(
    "path",
    [
        "/fr/nulle-part/",
        "/fr/horaires/",
        "/fr/nous-rejoindre/nulle-part/",
        "/ar/nulle-part/",
        "/fr/accueil/",
    ],
)
def test_unknown_addresses_are_404_with_a_way_on(site, client: Client, path: str) -> None:
    response = client.get(path)
    text = html(response)
    assert response.status_code == 404
    code = path.split("/")[1]
    assert f'<html lang="{code}"' in text
    assert f'action="/{code}/recherche/"' in text
    assert f'href="/{code}/"' in text


def test_draft_page_is_404(site, client: Client) -> None:
    site.join.unpublish()
    assert client.get("/fr/nous-rejoindre/").status_code == 404
    assert client.get("/en/nous-rejoindre/").status_code == 404
    # As in Wagtail, its published child keeps its address.
    assert client.get("/fr/nous-rejoindre/horaires/").status_code == 200


def test_private_page_asks_for_its_password(site, client: Client) -> None:
    restriction = PageViewRestriction.objects.create(
        page=site.join, restriction_type=PageViewRestriction.PASSWORD, password="sésame"
    )
    for path in ("/fr/nous-rejoindre/", "/fr/nous-rejoindre/horaires/", "/ar/nous-rejoindre/"):
        response = client.get(path)
        assert "Résumé de" not in html(response), path
        assert "private" in response["Cache-Control"]
    address = f"/fr/_util/authenticate_with_password/{restriction.pk}/{site.join.pk}/"
    client.post(address, {"password": "sésame", "return_url": "/fr/nous-rejoindre/"})
    assert "Résumé de" in html(client.get("/fr/nous-rejoindre/"))


def test_restriction_above_the_home_page_counts(site, client: Client) -> None:
    PageViewRestriction.objects.create(
        page=site.home.get_parent(),
        restriction_type=PageViewRestriction.PASSWORD,
        password="sésame",
    )
    assert "Résumé de" not in html(client.get("/fr/nous-rejoindre/"))


def test_wagtails_hooks_still_run(site, client: Client) -> None:
    seen = []

    def before(page, request, args, kwargs):
        seen.append((page.pk, request._wagtail_route_for_request.page.pk))

    with hooks.register_temporarily("before_serve_page", before):
        client.get("/fr/nous-rejoindre/")
    assert seen == [(site.join.pk, site.join.pk)]


def test_page_urls_are_reversed_as_usual(site) -> None:
    assert site.join.url == "/fr/nous-rejoindre/"


@pytest.mark.parametrize(
    ("header", "leads_to"),
    [
        ("", "/fr/"),
        ("ar,fr;q=0.5", "/ar/"),
        ("en,ar;q=0.5", "/ar/"),
        ("en", "/fr/"),
        ("de-DE,zz;q=0.1", "/fr/"),
        ("*", "/fr/"),
        ("fr-CA", "/fr/"),
        ('"; DROP', "/fr/"),
    ],
)
def test_root_follows_the_browser_among_published_homes(
    site, client: Client, header: str, leads_to: str
) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.home, "en", title="Windows", slug="home-en", live=False)
    response = client.get("/", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, leads_to)
    assert "Accept-Language" in response["Vary"]
    assert not response.cookies


def test_readers_get_no_cookie_and_cacheable_pages(site, client: Client) -> None:
    for path in ("/fr/", "/fr/nous-rejoindre/", "/ar/", "/fr/recherche/?q=horaires"):
        response = client.get(path)
        assert not response.cookies, path
        assert "Cookie" not in response.get("Vary", ""), path
