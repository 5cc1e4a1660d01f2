"""Each type of page, published by the communication officer in the real admin, from nothing."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect
from wagtail.models import Page as Row
from wagtail.models import Site

from home.models import HomePage, Quartier, QuartierIndexPage
from tests.browser.conftest import NewContext
from tests.browser.editor import Editor
from tests.browser.watch import Watch
from tests.browser.words import fr
from tests.factories.home import make_home
from tests.factories.images import picture_bytes

Read = Callable[..., Page]
SUMMARY = "Ce qui se passe près de chez vous, et comment y prendre part."


def address_of(title: str) -> str:
    """Where readers find the page of this title."""
    page = Row.objects.get(title=title, live=True)
    return str(page.get_url())


def test_home_and_places_from_an_empty_portal(
    editor: Editor, new_context: NewContext, log_in: Any, administrator: Any, read: Read
) -> None:
    screen = editor.screen
    # The first page of the portal, with a picture.
    editor.begin(Row.get_first_root_node(), "home.homepage", "Nos quartiers")
    editor.write(welcome="Bienvenue chez nous.")
    editor.publish_refused(
        "summary", kept={"title": "Nos quartiers", "welcome": "Bienvenue chez nous."}
    )
    editor.write(summary=SUMMARY, hero_image_alt="Des habitantes plantent un arbre.")
    editor.send_picture(
        "hero_image",
        file={"name": "place.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()},
        title="La place",
    )
    editor.publish()
    home = HomePage.objects.get(title="Nos quartiers")
    assert home.hero_image is not None
    assert home.hero_image.title == "La place"

    # The administrator makes it the first page of the site.
    other = new_context(viewport={"width": 1360, "height": 900}).new_page()
    log_in(other, administrator)
    other.goto(f"/admin/sites/edit/{Site.objects.get().pk}/")
    administration = Editor(other)
    administration.pick("root_page", "Nos quartiers")
    administration.save()
    picture = read("/fr/", "Nos quartiers").get_by_role(
        "img", name="Des habitantes plantent un arbre."
    )
    expect(picture).to_be_visible()

    # A page of text.
    editor.begin(home, "home.standardpage", "Comment participer")
    editor.add_text_block("body", "Venez à la réunion du jeudi.")
    editor.publish_refused("summary", kept={"title": "Comment participer"})
    expect(
        screen.locator("[contenteditable=true]").filter(has_text="Venez à la réunion")
    ).to_be_visible()
    editor.write(summary=SUMMARY)
    editor.publish()
    page = read(address_of("Comment participer"), "Comment participer")
    expect(page.get_by_text("Venez à la réunion du jeudi.")).to_be_visible()

    # The list of quartiers.
    editor.begin(home, "home.quartierindexpage", "Tous les quartiers")
    editor.publish_refused("summary", kept={"title": "Tous les quartiers"})
    editor.write(summary=SUMMARY)
    editor.publish()
    read(address_of("Tous les quartiers"), "Tous les quartiers")

    # A quartier, made by hand, then its page.
    screen.goto("/admin/snippets/home/quartier/add/")
    editor.write(name="L'Alma", code="QN05912I", vintage="2024", slug="alma")
    editor.save()
    assert Quartier.objects.get().name == "L'Alma"
    index = QuartierIndexPage.objects.get()
    editor.begin(index, "home.quartierpage", "Le quartier de l'Alma")
    editor.write(summary=SUMMARY, introduction="Entre le canal et la gare.")
    editor.publish_refused("quartier", kept={"introduction": "Entre le canal et la gare."})
    editor.pick("quartier", "L'Alma")
    editor.publish()
    page = read("/q/alma", "Le quartier de l'Alma")
    expect(page).to_have_url(re.compile(re.escape(address_of("Le quartier de l'Alma"))))
    expect(page.get_by_text("Entre le canal et la gare.")).to_be_visible()


def test_the_agenda_and_an_event(editor: Editor, live: str, read: Read) -> None:
    home = make_home()
    editor.begin(home, "events.eventindexpage", "Agenda")
    editor.publish_refused("summary", kept={"title": "Agenda"})
    editor.write(summary=SUMMARY)
    editor.publish()
    editor.begin(Row.objects.get(title="Agenda"), "events.eventpage", "Repas partagé")
    editor.write(summary=SUMMARY, address="12 rue du Four, Roubaix", organiser="Le centre social")
    editor.moment("start_at", "2031-05-17 18:30")
    editor.publish_refused(
        "end_at",
        "step_free",
        kept={"start_at": "2031-05-17 18:30", "organiser": "Le centre social"},
    )
    editor.moment("end_at", "2031-05-17 21:00")
    for fact in ("step_free", "sign_language", "hearing_loop", "quiet_space", "toilets"):
        editor.choose(fact, "yes")
    editor.choose("childcare", "unknown")
    editor.publish()
    page = read(address_of("Repas partagé"), "Repas partagé")
    expect(page.get_by_text("12 rue du Four, Roubaix").first).to_be_visible()
    listing = read(address_of("Agenda"), "Agenda")
    expect(listing.get_by_role("link", name="Repas partagé")).to_be_visible()


def test_the_portraits_and_a_portrait(editor: Editor, live: str, read: Read) -> None:
    home = make_home()
    editor.begin(home, "portraits.portraitindexpage", "Portraits")
    editor.publish_refused("summary", kept={"title": "Portraits"})
    editor.write(summary=SUMMARY)
    editor.publish()
    editor.begin(Row.objects.get(title="Portraits"), "portraits.portraitpage", "Nadia répare")
    editor.write(summary=SUMMARY, person_name="Nadia", role="anime l'atelier vélo")
    editor.publish_refused("quote", kept={"person_name": "Nadia", "role": "anime l'atelier vélo"})
    editor.write(quote="On apprend en démontant.")
    editor.publish()
    page = read(address_of("Nadia répare"), "Nadia répare")
    expect(page.get_by_text("On apprend en démontant.").first).to_be_visible()
    listing = read(address_of("Portraits"), "Portraits")
    expect(listing.get_by_role("link", name="Nadia")).to_be_visible()


def write_the_rules(editor: Editor) -> None:
    """The rules of the game, all but who decides."""
    editor.choose("level", "consultation")
    editor.write(
        decided_here="L'ordre des travaux.",
        not_decided_here="Le tracé du tramway.",
        constraints="La place reste ouverte aux secours.",
        money="20 000 euros.",
    )


def test_the_idea_box(editor: Editor, live: str, read: Read) -> None:
    editor.begin(make_home(), "ideas.ideaboxpage", "Boîte à idées")
    editor.write(summary=SUMMARY)
    write_the_rules(editor)
    editor.moment("opens_at", "2024-01-01 08:00")
    editor.publish_refused("who_decides", kept={"money": "20 000 euros."})
    editor.write(who_decides="Le conseil municipal.")
    editor.publish()
    page = read(address_of("Boîte à idées"), "Boîte à idées")
    expect(page.get_by_text("Le conseil municipal.")).to_be_visible()
    page.get_by_role("link", name=fr("Propose an idea")).first.click()
    expect(page.locator("textarea[name=text]")).to_be_visible()


def test_a_budget_and_its_project(editor: Editor, watch: Watch, read: Read) -> None:
    # Autosave pauses, and says so, while a phase has no first day yet.
    watch.allow(r"status of 400 \(Bad Request\) on /admin/pages/\d+/edit/")
    editor.begin(make_home(), "budgets.budgetindexpage", "Budgets participatifs")
    editor.publish_refused("summary", kept={"title": "Budgets participatifs"})
    editor.write(summary=SUMMARY)
    editor.publish()
    index = Row.objects.get(title="Budgets participatifs")
    editor.begin(index, "budgets.budgetpage", "Budget 2031")
    editor.write(summary=SUMMARY, total_cents="150 000", objectives="Décider ensemble.")
    write_the_rules(editor)
    editor.write(
        who_may_propose="Toute personne qui vit ici.",
        who_may_vote="Dès 9 ans.",
        criteria="Utile à tous\nSur l'espace public",
        ballot="Trois projets, sur papier ou en ligne.",
        delivery_promise="Le premier projet dans l'année.",
    )
    editor.publish_refused("who_decides", kept={"objectives": "Décider ensemble."})
    editor.write(who_decides="Les habitants, par leur vote.")
    editor.add_row("phases")
    editor.choose("phases-0-kind", "submission")
    editor.moment("phases-0-starts_on", "2031-01-10")
    editor.publish()
    page = read(address_of("Budget 2031"), "Budget 2031")
    expect(page.get_by_text("Les habitants, par leur vote.")).to_be_visible()

    editor.begin(Row.objects.get(title="Budget 2031"), "budgets.projectpage", "Des bancs à l'ombre")
    editor.write(summary=SUMMARY, place="Place du marché")
    editor.publish_refused("cost_cents", kept={"place": "Place du marché"})
    editor.write(cost_cents="12 500,50 €")
    editor.publish()
    page = read(address_of("Des bancs à l'ombre"), "Des bancs à l'ombre")
    expect(page.get_by_text("Place du marché").first).to_be_visible()
    assert page.get_by_text(re.compile(r"12.500,50")).first.is_visible()
