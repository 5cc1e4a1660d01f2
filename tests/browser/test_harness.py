"""The journeys' own tools: what they are meant to catch, they catch."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, Route, expect
from wagtail.models import Locale, Site

from tests.browser.watch import Watch

POLICY = {"Content-Security-Policy": "script-src 'self'; style-src 'self'"}


def answer(page: Page, body: str) -> None:
    """The address /control answers this page, under a strict policy."""

    def reply(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", headers=POLICY, body=body)

    page.route("**/control", reply)
    page.goto("/control")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<script>document.title = 'x'</script>", "policy: script-src"),
        ("<p style='color: red'>x</p>", "policy: style-src"),
        ("<img src='http://third.test/pixel.png'>", "third party: http://third.test/pixel.png"),
        ("<img src='/missing.png'>", "console: Failed to load resource"),
    ],
)
def test_a_misbehaving_page_is_caught(page: Page, watch: Watch, body: str, problem: str) -> None:
    watch.allow(".*")
    page.route("http://third.test/**", lambda route: route.abort())
    answer(page, body)
    page.wait_for_load_state("networkidle")
    assert any(found.startswith(problem) for found in watch.problems), watch.problems


def test_without_javascript_a_refused_style_is_still_caught(plain_page: Page, watch: Watch) -> None:
    watch.allow(".*")
    answer(plain_page, "<p style='color: red'>x</p>")
    plain_page.wait_for_load_state("networkidle")
    assert any("style" in problem for problem in watch.problems)


def test_a_well_behaved_page_is_left_alone(page: Page, watch: Watch) -> None:
    answer(page, "<h1>Bonjour</h1>")
    expect(page.get_by_role("heading", name="Bonjour")).to_be_visible()
    assert watch.unexpected == []


def test_the_session_opens_the_admin(desk: Page, log_in: Any, administrator: Any) -> None:
    log_in(desk, administrator)
    desk.goto("/admin/")
    expect(desk.get_by_role("navigation").first).to_be_visible()
    assert desk.url.endswith("/admin/")


def test_somebody_logs_in_by_the_form(desk: Page, administrator: Any) -> None:
    desk.goto("/admin/")
    desk.locator("[name=username]").fill("camille")
    desk.locator("[name=password]").fill("a-password-for-tests")
    desk.locator("button[type=submit]").click()
    expect(desk.get_by_role("navigation").first).to_be_visible()


@pytest.mark.parametrize("turn", [1, 2])
def test_each_journey_finds_the_first_rows_again(live: str, turn: int) -> None:
    """The tables are emptied after each journey: the first turn empties, the second looks."""
    assert Site.objects.get().root_page.get_parent() is not None
    assert Locale.objects.filter(language_code=settings.LANGUAGE_CODE).exists()
