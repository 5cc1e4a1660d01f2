"""What people find, whatever they type, on whichever database runs the tests."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks
from wagtail.models import PageViewRestriction, Site

from portal.core.models import Theme
from portal.core.search import SearchHit, SearchSource, matching, search
from tests.core import tree

NASTY = [
    '"',
    '"a',
    'a"b"c"',
    "x:y",
    "title:horaires",
    "'",
    "l'",
    "-",
    "--",
    "!",
    "a & | ! b",
    "<script>",
    "%",
    "_",
    "%%s %s %(a)s",
    "\\",
    "\\'",
    "*",
    "(",
    "NEAR(",
    "AND",
    "NOT horaires",
    "🎉",
    "👩🏽‍🌾 potager",
    "\x00",
    "a\x00b",
    "\ud800",
    "é" * 10_000,
    "a " * 5_000,
    "مرحبا بكم في نوافذ",
    "\u202eabc",
    "; DROP TABLE wagtailcore_page; --",
    "0",
    " ",
    "ﷺ",
    "ŒUVRE",
    "10€",
    "http://exemple.fr/?a=1&b=2",
]


def titles(query: str, language: str = "fr") -> list[str]:
    results = search(site=Site.objects.get(), query=query, language=language)
    return [row.title for group in results.groups for row in group.rows]


@pytest.fixture
def words(site):
    for title in (
        "Mobilités douces",
        "Les Élèves du collège",
        "Le jardin partagé",
        "L'école Condorcet",
        "Des chevaux au parc",
        "Une œuvre sur le mur",
    ):
        tree.standard(site.home, title)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mobilite", "Mobilités douces"),
        ("mobilités", "Mobilités douces"),
        ("MOBILITE", "Mobilités douces"),
        ("eleve", "Les Élèves du collège"),
        ("élèves", "Les Élèves du collège"),
        ("college", "Les Élèves du collège"),
        ("jardins", "Le jardin partagé"),
        ("les jardins partagés", "Le jardin partagé"),
        ("école", "L'école Condorcet"),
        ("l'ecole", "L'école Condorcet"),
        ("l’école", "L'école Condorcet"),
        ("chevaux", "Des chevaux au parc"),
        ("oeuvre", "Une œuvre sur le mur"),
        ("œuvres", "Une œuvre sur le mur"),
    ],
)
def test_accents_plurals_and_articles(words, typed: str, found: str) -> None:
    assert titles(typed) == [found]


@pytest.mark.parametrize("typed", NASTY)
def test_any_text_gives_a_page(site, client: Client, typed: str) -> None:
    response = client.get("/fr/recherche/", {"q": typed.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200
    assert (
        client.get(
            "/fr/recherche/",
            {
                "q": "horaires",
                "kind": typed.encode("utf-8", "surrogatepass"),
                "page": typed.encode("utf-8", "surrogatepass"),
            },
        ).status_code
        == 200
    )


@pytest.mark.parametrize("typed", NASTY)
@pytest.mark.parametrize(
    "address",
    [
        "/admin/pages/?q=",
        "/admin/pages/search/results/?q=",
        "/admin/choose-page/search/?q=",
        "/admin/images/?q=",
        "/admin/images/chooser/results/?q=",
        "/admin/documents/?q=",
        "/admin/snippets/core/theme/?q=",
        "/admin/users/?q=",
        "/admin/reports/site-history/?object_title=",
        "/admin/redirects/?q=",
    ],
)
def test_any_text_is_harmless_in_the_admin(site, admin_client, address: str, typed: str) -> None:
    from urllib.parse import quote

    client = admin_client
    response = client.get(address + quote(typed.encode("utf-8", "surrogatepass")))
    assert response.status_code == 200


def test_empty_search_shows_the_form_alone(site, client: Client) -> None:
    text = client.get("/fr/recherche/").content.decode()
    assert 'type="search"' in text
    assert 'role="status"' not in text


def test_nothing_found_says_so(site, client: Client) -> None:
    text = client.get("/fr/recherche/?q=xylophone").content.decode()
    assert 'class="empty"' in text


def test_the_typed_text_comes_back_escaped(site, client: Client) -> None:
    text = client.get("/fr/recherche/", {"q": '"><script>x'}).content.decode()
    assert "<script>x" not in text
    assert "&quot;&gt;&lt;script&gt;x" in text


def test_only_what_a_reader_may_open_is_found(site) -> None:
    tree.standard(site.home, "Brouillon de potager", live=False)
    private = tree.standard(site.home, "Potager privé")
    tree.standard(private, "Potager dessous")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    tree.standard(site.home, "Potager public")
    assert titles("potager") == ["Potager public"]


def test_untranslated_pages_come_after_and_say_their_language(site, client: Client) -> None:
    english = tree.translate(site.home, "en", title="Windows", slug="home-en")
    tree.translate(site.join, "en", title="Join us", slug="join")
    tree.standard(english, "Garden horaires", slug="garden")
    tree.standard(site.home, "Horaires du jardin", slug="horaires-jardin")
    found = titles("horaires", "en")
    assert found[0] == "Garden horaires"
    assert set(found[1:]) == {"Horaires", "Horaires du jardin"}
    assert titles("rejoindre", "en") == []
    text = client.get("/en/recherche/?q=horaires").content.decode()
    assert 'href="/fr/horaires-jardin/"' in text or 'href="/en/horaires-jardin/"' in text
    assert '<h3 lang="fr"' in text


def test_draft_translation_does_not_hide_the_source(site) -> None:
    tree.translate(site.home, "en", title="Windows", slug="home-en")
    tree.translate(site.join, "en", title="Join us", slug="join", live=False)
    assert titles("rejoindre", "en") == ["Nous rejoindre"]


def test_some_of_the_words_when_none_has_all(site, client: Client) -> None:
    results = search(site=Site.objects.get(), query="horaires xylophone", language="fr")
    assert results.loosened
    assert results.total == 1


def test_grouped_by_kind_with_sources_and_counts(site, client: Client) -> None:
    for number in range(8):
        tree.standard(site.home, f"Potager {number}", slug=f"potager-{number}")
    hit = SearchHit("Un potager sur le toit", "/fr/idees/2026-00042/", "Avec des tomates.", "fr")
    asked = []

    def ideas():
        return SearchSource(
            "ideas", 1, lambda query, language: asked.append((query, language)) or [hit]
        )

    with hooks.register_temporarily("portal_search_source", ideas):
        text = client.get("/fr/recherche/?q=potager").content.decode()
    assert asked == [("potager", "fr")]
    assert text.index("Ideas") < text.index("Potager")
    assert 'href="/fr/idees/2026-00042/"' in text
    assert text.count('class="result"') == 6
    assert "kind=standardpage" in text


def test_one_kind_is_paginated(site, client: Client) -> None:
    for number in range(25):
        tree.standard(site.home, f"Potager {number:02}", slug=f"potager-{number}")
    first = client.get("/fr/recherche/?q=potager&kind=standardpage").content.decode()
    second = client.get("/fr/recherche/?q=potager&kind=standardpage&page=2").content.decode()
    assert first.count('class="result"') == 20
    assert second.count('class="result"') == 5
    assert "q=potager" in first.split('rel="next"')[1][:120]


def test_ten_or_two_hundred_results_cost_the_same(site, client: Client) -> None:
    def cost() -> int:
        client.get("/fr/recherche/?q=potager")
        with CaptureQueriesContext(connection) as seen:
            client.get("/fr/recherche/?q=potager")
        return len(seen)

    for number in range(10):
        tree.standard(site.home, f"Potager {number}", slug=f"potager-{number}")
    ten = cost()
    for number in range(10, 60):
        tree.standard(site.home, f"Potager {number}", slug=f"potager-{number}")
    assert cost() == ten
    assert ten <= 6


def test_search_pages_stay_out_of_indexes(site, client: Client) -> None:
    response = client.get("/fr/recherche/?q=horaires")
    assert response["X-Robots-Tag"] == "noindex"


def test_matching_serves_any_indexed_model(site) -> None:
    theme = Theme.objects.create(code="mobilite", name="Mobilités", locale=tree.locale("fr"))
    assert list(matching("mobilite", Theme.objects.all())) == [theme]
    assert list(matching('"', Theme.objects.all())) == []
