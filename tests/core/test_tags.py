"""Language switcher, hreflang, menu, Open Graph, JSON-LD, French spaces."""

import json

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.safestring import mark_safe

from home.models import StandardPage
from portal.core import links, menu
from tests.core import tree
from tests.factories.images import make_image


def request_for(path: str):
    request = RequestFactory().get(path, headers={"host": "localhost"})
    code = path.split("/")[1]
    translation.activate(code)
    request.LANGUAGE_CODE = code
    return request


def render(source: str, path: str = "/fr/", **context) -> str:
    template = Template("{% load core_tags %}" + source)
    return template.render(Context({"request": request_for(path), **context}))


def switcher(page, path: str) -> dict[str, links.LanguageLink]:
    return {link.code: link for link in links.language_links(request_for(path), page)}


def test_switcher_names_each_language_in_its_own(site) -> None:
    found = switcher(site.join, "/fr/nous-rejoindre/")
    assert [(link.code, link.name, link.dir) for link in found.values()] == [
        ("fr", "Français", "ltr"),
        ("en", "English", "ltr"),
        ("ar", "العربية", "rtl"),
    ]
    assert found["fr"].current
    assert not found["ar"].current


def test_switcher_leads_to_translations_or_to_the_source_under_the_prefix(site) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    arabic = tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    found = switcher(site.join, "/fr/nous-rejoindre/")
    assert (found["ar"].url, found["ar"].translated) == ("/ar/join-ar/", True)
    assert (found["en"].url, found["en"].translated) == ("/en/nous-rejoindre/", False)
    back = switcher(arabic, "/ar/join-ar/")
    assert back["fr"].url == "/fr/nous-rejoindre/"
    assert (back["en"].url, back["en"].translated) == ("/en/nous-rejoindre/", False)


def test_every_address_of_the_switcher_answers(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    for page, path in ((site.join, "/fr/nous-rejoindre/"), (site.hours, "/ar/")):
        for link in switcher(page, path).values():
            assert client.get(link.url).status_code == 200, link.url


def test_without_a_page_the_address_only_changes_prefix(site) -> None:
    found = switcher(None, "/fr/recherche/?q=banc&kind=eventpage")
    assert found["ar"].url == "/ar/recherche/?q=banc&kind=eventpage"


def test_alternates_are_published_translations_only(site) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.home, "en", title="Windows", slug="home-en", live=False)
    found = links.alternates(request_for("/fr/"), site.home)
    assert [(link.code, link.url) for link in found] == [
        ("ar", "http://localhost:8000/ar/"),
        ("fr", "http://localhost:8000/fr/"),
        ("x-default", "http://localhost:8000/fr/"),
    ]
    assert links.alternates(request_for("/fr/"), site.join) == []


def test_switcher_and_alternates_share_one_query(site) -> None:
    request = request_for("/fr/")
    links.alternates(request_for("/fr/"), site.join)
    with CaptureQueriesContext(connection) as seen:
        links.language_links(request, site.join)
        links.alternates(request, site.join)
    assert len(seen) == 1


def test_menu_in_an_untranslated_language_is_the_french_one_and_says_so(site) -> None:
    found = menu.main_menu(request_for("/ar/"), site.join)
    assert found.home_url == "/ar/"
    [item] = found.items
    assert (item.title, item.lang, item.dir) == ("Nous rejoindre", "fr", "ltr")
    assert item.url == "/ar/nous-rejoindre/"
    assert item.current == "page"


def test_menu_mixes_translated_and_source_entries_in_the_source_order(site) -> None:
    tree.standard(site.home, "Agenda", slug="agenda", show_in_menus=True)
    arabic = tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar", show_in_menus=True)
    tree.standard(arabic, "للعربية فقط", slug="only", show_in_menus=True)
    items = menu.main_menu(request_for("/ar/"), None).items
    assert [(item.title, item.lang) for item in items] == [
        ("انضموا", ""),
        ("Agenda", "fr"),
        ("للعربية فقط", ""),
    ]


def test_menu_marks_the_branch(site) -> None:
    [item] = menu.main_menu(request_for("/fr/"), site.hours).items
    assert item.current == "true"


def test_menu_costs_one_query_then_none(site) -> None:
    links.alternates(request_for("/fr/"), site.join)
    with CaptureQueriesContext(connection) as first:
        menu.main_menu(request_for("/fr/"), site.join)
    with CaptureQueriesContext(connection) as second:
        menu.main_menu(request_for("/fr/"), site.join)
    assert (len(first), len(second)) == (1, 0)


def test_open_graph_is_absolute_and_has_the_picture(site, settings) -> None:
    settings.BASE_URL = "https://quartiers.exemple.fr"
    site.join.social_image = make_image(description="Un four allumé")
    request = request_for("/fr/")
    from portal.core.templatetags.core_tags import og

    found = dict(og({"request": request}, site.join))
    assert found["og:url"] == "https://quartiers.exemple.fr/fr/nous-rejoindre/"
    assert found["og:description"] == "Résumé de Nous rejoindre."
    assert found["og:locale"] == "fr_FR"
    assert found["og:image"].startswith("https://quartiers.exemple.fr/media/images/")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "Un four allumé"


def test_a_lost_picture_does_not_break_the_page(site) -> None:
    from portal.core.templatetags.core_tags import og

    image = make_image()
    image.file.delete(save=False)
    image.file.name = "original_images/gone.jpg"
    site.join.social_image = image
    assert "og:image" not in dict(og({"request": request_for("/fr/")}, site.join))


def test_json_ld_cannot_end_its_own_block(site, monkeypatch) -> None:
    data = {"@type": "Event", "name": "</script><script>alert(1)</script> & cie", "lieu": "Épeule"}
    monkeypatch.setattr(StandardPage, "structured_data", lambda self, request: data)
    text = render("{% json_ld page %}", page=site.join)
    assert text.count("</script>") == 1
    body = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(body) == data


def test_json_ld_is_empty_without_data(site) -> None:
    assert render("{% json_ld page %}{% json_ld nothing %}", page=site.join) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour !", "Bonjour\u00a0!"),
        ("Quoi ? Qui ; où : là", "Quoi\u00a0? Qui\u00a0; où\u00a0: là"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("à 14:30 sur http://a.fr/?b", "à 14:30 sur http://a.fr/?b"),
        ("<b> ! </b>", "&lt;b&gt;\u00a0! &lt;/b&gt;"),
        (mark_safe('<a title="x ?">Oui !</a>'), '<a title="x ?">Oui\u00a0!</a>'),
        (12, "12"),
    ],
)
def test_french_spaces(text, expected: str) -> None:
    assert render("{{ text|nbsp }}", text=text) == expected


def test_no_french_spaces_in_other_languages() -> None:
    assert render("{{ text|nbsp }}", "/en/", text="Really !") == "Really !"


def test_canonical_is_the_pages_own_address(site) -> None:
    text = render("{% canonical page %}|{% canonical nothing %}", "/ar/", page=site.join)
    assert text == "http://localhost:8000/fr/nous-rejoindre/|"


def test_head_of_a_page(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    text = client.get("/fr/").content.decode()
    assert 'hreflang="ar" href="http://localhost:8000/ar/"' in text
    assert 'property="og:title"' in text
    assert 'href="/fr/flux.xml"' in text
