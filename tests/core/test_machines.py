"""Files for machines: robots, site map, feeds, media."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from portal.core.views.sitemap import SitemapEntry
from tests.core import tree

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def locations(client: Client) -> dict[str, dict[str, str]]:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"].startswith("application/xml")
    root = ET.fromstring(response.content)  # noqa: S314 — our own output
    return {
        url.find(f"{MAP}loc").text: {
            link.get("hreflang"): link.get("href") for link in url.findall(LINK)
        }
        for url in root
    }


def test_sitemap_lists_published_pages_with_their_translations(site, client: Client) -> None:
    tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    tree.translate(site.join, "ar", title="انضموا", slug="join-ar")
    tree.translate(site.hours, "ar", title="مواقيت", slug="hours-ar", live=False)
    found = locations(client)
    base = "http://localhost:8000"
    both = {"fr": f"{base}/fr/nous-rejoindre/", "ar": f"{base}/ar/join-ar/"}
    assert found[f"{base}/fr/nous-rejoindre/"] == both
    assert found[f"{base}/ar/join-ar/"] == both
    assert found[f"{base}/fr/nous-rejoindre/horaires/"] == {}
    assert not any("hours-ar" in url for url in found)


def test_sitemap_leaves_out_private_drafts_and_aliases(site, client: Client) -> None:
    private = tree.standard(site.home, "Privé", slug="prive")
    tree.standard(private, "Dessous", slug="dessous")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    tree.standard(site.home, "Brouillon", slug="brouillon", live=False)
    site.join.create_alias(parent=site.home, update_slug="alias")
    text = client.get("/sitemap.xml").content.decode()
    for absent in ("prive", "dessous", "brouillon", "alias"):
        assert f"/{absent}/" not in text


def test_sitemap_takes_what_apps_add(site, client: Client) -> None:
    entry = SitemapEntry(
        "https://exemple.fr/fr/idees/2026-00042/", datetime(2026, 3, 1, tzinfo=UTC)
    )
    with hooks.register_temporarily("portal_sitemap", lambda request: [entry]):
        assert "https://exemple.fr/fr/idees/2026-00042/" in locations(client)


def test_sitemap_costs_the_same_whatever_its_length(site, client: Client) -> None:
    def cost() -> int:
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as seen:
            client.get("/sitemap.xml")
        return len(seen)

    before = cost()
    for number in range(30):
        tree.standard(site.home, f"Page {number}", slug=f"page-{number}")
    assert cost() == before
    assert before <= 3


@pytest.fixture
def _news(monkeypatch) -> None:
    """Plain pages are no news in the portal; here they stand in for events and portraits."""
    monkeypatch.setattr(StandardPage, "in_feed", True)


@pytest.mark.usefixtures("_news")
@pytest.mark.parametrize(("path", "kind"), [("flux.xml", "rss"), ("flux-atom.xml", "atom")])
def test_feed_of_the_latest_pages(site, client: Client, path: str, kind: str) -> None:
    site.join.first_published_at -= timedelta(days=3)
    site.join.save()
    tree.standard(site.home, "Brouillon", live=False)
    response = client.get(f"/fr/{path}")
    text = response.content.decode()
    assert kind in response["Content-Type"]
    ET.fromstring(response.content)  # noqa: S314 — our own output
    assert text.index("Horaires") < text.index("Nous rejoindre")
    assert "Brouillon" not in text
    assert "Résumé de Horaires." in text
    assert "http://localhost:8000/fr/nous-rejoindre/horaires/" in text


@pytest.mark.usefixtures("_news")
def test_feed_of_a_language_holds_only_that_language(site, client: Client) -> None:
    english = tree.translate(site.home, "en", title="Windows", slug="home-en")
    tree.translate(site.join, "en", title="Join us", slug="join")
    tree.standard(english, "Only here", slug="only")
    text = client.get("/en/flux.xml").content.decode()
    assert "Join us" in text
    assert "Only here" in text
    assert "Horaires" not in text
    empty = client.get("/ar/flux.xml")
    assert empty.status_code == 200
    assert "<item>" not in empty.content.decode()


def test_pages_that_are_no_news_stay_out(site, client: Client) -> None:
    tree.standard(site.home, "Mentions légales", slug="mentions", generated="legal")
    assert "Mentions légales" not in client.get("/fr/flux.xml").content.decode()


def test_robots(client: Client, settings) -> None:
    settings.DEMO = False
    settings.BASE_URL = "https://quartiers.exemple.fr"
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: https://quartiers.exemple.fr/sitemap.xml" in text
    settings.DEMO = True
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()


def test_media_are_served_documents_are_not(db, client: Client, settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    for folder in ("images", "documents", "private"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("contenu")
    assert client.get("/media/images/a.txt").status_code == 200
    for path in (
        "documents/a.txt",
        "Documents/a.txt",
        "./documents/a.txt",
        "images/../documents/a.txt",
        "/documents/a.txt",
        "private/a.txt",
        "%64ocuments/a.txt",
        "images/../../secret",
    ):
        assert client.get(f"/media/{path}").status_code == 404, path
