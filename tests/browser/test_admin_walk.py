"""The admin, screen after screen: no refused script, no error, nothing asked of a third party."""

from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from wagtail.models import Page as Row
from wagtail.models import Site
from wagtail_localize.operations import translate_object

from home.models import HomePage, LocalActor, Quartier, StandardPage
from initiatives.budgets.models import Project
from initiatives.ideas.models import Idea
from portal.core.models import Theme
from portal.images.models import PortalImage
from tests.browser.editor import Editor
from tests.factories import events, portraits
from tests.factories.budgets import make_budget, make_budget_index, make_project_page
from tests.factories.home import (
    make_actor,
    make_home,
    make_index,
    make_locale,
    make_quartier,
    make_quartier_page,
    make_standard_page,
)
from tests.factories.ideas import make_box, make_idea, make_public_idea, make_theme
from tests.factories.images import make_image

AWKWARD = quote('"')


@pytest.fixture
def portal(live: str) -> HomePage:
    """A page of each type, a record of each kind, a translation begun."""
    home = make_home(title="Nos quartiers")
    quartier = make_quartier("Alma")
    make_quartier_page(make_index(home), quartier)
    body = [("text", "<p>Venez jeudi.</p>")]
    page = make_standard_page(home, title="Le marché", slug="le-marche", body=body)
    make_actor("Le centre social", quartiers=[quartier])
    make_theme()
    events.event(quartiers=[quartier])
    portraits.portrait(quartiers=[quartier])
    make_project_page(make_budget(make_budget_index(home)), quartier=quartier)
    box = make_box(
        home, quartiers=[quartier], questions=[{"label": "Âge ?", "field_type": "number"}]
    )
    make_public_idea(box, quartier=quartier)
    make_idea(box, quartier=quartier)
    make_image()
    arabic = make_locale("ar")
    translate_object(home, [arabic])
    translate_object(page, [arabic])
    return home


def lists() -> list[str]:
    """Lists, searches and first screens of the communication officer's day."""
    names = (
        "wagtailadmin_home",
        "wagtailadmin_explore_root",
        "wagtailadmin_account",
        "wagtailimages:index",
        "wagtailimages:add_multiple",
        "wagtaildocs:index",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:aging_pages",
        "wagtailadmin_collections:index",
        "ideas:index",
        "projects:index",
        "quartier-moderators:index",
    )
    paths = [reverse(name) for name in names]
    for model in ("home/quartier", "home/localactor", "home/commune", "core/theme"):
        paths += [f"/admin/snippets/{model}/", f"/admin/snippets/{model}/?q={AWKWARD}"]
    paths += [
        f"/admin/pages/search/?q={AWKWARD}",
        f"/admin/images/?q={AWKWARD}",
        f"/admin/documents/?q={AWKWARD}",
        f"/admin/ideas/?q={AWKWARD}",
        f"/admin/projects/?q={AWKWARD}",
    ]
    return paths


def records() -> list[str]:
    """One screen for each kind of record, and for a translation."""
    home, site = HomePage.objects.get(locale__language_code="fr"), Site.objects.get()
    twin = StandardPage.objects.get(locale__language_code="ar")
    treated, waiting = Idea.objects.order_by("pk")
    actor = LocalActor.objects.get(name="Le centre social")
    return [
        reverse("wagtailadmin_explore", args=[home.pk]),
        reverse("wagtailadmin_pages:add_subpage", args=[home.pk]),
        reverse("wagtailadmin_pages:history", args=[home.pk]),
        reverse("wagtailadmin_pages:edit", args=[twin.pk]),
        f"/admin/snippets/home/quartier/edit/{Quartier.objects.get().pk}/",
        f"/admin/snippets/home/localactor/edit/{actor.pk}/",
        f"/admin/snippets/core/theme/edit/{Theme.objects.first().pk}/",
        reverse("wagtailimages:edit", args=[PortalImage.objects.get().pk]),
        reverse("ideas:edit", args=[treated.pk]),
        reverse("ideas:edit", args=[waiting.pk]),
        reverse("projects:edit", args=[Project.objects.get().pk]),
        reverse("wagtailsettings:edit", args=["core", "sitesettings", site.pk]),
    ]


def superuser_only() -> list[str]:
    """What only an administrator opens."""
    names = (
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailusers_groups:add",
        "wagtailsites:index",
        "wagtaillocales:index",
        "wagtailredirects:index",
        "wagtailforms:index",
        "wagtailadmin_workflows:index",
        "wagtailadmin_reports:workflow",
        "wagtailadmin_reports:locked_pages",
        "wagtailadmin_reports:page_types_usage",
        "wagtail_localize:translations_report",
        "messages:index",
    )
    return [*(reverse(name) for name in names), f"/admin/users/?q={AWKWARD}"]


def walk(screen: Page, paths: list[str]) -> None:
    """Open each screen, let it finish, stay on it. The watch listens to what goes wrong."""
    lost = {}
    for path in paths:
        answer = screen.goto(path)
        screen.wait_for_load_state("networkidle")
        assert answer is not None
        if answer.status != 200 or urlsplit(screen.url).path != urlsplit(path).path:
            lost[path] = f"{answer.status}, {screen.url}"
    assert lost == {}


def test_the_administrator_walks_through_everything(
    portal: HomePage, desk: Page, log_in: Any, administrator: Any
) -> None:
    log_in(desk, administrator)
    walk(desk, [*lists(), *records(), *superuser_only()])


def test_the_communication_officer_walks_through_her_day(portal: HomePage, editor: Editor) -> None:
    walk(editor.screen, [*lists(), *records()])


def test_each_type_of_page_is_edited_with_its_preview_beside(
    portal: HomePage, editor: Editor
) -> None:
    screen = editor.screen
    types = set()
    for row in Row.objects.filter(depth__gt=1, locale__language_code="fr").specific():
        if type(row) in types or type(row) is Row:
            continue
        types.add(type(row))
        screen.goto(reverse("wagtailadmin_pages:edit", args=[row.pk]))
        panel = screen.locator("[data-side-panel=preview]")
        if not panel.is_visible():  # it stays open from one page to the next
            screen.locator("[data-side-panel-toggle=preview]").click()
        preview = screen.frame_locator("[data-side-panel=preview] iframe").first
        expect(preview.locator("h1").first).to_have_text(row.title)
        expect(preview.locator(".easy-read")).to_have_count(0)
        screen.wait_for_load_state("networkidle")
    assert len(types) == 12, types
