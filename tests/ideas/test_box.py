"""The box as editors make it: drafts, questions, previews, translations, copies."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from initiatives.ideas.models import Idea, IdeaBoxField, IdeaBoxPage
from initiatives.participation.models import Participation
from tests.factories.home import make_home, publish
from tests.factories.ideas import RULES, make_box, make_idea
from tests.factories.participation import make_superuser
from tests.ideas.forms import fields_of, soup, text_of

pytestmark = pytest.mark.django_db

QUESTIONS = [
    {"label": "Votre tranche d'âge", "field_type": "radio", "choices": "Moins de 25 ans\nPlus"},
    {"label": "Une précision", "field_type": "singleline", "required": False},
    {"label": "J'y habite", "field_type": "checkbox", "required": False},
    {"label": "Le jour", "field_type": "date", "required": False},
    {"label": "Combien", "field_type": "number", "required": False},
    {"label": "Quand", "field_type": "checkboxes", "required": False, "choices": "Matin\nSoir"},
    {"label": "Comment", "field_type": "dropdown", "required": False, "choices": "À pied, Vélo"},
]


EMPTY_RULES = dict.fromkeys(RULES, "") | {"reply_days": "30", "opens_at": ""}


def page_data(**changes):
    data = RULES | {
        "title": "La boîte",
        "slug": "la-boite",
        "summary": "Proposez.",
        "opens_at": "2026-01-01 08:00",
        "closes_at": "",
        "intro": rich_text("<p>Bonjour</p>"),
        "thanks": rich_text(""),
        "easy_read": rich_text(""),
        "contact_months": "12",
        "form_fields": inline_formset([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(data | changes)


def test_an_editor_makes_and_publishes_a_box(client, home, communication):
    client.force_login(communication)
    url = f"/admin/pages/add/ideas/ideaboxpage/{home.pk}/"
    assert client.get(url).status_code == 200
    questions = inline_formset(
        [{"label": "Votre âge", "field_type": "number", "ORDER": "1", "choices": ""}]
    )
    data = page_data(form_fields=questions) | {"action-publish": "1"}
    response = client.post(url, data)
    assert response.status_code == 302, soup(response).select(".error-message")
    box = IdeaBoxPage.objects.get()
    assert box.live
    assert box.participation.title == "La boîte"
    names = fields_of(client.get(f"{box.url}proposer/"))
    assert len([name for name in names if name.startswith("f_")]) == 1


def test_a_box_without_its_rules_stays_a_draft_and_the_missing_one_is_named(
    client, home, communication
):
    client.force_login(communication)
    url = f"/admin/pages/add/ideas/ideaboxpage/{home.pk}/"
    response = client.post(url, page_data(who_decides="") | {"action-publish": "1"})
    assert response.status_code == 200
    assert not IdeaBoxPage.objects.filter(live=True).exists()
    error = soup(response).select_one(
        "#panel-child-content-child-who_decides-errors, [id*=who_decides] .error-message"
    )
    assert error is not None
    empty = page_data(**EMPTY_RULES, summary="")
    response = client.post(url, empty)
    assert response.status_code == 302, "a draft may be empty"
    draft = IdeaBoxPage.objects.get()
    assert not draft.live
    assert not draft.is_open()


def test_dates_in_the_wrong_order_block_publication_not_the_draft(client, home, communication):
    client.force_login(communication)
    url = f"/admin/pages/add/ideas/ideaboxpage/{home.pk}/"
    wrong = page_data(closes_at="2025-01-01 08:00")
    assert client.post(url, wrong | {"action-publish": "1"}).status_code == 200
    assert client.post(url, wrong).status_code == 302


def test_previews_show_the_page_and_the_form_even_of_an_empty_draft(client, home):
    client.force_login(make_superuser())
    add = f"/admin/pages/add/ideas/ideaboxpage/{home.pk}/preview/"
    for data in (page_data(), page_data(**EMPTY_RULES, title="x")):
        assert json.loads(client.post(add, data).content)["is_valid"]
        for mode in ("", "form"):
            response = client.get(f"{add}?mode={mode}")
            assert response.status_code == 200
            assert soup(response).h1
    box = make_box(home, questions=QUESTIONS, closes_at=timezone.now() - timedelta(hours=1))
    edit = f"/admin/pages/{box.pk}/edit/preview/"
    assert json.loads(client.post(edit, page_data()).content)["is_valid"]
    assert soup(client.get(f"{edit}?mode=form")).select_one("textarea[name=text]")


def test_extra_questions_are_asked_checked_and_kept(resident, home):
    box = make_box(home, questions=QUESTIONS)
    url = f"{box.url}proposer/"
    page = resident.get(url)
    keys = list(box.form_fields.values_list("clean_name", flat=True))
    assert soup(page).select_one(f"select[name={keys[6]}] option")["value"] == ""
    assert not soup(page).select("input[checked]"), "nothing is answered in her place"
    data = fields_of(page) | {"text": "Un banc", "quartier": "-"}
    response = resident.post(url, data)
    assert response.status_code == 422, "the required one"
    data = fields_of(response) | {
        keys[0]: "Plus",
        keys[1]: "Rien d'autre",
        keys[2]: "on",
        keys[3]: "31/12/2026",
        keys[4]: "3",
        keys[5]: ["Matin", "Soir"],
        keys[6]: "Vélo",
    }
    assert resident.post(url, data).status_code == 302
    answers = Idea.objects.get().answers
    assert [answer["key"] for answer in answers] == keys
    assert answers[0]["question"] == "Votre tranche d'âge"
    values = [answer["value"] for answer in answers]
    assert values == ["Plus", "Rien d'autre", True, "2026-12-31", "3", ["Matin", "Soir"], "Vélo"]


def test_a_moderator_reads_the_other_answers(client, home, communication):
    box = make_box(home)
    answers = [
        {"key": "f_1", "question": "Quand ?", "value": ["Matin", "Soir"]},
        {"key": "f_2", "question": "Ici ?", "value": True},
    ]
    idea = make_idea(box, answers=answers)
    client.force_login(communication)
    text = text_of(client.get(f"/admin/ideas/{idea.pk}/"))
    assert "Quand ? Matin, Soir" in text


def test_a_choice_without_answers_is_refused(home):
    question = IdeaBoxField(label="Quand", field_type="radio", choices=" , \n ")
    with pytest.raises(Exception, match="one per line|par ligne"):
        question.clean()


def test_autosave_in_the_middle_of_a_word_freezes_no_key(client, home):
    client.force_login(make_superuser())
    box = make_box(home)
    edit = f"/admin/pages/{box.pk}/edit/"

    def save(**question):
        data = page_data(
            form_fields=inline_formset(
                [{"field_type": "singleline", "choices": "", "ORDER": "1"} | question],
                initial=1 if question.get("id") else 0,
            )
        )
        headers = {"HTTP_ACCEPT": "application/json"}
        return client.post(edit, data | {"slug": box.slug, "title": box.title}, **headers)

    response = save(label="Votr")
    assert response.status_code == 200
    latest = IdeaBoxPage.objects.get(pk=box.pk).get_latest_revision_as_object()
    held = latest.form_fields.first()
    assert held.label == "Votr"
    latest.form_fields.first().label = "Votre nom complet"
    question = latest.form_fields.all()[0]
    question.label = "Votre nom complet"
    latest.save_revision().publish()
    field = IdeaBoxField.objects.get()
    assert field.label == "Votre nom complet"
    assert field.clean_name == f"f_{field.translation_key.hex[:10]}"
    assert "votr" not in field.clean_name


@pytest.fixture
def translated(home):
    make_home("en", translation_of=home)
    box = make_box(home, questions=QUESTIONS[:2], intro="<p>Bonjour</p>")
    english = Locale.objects.get(language_code="en")
    translate_object(box, [english])
    return box, box.get_translation(english), english


def words(box, english, french, text):
    source = TranslationSource.objects.get_for_instance(box)
    for segment in source.stringsegment_set.filter(string__data=french):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            defaults={"data": text},
        )
    source.create_or_update_translation(english, fallback=True)


def test_translating_publishes_nothing_and_keeps_the_keys(translated):
    box, other, english = translated
    assert not other.live
    assert other.participation_id == box.participation_id
    assert Participation.objects.count() == 1
    keys = list(box.form_fields.values_list("clean_name", flat=True))
    assert list(other.form_fields.values_list("clean_name", flat=True)) == keys
    assert all(keys)
    words(box, english, "Une précision", "Anything else")
    box.form_fields.add(IdeaBoxField(label="Une troisième", field_type="singleline", sort_order=9))
    box.save_revision().publish()
    source, _created = TranslationSource.update_or_create_from_instance(box)
    source.create_or_update_translation(english, fallback=True)
    other = IdeaBoxPage.objects.get(pk=other.pk).get_latest_revision_as_object()
    assert [field.clean_name for field in other.form_fields.all()] == list(
        IdeaBoxPage.objects.get(pk=box.pk).form_fields.values_list("clean_name", flat=True)
    )
    assert "Anything else" in [field.label for field in other.form_fields.all()]


def test_translators_are_offered_words_and_never_keys(translated):
    box, _other, _english = translated
    source = TranslationSource.objects.get_for_instance(box)
    offered = set(source.stringsegment_set.values_list("string__data", flat=True))
    assert {"Bonjour", "Une précision", RULES["money"]} <= offered
    assert not any(text.startswith("f_") for text in offered)


def test_both_languages_fill_the_same_box_with_the_same_values(translated, resident, alma):
    box, other, english = translated
    box.quartiers = [alma]
    box.save_revision().publish()
    TranslationSource.update_or_create_from_instance(box)
    words(box, english, "Moins de 25 ans<br/>Plus", "Under 25<br/>Over")
    other = IdeaBoxPage.objects.get(pk=other.pk)
    other.get_latest_revision().publish()
    other.refresh_from_db()
    assert list(other.quartiers.all()) == [alma]
    key = box.form_fields.first().clean_name
    for page, language in ((box, "fr"), (other, "en")):
        url = f"/{language}{page.url[3:]}proposer/"
        shown = resident.get(url)
        label = {"fr": "Moins de 25 ans", "en": "Under 25"}[language]
        assert label in text_of(shown)
        option = soup(shown).select_one(f"input[name={key}]")["value"]
        data = fields_of(shown) | {"text": f"Un banc {language}", "quartier": "alma", key: option}
        assert resident.post(url, data).status_code == 302
    ideas = Idea.objects.order_by("pk")
    assert {idea.participation_id for idea in ideas} == {box.participation_id}
    assert [idea.language for idea in ideas] == ["fr", "en"]
    assert {idea.answers[0]["value"] for idea in ideas} == {"Moins de 25 ans"}


def test_a_copied_box_is_another_box(home):
    box = make_box(home, questions=QUESTIONS[:1])
    copy = box.copy(update_attrs={"title": "Copie", "slug": "copie"}, keep_live=False)
    copy = IdeaBoxPage.objects.get(pk=copy.pk)
    copy.get_latest_revision().publish()
    copy.refresh_from_db()
    assert copy.participation_id != box.participation_id
    assert copy.participation.key == copy.translation_key
    assert copy.form_fields.count() == 1


def test_reverting_to_an_older_revision_never_changes_the_participation(home):
    box = make_box(home)
    revision = box.save_revision()
    content = revision.content | {"participation": None}
    revision.content = content
    revision.save()
    assert revision.as_object().participation_id == box.participation_id


def test_the_neutral_record_bears_the_source_title(home):
    box = make_box(home, title="Ancien titre")
    box.title = "Nouveau titre"
    box.save_revision().publish()
    assert box.participation.__class__.objects.get(pk=box.participation_id).title == "Nouveau titre"


def test_deleting_the_page_loses_no_idea(home):
    box = make_box(home)
    idea = make_idea(box)
    box.delete()
    assert Idea.objects.get(pk=idea.pk).participation_id == box.participation_id


def test_only_the_home_page_holds_a_box(home):
    assert IdeaBoxPage.can_create_at(home)
    box = make_box(home)
    assert not IdeaBoxPage.can_create_at(box)
    assert publish
