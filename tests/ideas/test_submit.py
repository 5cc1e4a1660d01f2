"""A resident proposes an idea, without an account, JavaScript or an e-mail."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea
from initiatives.participation.models import Contact, LedgerEntry
from tests.factories.ideas import make_box, make_theme
from tests.ideas.forms import fields_of, soup, text_of

pytestmark = pytest.mark.django_db


def form_url(box):
    return f"{box.url}proposer/"


def filled(client, box, **typed):
    data = fields_of(client.get(form_url(box)))
    return data | {"text": "Des bancs à l'ombre, place de la Nation.", "quartier": "alma"} | typed


def test_the_page_of_the_box_sets_no_cookie_and_leads_to_the_form(resident, box, alma):
    response = resident.get(box.url)
    assert response.status_code == 200
    assert not response.cookies
    page = soup(response)
    assert "Le tracé du tramway." in page.text
    assert page.select_one(f'a[href="{form_url(box)}"]')
    assert page.select_one("form[method=post]") is None
    assert len(page.select("h1")) == 1


def test_an_idea_is_sent_and_its_receipt_is_read(resident, box, alma):
    theme = make_theme()
    data = filled(
        resident, box, theme="mobilite", place_words="devant l'école", display_name="Nadia"
    )
    response = resident.post(form_url(box), data)
    assert response.status_code == 302
    assert response.url.startswith("/fr/suivi/")
    idea = Idea.objects.get()
    assert idea.text == "Des bancs à l'ombre, place de la Nation."
    assert idea.status == IdeaStatus.TO_MODERATE
    assert (idea.ledger.quartier, idea.theme, idea.display_name) == (alma, theme, "Nadia")
    assert idea.participation == box.participation
    assert idea.channel == "web"
    assert LedgerEntry.objects.count() == 0, "nothing is said before somebody has read it"
    receipt = resident.get(response.url)
    text = text_of(receipt)
    assert idea.reference in text
    assert response.url.split("/")[3] in text
    assert "Des bancs à l'ombre" in text
    assert "no-store" in receipt["Cache-Control"]
    assert receipt["Referrer-Policy"] == "no-referrer"
    assert "noindex" in receipt["X-Robots-Tag"]
    assert not receipt.cookies


def test_the_code_is_nowhere_in_the_database(resident, box, alma):
    code = resident.post(form_url(box), filled(resident, box)).url.split("/")[3]
    idea = Idea.objects.get()
    stored = " ".join(str(value) for value in idea.__dict__.values())
    assert code not in stored
    assert code.replace("-", "") not in stored


def test_neither_name_nor_contact_is_needed(resident, box):
    resident.post(form_url(box), filled(resident, box, quartier="-"))
    idea = Idea.objects.get()
    assert idea.contact is None
    assert idea.ledger.quartier is None


def test_a_contact_is_kept_apart_with_its_day_of_erasure(resident, box, alma):
    resident.post(form_url(box), filled(resident, box, email="nadia@example.org"))
    contact = Idea.objects.get().contact
    assert contact.email == "nadia@example.org"
    assert timedelta(days=350) < contact.purge_on - timezone.localdate() <= timedelta(days=365)


def test_a_mistake_loses_nothing_and_is_said_first(resident, box, alma):
    data = filled(resident, box, quartier="", email="nadia@", place_words="au marché")
    response = resident.post(form_url(box), data)
    assert response.status_code == 422
    page = soup(response)
    assert page.title.text.startswith("Erreur") or page.title.text.startswith("Error")
    again = fields_of(response)
    assert again["text"] == data["text"]
    assert again["place_words"] == "au marché"
    assert again["email"] == "nadia@"
    assert again["submission_key"] == data["submission_key"]
    summary = page.select_one(".error-summary")
    assert page.select_one("main").text.index(summary.text) < page.select_one("main").text.index(
        page.h1.text
    )
    for link in summary.select("a"):
        field = page.select_one(link["href"])
        assert field is not None
        assert link.text in field.find_parent(class_="field").text
    assert Idea.objects.count() == 0


def test_a_corrected_form_is_accepted(resident, box, alma):
    response = resident.post(form_url(box), filled(resident, box, quartier=""))
    response = resident.post(form_url(box), fields_of(response) | {"quartier": "alma"})
    assert response.status_code == 302
    assert Idea.objects.count() == 1


def test_a_text_that_is_too_long_is_given_back_whole(resident, box, alma):
    text = "Un banc. " * 400
    response = resident.post(form_url(box), filled(resident, box, text=text))
    assert response.status_code == 422
    assert fields_of(response)["text"].strip() == text.strip()
    assert soup(response).select_one("textarea[name=text]").get("maxlength") is None


@pytest.mark.parametrize("key", ["", "not-a-key"])
def test_a_damaged_key_costs_one_more_click_and_nothing_else(resident, box, alma, key):
    response = resident.post(form_url(box), filled(resident, box, submission_key=key))
    assert response.status_code == 422
    response = resident.post(form_url(box), fields_of(response))
    assert response.status_code == 302
    assert Idea.objects.get().text.startswith("Des bancs")


def test_a_robot_is_stopped_and_a_browser_that_filled_the_trap_loses_nothing(resident, box, alma):
    response = resident.post(form_url(box), filled(resident, box, website="http://spam"))
    assert response.status_code == 422
    assert Idea.objects.count() == 0
    again = fields_of(response) | {"website": ""}
    assert resident.post(form_url(box), again).status_code == 302


def test_without_the_token_nothing_is_written_and_the_words_come_back(resident, box, alma):
    data = filled(resident, box)
    del data["csrfmiddlewaretoken"]
    response = resident.post(form_url(box), data)
    assert response.status_code == 403
    assert Idea.objects.count() == 0


@pytest.mark.parametrize(
    "dates", [{"opens_at": timedelta(days=2)}, {"closes_at": timedelta(seconds=-1)}]
)
def test_a_closed_box_says_when_and_gives_the_words_back(resident, home, alma, dates):
    box = make_box(home)
    data = filled(resident, box)
    for name, delta in dates.items():
        setattr(box, name, timezone.now() + delta)
    box.save_revision().publish()
    response = resident.get(form_url(box))
    assert soup(response).select_one("form[method=post]") is None
    day = box.opens_at if "opens_at" in dates else box.closes_at
    assert str(timezone.localtime(day).year) in text_of(response)
    response = resident.post(form_url(box), data)
    assert response.status_code == 403
    assert soup(response).select_one("textarea").text.strip() == data["text"]
    assert Idea.objects.count() == 0


def test_a_retry_after_the_closing_still_gives_the_receipt(resident, box, alma):
    data = filled(resident, box)
    first = resident.post(form_url(box), data)
    box.closes_at = timezone.now() - timedelta(seconds=1)
    box.save_revision().publish()
    again = resident.post(form_url(box), data)
    assert (again.status_code, again.url) == (302, first.url)


def test_only_the_quartiers_of_the_box_are_offered(resident, home, alma, bourgogne):
    box = make_box(home, quartiers=[alma])
    page = soup(resident.get(form_url(box)))
    options = [option["value"] for option in page.select("#id_quartier option")]
    assert options == ["", "alma", "-"]
    response = resident.post(form_url(box), filled(resident, box, quartier="bourgogne"))
    assert response.status_code == 422


def test_questions_an_editor_does_not_want_are_not_asked(resident, home, alma):
    make_theme()
    box = make_box(home, ask_theme=False, ask_place=False, ask_name=False, ask_contact=False)
    names = set(fields_of(resident.get(form_url(box))))
    assert names == {"csrfmiddlewaretoken", "submission_key", "text", "quartier", "website"}
    resident.post(form_url(box), filled(resident, box, email="nadia@example.org"))
    assert Contact.objects.count() == 0


def test_the_quartier_of_the_link_is_chosen_already(resident, box, alma):
    page = soup(resident.get(f"{form_url(box)}?quartier=alma"))
    assert page.select_one("#id_quartier option[selected]")["value"] == "alma"
    assert resident.get(f"{form_url(box)}?quartier=%00%22").status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<![, un banc",
        'Une "idée" & <b>gras</b>',
        "a\x00b\u202e c",
        "☀️" * 900,
    ],
)
def test_words_are_shown_as_they_were_written(resident, box, alma, text):
    response = resident.post(form_url(box), filled(resident, box, text=text))
    assert response.status_code == 302
    receipt = resident.get(response.url)
    assert receipt.status_code == 200
    shown = soup(receipt).select_one("blockquote")
    assert text.replace("\x00", "") in shown.text
    assert shown.select_one("script, b") is None


def test_arabic_words_on_the_french_page_are_marked_as_arabic(resident, box, alma):
    response = resident.post(form_url(box), filled(resident, box, text="نريد مقاعد في الظل"))
    assert soup(resident.get(response.url)).select_one("blockquote")["lang"] == "ar"
