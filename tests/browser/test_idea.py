"""An idea, from a phone without JavaScript to the answer everybody reads."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea, IdeaBoxPage
from tests.browser.conftest import NewContext
from tests.browser.watch import Watch
from tests.browser.words import fr
from tests.factories.home import make_home, make_quartier
from tests.factories.ideas import make_box, make_idea, make_theme
from tests.factories.participation import make_moderator

IDEA = "Un banc à l'ombre devant l'école, pour les parents qui attendent."
WELCOME = "Merci. Votre idée est lue, la réponse vient ce mois-ci."
ANSWER = "Oui : deux bancs seront posés avant l'été."
PASSWORD = "a-password-for-tests"


@pytest.fixture
def box(live: str) -> IdeaBoxPage:
    """A box open to two quartiers, where several themes can be chosen."""
    make_theme()
    quartiers = [make_quartier("Alma"), make_quartier("Beau-Site")]
    return make_box(make_home(), quartiers=quartiers, title="Boîte à idées", slug="idees")


@pytest.fixture
def desk_of(new_context: NewContext) -> Callable[[Any], Page]:
    """`desk_of(member)`: the member signs in by the form, with a password."""

    def sign_in(member: Any) -> Page:
        member.set_password(PASSWORD)
        member.save()
        screen = new_context(viewport={"width": 1360, "height": 900}).new_page()
        screen.goto("/admin/")
        screen.locator("[name=username]").fill(member.username)
        screen.locator("[name=password]").fill(PASSWORD)
        screen.locator("main [type=submit]").click()
        expect(screen).to_have_url(re.compile(r"/admin/$"))
        return screen

    return sign_in


def fill_in(page: Page, box: IdeaBoxPage, *, text: str) -> None:
    """All that the form asks, from the box's own page."""
    page.goto(str(box.get_url()))
    page.get_by_role("link", name=fr("Propose an idea")).first.click()
    page.locator("[name=text]").fill(text)
    page.locator("[name=quartier]").select_option(label="Alma")
    page.locator("[name=theme]").select_option(label="Se déplacer")
    page.locator("[name=place_words]").fill("devant l'école")
    page.locator("[name=display_name]").fill("Nadia")


def send(page: Page) -> None:
    page.get_by_role("button", name=fr("Send my idea")).click()


def receipt_of(page: Page) -> tuple[str, str]:
    """The public reference and the private code, as the resident reads them."""
    facts = page.locator(".receipt__card dd strong")
    reference, code = facts.nth(0).inner_text(), facts.nth(1).inner_text()
    assert re.fullmatch(r"\d{4}-\d{5,}", reference)
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", code)
    return reference, code


def decide(screen: Page, *, status: IdeaStatus, sentence: str, official: bool = False) -> None:
    """The moderator's form: a decision, a sentence."""
    screen.locator(f"[name=decision][value={status.value}]").check()
    screen.locator("[name=sentence]").fill(sentence)
    if official:
        screen.locator("[name=is_answer]").check()
    screen.get_by_role("button", name=fr("Write it")).click()
    expect(screen.locator(".messages .success")).to_be_visible()


def test_an_idea_is_sent_moderated_answered_and_followed(
    box: IdeaBoxPage, plain_page: Page, watch: Watch, new_context: NewContext, desk_of: Any
) -> None:
    alma, beau_site = box.quartiers.order_by("name")
    # What is not found, and what is refused, is logged by the browser: the test asks for both.
    watch.allow(r"status of 4(04|22)")

    # She forgets the idea itself: everything else is kept, and the title says it first.
    resident = plain_page
    fill_in(resident, box, text="")
    send(resident)
    expect(resident).to_have_title(re.compile(f"^{re.escape(fr('Error:'))}"))
    summary = resident.locator(".error-summary")
    expect(summary).to_contain_text(fr("Write your idea: a few words are enough."))
    expect(summary).to_be_in_viewport()
    expect(resident.locator("[name=place_words]")).to_have_value("devant l'école")
    expect(resident.locator("[name=display_name]")).to_have_value("Nadia")
    expect(resident.locator("[name=theme]")).to_have_value("mobilite")
    expect(resident.locator("[name=quartier]")).to_have_value(alma.slug)
    assert Idea.objects.count() == 0
    summary.get_by_role("link").first.click()
    resident.locator("[name=text]").fill(IDEA)
    send(resident)
    expect(resident).to_have_url(re.compile(r"/fr/suivi/"))
    reference, code = receipt_of(resident)
    idea = Idea.objects.get()
    assert idea.text == IDEA

    # Nobody reads it before a moderator has.
    passer_by = new_context().new_page()
    public = f"/fr/idees/{reference}/"
    answer = passer_by.goto(public)
    assert answer is not None
    assert answer.status == 404

    # The moderator of her quartier finds it on arriving, and publishes it.
    moderator = desk_of(make_moderator(alma, username="samira"))
    moderator.get_by_role("link", name=fr("Read them")).click()
    moderator.get_by_role("link", name=reference).click()
    expect(moderator.locator("blockquote")).to_have_text(IDEA)
    decide(moderator, status=IdeaStatus.RECEIVED, sentence=WELCOME)
    expect(moderator.locator(".w-pill")).to_have_count(0)

    # The moderator of the other quartier finds it nowhere, nor at its address.
    other = desk_of(make_moderator(beau_site, username="bruno"))
    other.goto("/admin/ideas/")
    expect(other.get_by_role("link", name=reference)).to_have_count(0)
    refused = other.goto(f"/admin/ideas/{idea.pk}/")
    assert refused is not None
    assert refused.status == 404
    expect(other.get_by_text(IDEA)).to_have_count(0)

    # The official answer.
    moderator.goto(f"/admin/ideas/{idea.pk}/")
    decide(moderator, status=IdeaStatus.ACCEPTED, sentence=ANSWER, official=True)

    # She types her code, as people copy it, and reads the answer.
    resident.goto("/fr/")
    resident.goto("/fr/suivi/")
    resident.locator("[name=code]").fill(code.lower().replace("-", " "))
    resident.get_by_role("button", name=fr("Follow"), exact=True).click()
    expect(resident.get_by_text(WELCOME)).to_be_visible()
    expect(resident.get_by_text(ANSWER).first).to_be_visible()

    # Everybody reads it at its own address, and finds it in the box.
    passer_by.goto(public)
    expect(passer_by.get_by_text(ANSWER).first).to_be_visible()
    expect(passer_by.locator("blockquote")).to_have_text(IDEA)
    assert code not in passer_by.content()
    passer_by.goto(str(box.get_url()))
    passer_by.get_by_role("link", name=re.compile("^Un banc à l'ombre")).click()
    expect(passer_by).to_have_url(re.compile(re.escape(public)))
    assert passer_by.context.cookies() == []


def test_sent_twice_an_idea_is_received_once(box: IdeaBoxPage, plain_page: Page) -> None:
    fill_in(plain_page, box, text=IDEA)
    send(plain_page)
    first = receipt_of(plain_page)
    plain_page.go_back()
    expect(plain_page.locator("[name=text]")).to_have_value(IDEA)
    send(plain_page)
    assert receipt_of(plain_page) == first
    assert Idea.objects.count() == 1


def test_another_text_in_a_form_the_browser_kept_overwrites_nothing(
    box: IdeaBoxPage, page: Page, watch: Watch
) -> None:
    watch.allow("status of 409")
    fill_in(page, box, text=IDEA)
    key = page.locator("[name=submission_key]").input_value()
    send(page)
    first = receipt_of(page)
    # A browser that keeps pages shows the very same form when one goes back.
    fill_in(page, box, text="Une fontaine.")
    page.locator("[name=submission_key]").evaluate("(field, key) => { field.value = key }", key)
    send(page)
    expect(page.get_by_text(IDEA)).to_be_visible()
    expect(page.get_by_text("Une fontaine.")).to_be_visible()
    page.get_by_role("button", name=fr("Send it as another idea")).click()
    second = receipt_of(page)
    assert first != second
    assert set(Idea.objects.values_list("text", flat=True)) == {IDEA, "Une fontaine."}


def test_a_refused_idea_is_explained_to_its_author_alone(
    box: IdeaBoxPage, plain_page: Page, watch: Watch, desk_of: Any
) -> None:
    watch.allow("status of 404")
    alma = box.quartiers.get(name="Alma")
    make_idea(box, quartier=alma)
    fill_in(plain_page, box, text="Ma voisine du 3e fait trop de bruit.")
    send(plain_page)
    reference, code = receipt_of(plain_page)
    moderator = desk_of(make_moderator(alma, username="samira"))
    moderator.goto("/admin/ideas/")
    moderator.get_by_role("link", name=reference).click()
    moderator.locator("[name=refusal_reason]").select_option("personal")
    decide(moderator, status=IdeaStatus.REFUSED, sentence="Parlons-en plutôt de vive voix.")
    plain_page.goto(f"/fr/suivi/{code}/")
    expect(plain_page.get_by_text("Parlons-en plutôt de vive voix.")).to_be_visible()
    answer = plain_page.goto(f"/fr/idees/{reference}/")
    assert answer is not None
    assert answer.status == 404
