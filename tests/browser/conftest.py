"""The journeys: a real server, a real Chromium, a phone's screen.

A journey asks for `page` (a phone, JavaScript on) or `plain_page` (a phone, JavaScript off), and
for `live`, the server's address. Every context is watched: a refused script or style, a request
to a third party, an error in the console fails the test that caused it. The last screen of each
page is kept in var/browser when a test fails, and always when JOURNEY_PICTURES is set.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.browser.editor import Editor
from tests.browser.watch import Watch
from tests.support import chromium

# Playwright's own event loop runs in this thread; Django would refuse to query beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PICTURES = Path(settings.BASE_DIR) / "var" / "browser"
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
    "reduced_motion": "reduce",
}
TIMEOUT = 10_000

NewContext = Callable[..., BrowserContext]
reports = pytest.StashKey[dict[str, pytest.TestReport]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Remember how the test went, for the pictures taken at the end."""
    report = yield
    item.stash.setdefault(reports, {})[report.when] = report
    return report


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium. Its absence is a failure that says how to install it, never a silent skip."""
    try:
        path = chromium.require()
    except chromium.ChromiumError as error:
        pytest.fail(str(error), pytrace=False)
    running = playwright.chromium.launch(executable_path=path, args=chromium.flags())
    yield running
    running.close()


@pytest.fixture
def live(live_server: Any) -> str:
    """The running portal's address. Wagtail's default site answers to it."""
    from wagtail.models import Site

    host, port = live_server.thread.host, live_server.thread.port
    Site.objects.filter(is_default_site=True).update(hostname=host, port=port)
    Site.clear_site_root_paths_cache()
    return str(live_server.url)


@pytest.fixture
def watch(live: str) -> Iterator[Watch]:
    """What the pages did wrong; `watch.allow("…")` for what a test brings about on purpose."""
    seen = Watch(origin=live)
    yield seen
    assert not seen.unexpected, "\n".join(["The pages misbehaved:", *seen.unexpected])


@pytest.fixture
def new_context(
    browser: Browser, live: str, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[NewContext]:
    """Makes watched contexts: `new_context(javascript=False, viewport={…})`."""
    opened: list[BrowserContext] = []

    def make(*, javascript: bool = True, **options: Any) -> BrowserContext:
        settings_ = PHONE | {"base_url": live, "java_script_enabled": javascript} | options
        context = browser.new_context(**settings_)
        context.set_default_timeout(TIMEOUT)
        watch.follow(context)
        opened.append(context)
        return context

    yield make
    report = request.node.stash.get(reports, {}).get("call")
    failed = (report is not None and report.failed) or bool(watch.unexpected)
    for number, context in enumerate(opened):
        if failed or "JOURNEY_PICTURES" in os.environ:
            _take_pictures(context, f"{request.node.nodeid}-{number}")
        context.close()


def _take_pictures(context: BrowserContext, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^A-Za-z0-9]+", "-", name.removeprefix("tests/browser/"))
    for number, page in enumerate(context.pages):
        page.screenshot(path=PICTURES / f"{stem}-{number}.png", full_page=True)


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    """A phone with JavaScript."""
    return new_context()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on a phone with JavaScript."""
    return context.new_page()


@pytest.fixture
def plain_page(new_context: NewContext) -> Page:
    """A page on a phone whose browser runs no JavaScript."""
    return new_context(javascript=False).new_page()


@pytest.fixture
def desk(new_context: NewContext) -> Page:
    """A page on an editor's screen, for the admin."""
    return new_context(viewport={"width": 1360, "height": 900}).new_page()


@pytest.fixture
def log_in(live: str) -> Callable[[Page, Any], None]:
    """`log_in(page, user)`: this browser carries the user's session, without the login form."""
    from django.test import Client

    def enter(page: Page, user: Any) -> None:
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": live}]
        )

    return enter


@pytest.fixture
def administrator(live: str) -> Any:
    """A superuser. Its password is `a-password-for-tests`."""
    from django.contrib.auth import get_user_model

    return get_user_model().objects.create_superuser(
        username="camille", email="camille@example.org", password="a-password-for-tests"
    )


@pytest.fixture
def editor(desk: Page, log_in: Callable[[Page, Any], None], watch: Watch) -> Editor:
    """The communication officer at her desk, logged in. Not a superuser."""
    # An autosave that crosses a publication is refused, and the screen says so.
    watch.allow(r"status of 400 \(Bad Request\) on /admin/pages/\d+/edit/")
    from tests.factories.users import make_editor

    log_in(desk, make_editor())
    return Editor(desk)


@pytest.fixture
def read(new_context: NewContext) -> Callable[..., Page]:
    """`read(address, title)`: somebody who has never come opens the page on a phone.

    The page bears its title and leaves no cookie; the watch looks at the rest.
    """

    def open_it(address: str, title: str, **options: Any) -> Page:
        context = new_context(**options)
        page = context.new_page()
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        page.wait_for_load_state("networkidle")
        assert context.cookies() == []
        return page

    return open_it
