"""One portal, several languages: what is not translated says so, in every language."""

import re
from typing import Any

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import Page, expect
from wagtail_localize.operations import translate_object

from home.models import HomePage, StandardPage
from tests.browser.editor import Editor
from tests.factories.home import make_home, make_locale, make_standard_page

NOT_TRANSLATED = "This page is not translated yet. Here it is in French."
ARABIC_TITLE = "السوق"


def ar(text: str) -> str:
    """The Arabic of a text of the code."""
    with override("ar"):
        return gettext(text)


@pytest.fixture
def market(live: str) -> StandardPage:
    """A French portal with one page of text."""
    return make_standard_page(
        make_home(title="Nos quartiers"),
        title="Le marché",
        slug="le-marche",
        summary="Tous les mardis matin, sur la place.",
    )


def translated(page: Any, *, publish: bool, **words: str) -> Any:
    """Its Arabic twin, as a translator leaves it."""
    arabic = make_locale("ar")
    translate_object(page, [arabic])
    twin = page.get_translation(arabic)
    for name, value in words.items():
        setattr(twin, name, value)
    revision = twin.save_revision()
    if publish:
        revision.publish()
    return twin


def switch(page: Page, language: str) -> None:
    """The language's own name, at the top of the page."""
    page.locator(f"header a[hreflang={language}]").click()


def expect_french_inside_arabic(page: Page) -> None:
    """Arabic around, French in the middle, and a notice that says why."""
    html, main = page.locator("html"), page.locator("main")
    expect(html).to_have_attribute("lang", "ar")
    expect(html).to_have_attribute("dir", "rtl")
    expect(main).to_have_attribute("lang", "fr")
    expect(main).to_have_attribute("dir", "ltr")
    expect(page.locator(".notice--language")).to_have_text(ar(NOT_TRANSLATED))
    expect(page.locator("head title")).to_have_attribute("lang", "fr")
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    expect(page.get_by_role("heading", level=1)).to_have_text("Le marché")


def test_a_page_not_translated_yet_is_french_and_says_so(
    market: StandardPage, plain_page: Page
) -> None:
    page = plain_page
    page.goto("/fr/le-marche/")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator(".notice--language")).to_have_count(0)
    switch(page, "ar")
    expect(page).to_have_url(re.compile(r"/ar/le-marche/$"))
    expect_french_inside_arabic(page)
    # From one page to the next she stays in Arabic, and comes back to French when she wants.
    page.locator("header .brand").click()
    expect(page).to_have_url(re.compile(r"/ar/$"))
    expect(page.locator("main")).to_have_attribute("lang", "fr")
    page.goto("/ar/le-marche/")
    switch(page, "fr")
    expect(page).to_have_url(re.compile(r"/fr/le-marche/$"))
    assert page.context.cookies() == []


def test_a_draft_is_shown_to_nobody_and_a_published_translation_has_its_own_address(
    market: StandardPage, plain_page: Page
) -> None:
    page = plain_page
    home = HomePage.objects.get()
    translated(home, publish=True, title="أحياؤنا", slug="accueil-ar")
    words = {"title": ARABIC_TITLE, "slug": "as-souq", "summary": "كل يوم ثلاثاء."}
    twin = translated(market, publish=False, **words)
    page.goto("/fr/le-marche/")
    switch(page, "ar")
    expect_french_inside_arabic(page)
    expect(page.get_by_text(ARABIC_TITLE)).to_have_count(0)

    twin.get_latest_revision().publish()
    page.goto("/fr/le-marche/")
    switch(page, "ar")
    expect(page).to_have_url(re.compile(r"/ar/as-souq/$"))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("heading", level=1)).to_have_text(ARABIC_TITLE)
    expect(page.locator(".notice--language")).to_have_count(0)
    assert page.locator("main").get_attribute("lang") is None
    # A link to the French address under /ar/ leads there too.
    page.goto("/ar/le-marche/")
    expect(page).to_have_url(re.compile(r"/ar/as-souq/$"))
    switch(page, "fr")
    expect(page).to_have_url(re.compile(r"/fr/le-marche/$"))
    # English is configured, not written: it is no mixture of the two others.
    switch(page, "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("main")).to_have_attribute("lang", "fr")


def test_a_page_is_translated_and_published_in_the_admin(
    market: StandardPage, editor: Editor, plain_page: Page
) -> None:
    screen = editor.screen
    translated(HomePage.objects.get(), publish=True, title="أحياؤنا", slug="accueil-ar")
    arabic = make_locale("ar")

    # She sends it to be translated: nothing is published by that.
    screen.goto(f"/admin/pages/{market.pk}/edit/")
    screen.goto(f"/admin/localize/submit/page/{market.pk}/")
    screen.get_by_role("checkbox", name="العربية").check()
    screen.locator("main form[method=post i] [type=submit]").last.click()
    expect(screen.locator(".messages .success")).to_be_visible()
    twin = market.get_translation(arabic)
    assert not twin.live
    plain_page.goto("/ar/le-marche/")
    expect_french_inside_arabic(plain_page)

    # One segment translated, still nothing published.
    screen.goto(f"/admin/pages/{twin.pk}/edit/")
    screen.get_by_role("button", name="Traduire", exact=True).first.click()
    screen.locator("main textarea").first.fill(ARABIC_TITLE)
    screen.get_by_role("button", name="Enregistrer", exact=True).first.click()
    expect(screen.locator("main textarea")).to_have_count(0)
    expect(screen.get_by_text(ARABIC_TITLE).first).to_be_visible()
    plain_page.goto("/ar/le-marche/")
    expect_french_inside_arabic(plain_page)

    screen.get_by_role("button", name=re.compile("^Publier")).first.click()
    # Published, with a word about the sentences that are still in French.
    expect(screen.locator(".messages .warning")).to_contain_text(ARABIC_TITLE)
    twin.refresh_from_db()
    assert twin.live
    plain_page.goto("/fr/le-marche/")
    switch(plain_page, "ar")
    expect(plain_page.get_by_role("heading", level=1)).to_have_text(ARABIC_TITLE)
    expect(plain_page.locator("html")).to_have_attribute("dir", "rtl")
