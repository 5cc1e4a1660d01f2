"""What the process remembers: how many queries it saves, and when it forgets."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site

from portal.core import lookups
from portal.core.models import SiteSettings
from portal.core.routing import find
from tests.core import tree


def queries(client: Client, path: str) -> list[str]:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return [query["sql"] for query in seen.captured_queries]


def test_routing_costs_two_queries_where_wagtail_needs_more(site) -> None:
    factory = RequestFactory()
    request = factory.get("/fr/nous-rejoindre/horaires/")
    find(request, lookups.site_for(request), "nous-rejoindre/horaires/", "fr")

    ours = factory.get("/fr/nous-rejoindre/horaires/")
    with CaptureQueriesContext(connection) as after:
        found = find(ours, lookups.site_for(ours), "nous-rejoindre/horaires/", "fr")
        assert found is not None
        assert found.page.locale.language_code == "fr"
        assert not found.page.get_view_restrictions()
    theirs = factory.get("/fr/nous-rejoindre/horaires/")
    with CaptureQueriesContext(connection) as before:
        page = Page.route_for_request(theirs, "nous-rejoindre/horaires/").page
        assert page.locale.language_code == "fr"
        assert not page.get_view_restrictions()
    assert page.pk == found.page.pk
    assert len(after) == 2
    assert len(before) >= 8


def test_depth_costs_nothing(site, client: Client) -> None:
    deep = tree.standard(site.hours, "Été", slug="ete")
    tree.standard(deep, "Juillet", slug="juillet")
    queries(client, "/fr/nous-rejoindre/")
    shallow = queries(client, "/fr/nous-rejoindre/")
    assert len(queries(client, "/fr/nous-rejoindre/horaires/ete/juillet/")) == len(shallow)


def test_a_content_page_costs_three_queries(site, client: Client) -> None:
    queries(client, "/fr/nous-rejoindre/")
    assert len(queries(client, "/fr/nous-rejoindre/")) == 3


@pytest.mark.parametrize("path", ["/fr/nous-rejoindre/", "/ar/nous-rejoindre/"])
def test_settings_change_shows_at_once(site, client: Client, path: str) -> None:
    client.get(path)
    SiteSettings.objects.create(site=Site.objects.get(), name="Portail de l'Alma")
    assert "Portail de l&#x27;Alma" in client.get(path).content.decode()


def test_menu_follows_publication(site, client: Client) -> None:
    assert "Nous rejoindre" in client.get("/fr/").content.decode()
    site.join.title = "La chorale"
    site.join.save_revision().publish()
    assert "La chorale" in client.get("/fr/").content.decode()
    site.join.unpublish()
    assert "La chorale" not in client.get("/fr/").content.decode()


def test_new_language_is_known_at_once(site) -> None:
    Locale.objects.filter(language_code="ar").delete()
    lookups.clear()
    assert lookups.locale_for("ar") is None
    Locale.objects.create(language_code="ar")
    assert lookups.locale_for("ar") is not None


def test_other_processes_forget_after_ten_seconds(site, monkeypatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(lookups.time, "monotonic", lambda: clock[0])
    row = Site.objects.get()
    lookups.settings_of(row)
    # A queryset update sends no signal, like a change made by another process.
    SiteSettings.objects.bulk_create([SiteSettings(site=row, name="Ailleurs")])
    assert lookups.settings_of(row).name == "Fenêtres"
    clock[0] += lookups.SECONDS + 1
    assert lookups.settings_of(row).name == "Ailleurs"


def test_what_is_handed_out_can_be_changed_without_harm(site) -> None:
    row = Site.objects.get()
    lookups.settings_of(row).name = "Abîmé"
    assert lookups.settings_of(row).name == "Fenêtres"
    request = RequestFactory().get("/")
    lookups.site_for(request).hostname = "abime"
    assert lookups.site_for(RequestFactory().get("/")).hostname == "localhost"


def test_memory_is_bounded(site) -> None:
    for number in range(lookups.MAX_ENTRIES + 50):
        lookups.site_for(RequestFactory().get("/", headers={"host": f"h{number}.test"}))
    assert len(lookups._memory) <= lookups.MAX_ENTRIES


def test_a_language_opened_elsewhere_gets_its_addresses(site, monkeypatch) -> None:
    """Wagtail keeps root paths for an hour in this process's own cache."""
    clock = [100.0]
    monkeypatch.setattr(lookups.time, "monotonic", lambda: clock[0])
    lookups.site_for(RequestFactory().get("/"))
    Site.get_site_root_paths()
    arabic = tree.translate(site.home, "ar", title="نوافذ", slug="accueil-ar")
    stale = [path for path in Site.get_site_root_paths() if path.language_code == "fr"]
    from django.core.cache import cache
    from wagtail.models import sites

    cache.set(
        sites.SITE_ROOT_PATHS_CACHE_KEY, stale, 3600, version=sites.SITE_ROOT_PATHS_CACHE_VERSION
    )
    assert Page.objects.get(pk=arabic.pk).url is None
    clock[0] += lookups.SECONDS + 1
    lookups.clear()
    lookups.site_for(RequestFactory().get("/"))
    assert Page.objects.get(pk=arabic.pk).url == "/ar/"
