"""`manage.py setup_site` on a new portal, twice, and on a portal that lives."""

from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Locale, Page, Site

from home.enums import Generated
from home.models import HomePage, QuartierIndexPage, StandardPage
from home.setup import ensure_child, setup_site

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_new_portal_gets_its_pages(client, settings):
    settings.BASE_URL = "https://quartiers.exemple:8443"
    call_command("setup_site", stdout=StringIO())
    site = Site.objects.get(is_default_site=True)
    home = HomePage.objects.get()
    assert site.root_page.pk == home.pk
    assert (site.hostname, site.port) == ("quartiers.exemple", 8443)
    assert home.locale.language_code == "fr"
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert {locale.language_code for locale in Locale.objects.all()} == {
        code for code, _name in settings.LANGUAGES
    }
    assert QuartierIndexPage.objects.child_of(home).live().count() == 1
    kinds = set(StandardPage.objects.live().values_list("generated", flat=True))
    assert kinds == {kind for kind in Generated.values if kind}
    for page in Page.objects.live().descendant_of(home, inclusive=True):
        assert client.get(page.specific.get_url(), SERVER_PORT="8443").status_code in (200, 400)


def test_every_first_page_is_read(client):
    setup_site()
    home = HomePage.objects.get()
    for page in Page.objects.live().descendant_of(home, inclusive=True):
        assert client.get(page.url).status_code == 200, page.title


def test_the_agenda_the_portraits_and_the_budgets_add_themselves():
    setup_site()
    types = {
        type(page).__name__ for page in Page.objects.child_of(HomePage.objects.get()).specific()
    }
    assert {"EventIndexPage", "PortraitIndexPage", "BudgetIndexPage"} <= types


def test_a_second_run_changes_nothing():
    setup_site()
    before = list(Page.objects.order_by("pk").values())
    out = StringIO()
    call_command("setup_site", stdout=out)
    assert list(Page.objects.order_by("pk").values()) == before
    assert len(out.getvalue().splitlines()) == 1


def test_what_editors_changed_is_kept():
    setup_site()
    legal = StandardPage.objects.get(generated=Generated.LEGAL)
    legal.title, legal.slug = "Qui sommes-nous", "qui"
    legal.save()
    QuartierIndexPage.objects.get().unpublish()
    StandardPage.objects.get(generated=Generated.PRIVACY).delete()
    site = Site.objects.get()
    site.hostname = "choisi.exemple"
    site.save()
    assert setup_site().pages == ["Vos données"]
    assert StandardPage.objects.get(generated=Generated.LEGAL).title == "Qui sommes-nous"
    assert Site.objects.get().hostname == "choisi.exemple"
    assert not QuartierIndexPage.objects.get().live


def test_a_taken_slug_is_no_accident():
    setup_site()
    home = HomePage.objects.get()
    fields = {"title": "Quartiers", "slug": "quartiers", "summary": "…"}
    QuartierIndexPage.objects.get().delete()
    ensure_child(parent=home, model=StandardPage, **fields)
    page, made = ensure_child(parent=home, model=QuartierIndexPage, **fields)
    assert made and page.slug.startswith("quartiers")
