"""What everybody reads: the box, an idea, the receipt, the search — at a constant cost."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from initiatives.ideas.models import Idea
from initiatives.ideas.search import search_ideas
from initiatives.participation.receipts import code_of
from tests.factories.home import make_home, make_locale
from tests.factories.ideas import make_box, make_idea, make_public_idea, make_theme
from tests.ideas.forms import fields_of, soup, text_of

pytestmark = pytest.mark.django_db


def queries_of(client, url):
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def publish_many(box, number, **fields):
    """Without the service, for volume: published at once."""
    for _number in range(number):
        idea = make_idea(box, **fields)
        Idea.objects.filter(pk=idea.pk).update(status="received", published_at=timezone.now())


def test_a_box_of_two_hundred_ideas_costs_what_a_box_of_ten_does(client, home, alma):
    small, large = make_box(home), make_box(home)
    theme = make_theme()
    publish_many(small, 10, quartier=alma, theme=theme)
    publish_many(large, 60, quartier=alma, theme=theme)
    few, many = queries_of(client, small.url), queries_of(client, large.url)
    assert many == few
    assert many <= 12


def test_the_other_pages_cost_few_queries(client, box, alma):
    idea = make_public_idea(box, quartier=alma)
    code = code_of(idea.submission_key, idea.receipt_hash)
    for url in (f"/fr/idees/{idea.reference}/", f"/fr/suivi/{code}/", f"{box.url}proposer/"):
        assert queries_of(client, url) <= 12, url


def test_a_theme_costs_no_query_per_idea_in_another_language(client, box, alma):
    theme = make_theme()
    make_theme(name="التنقل", language="ar")
    idea = make_public_idea(box, quartier=alma, theme=theme)
    assert "التنقل" in text_of(client.get(f"/ar/idees/{idea.reference}/"))
    assert "Se déplacer" in text_of(client.get(f"/fr/idees/{idea.reference}/"))


def test_the_newest_comes_first_and_the_hidden_never(client, box, alma):
    old = make_public_idea(box, quartier=alma, text="La première idée publiée")
    new = make_public_idea(box, quartier=alma, text="La dernière idée publiée")
    make_idea(box, quartier=alma, text="Une idée que personne n'a lue")
    text = text_of(client.get(box.url))
    assert text.index(new.text) < text.index(old.text)
    assert "que personne n'a lue" not in text


@pytest.mark.parametrize("page", ["abc", "0", "99999", "-1", "%00"])
def test_a_nonsense_page_number_still_shows_ideas(client, box, page):
    idea = make_public_idea(box)
    assert idea.text in text_of(client.get(f"{box.url}?page={page}"))


def test_an_idea_has_one_address_and_forgives_how_it_is_typed(client, box):
    idea = make_public_idea(box)
    address = f"/fr/idees/{idea.reference}/"
    assert client.get(address).status_code == 200
    loose = f"{idea.ledger.year}-{idea.ledger_id}"
    response = client.get(f"/fr/idees/{loose}/")
    assert (response.status_code, response.url) == (301, address)


@pytest.mark.parametrize(
    "reference", ["2026-99999", "2019-00001", "x", "2026", "2026-", "²026-1", "2026-" + "9" * 40]
)
def test_an_unknown_reference_is_not_found(client, box, reference):
    assert client.get(f"/fr/idees/{reference}/").status_code == 404


def test_the_words_keep_their_language_in_another_interface(client, box):
    idea = make_public_idea(box, text="Des bancs pour les anciens.", language="fr")
    page = soup(client.get(f"/ar/idees/{idea.reference}/"))
    assert page.html["lang"] == "ar"
    quote = page.select_one("blockquote")
    assert (quote["lang"], quote["dir"]) == ("fr", "auto")
    assert page.h1["lang"] == "fr"


def test_the_follow_form_forgives_typing(client, box):
    idea = make_idea(box)
    code = code_of(idea.submission_key, idea.receipt_hash)
    data = fields_of(client.get("/fr/suivi/"))
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "i")
    response = client.post("/fr/suivi/", data | {"code": f"  {typed} "})
    assert (response.status_code, response.url) == (302, f"/fr/suivi/{code}/")


@pytest.mark.parametrize("typed", ["", "abc", "0000-0000-0000", "'; drop table", "é" * 12])
def test_a_wrong_code_is_said_plainly(client, box, typed):
    make_idea(box)
    response = client.post("/fr/suivi/", {"code": typed})
    assert response.status_code == 422
    assert soup(response).select_one("input[name=code]").get("value", "") == typed
    assert client.get("/fr/suivi/0000-0000-0000/").status_code == 404


def test_every_status_is_read_by_its_author(client, box):
    idea = make_idea(box)
    code = code_of(idea.submission_key, idea.receipt_hash)
    for status, extra in (
        ("to_moderate", {}),
        ("refused", {"refusal_reason": "other"}),
        ("received", {"refusal_reason": "", "published_at": timezone.now()}),
        ("done", {}),
    ):
        Idea.objects.filter(pk=idea.pk).update(status=status, **extra)
        response = client.get(f"/fr/suivi/{code}/")
        assert response.status_code == 200
        assert idea.reference in text_of(response)


def test_search_finds_public_ideas_by_words_and_by_reference(box):
    seen = make_public_idea(box, text="Planter des tilleuls sur la place")
    hidden = make_idea(box, text="Planter des platanes sur la place")
    found = search_ideas("planter", "fr")
    assert [hit.url for hit in found] == [f"/fr/idees/{seen.reference}/"]
    assert [hit.url for hit in search_ideas(seen.reference, "fr")] == [found[0].url]
    assert search_ideas(hidden.reference, "fr") == []
    for nonsense in ('"', "a:b", "'", "2026-", "((", "*"):
        search_ideas(nonsense, "fr")


def test_search_page_shows_ideas_as_a_kind_of_their_own(client, box):
    make_public_idea(box, text="Planter des tilleuls sur la place")
    text = text_of(client.get("/fr/recherche/?q=tilleuls"))
    assert "tilleuls" in text


def render(source, **context):
    request = RequestFactory().get("/fr/")
    template = Template("{% load ideas_tags %}" + source)
    return template.render(Context({"request": request, **context}))


def test_tags_cost_one_query_each_and_render_nothing_when_empty(
    box, alma, bourgogne, django_assert_num_queries
):
    for _number in range(5):
        make_public_idea(box, quartier=alma)
    with django_assert_num_queries(1):
        assert render("{% quartier_ideas quartier %}", quartier=alma).count("<article") == 3
    with django_assert_num_queries(1):
        assert render("{% home_ideas %}").count("<article") == 3
    with django_assert_num_queries(1):
        assert render("{% quartier_ideas quartier page %}", quartier=bourgogne).strip() == ""


def test_the_call_leads_to_an_open_box_of_the_quartier(home, alma, bourgogne, rf):
    assert render("{% idea_call quartier %}", quartier=alma).strip() == ""
    make_box(home, opens_at=timezone.now() + timezone.timedelta(days=1))
    assert render("{% idea_call quartier %}", quartier=alma).strip() == ""
    box = make_box(home, quartiers=[alma])
    assert f"{box.url}proposer/?quartier=alma" in render("{% idea_call quartier %}", quartier=alma)
    assert render("{% idea_call quartier %}", quartier=bourgogne).strip() == ""
    assert render("{% idea_call %}").strip() == ""


def test_an_arabic_reader_can_use_a_box_that_is_only_in_french(client, home, box, alma):
    make_home("ar", translation_of=home)
    address = box.url.replace("/fr/", "/ar/")
    page = soup(client.get(address))
    assert page.html["lang"] == "ar"
    link = page.select_one("main a.button[href*=proposer]")["href"]
    assert link == f"{address}proposer/"
    response = client.get(link)
    page = soup(response)
    assert (page.html["lang"], page.main["lang"], page.main["dir"]) == ("ar", "fr", "ltr")
    with translation.override("fr"):
        from initiatives.ideas.forms import IdeaForm

        assert str(IdeaForm.base_fields["text"].label) in page.main.text
    data = fields_of(response) | {"text": "Des bancs", "quartier": "alma"}
    sent = client.post(link, data)
    assert sent.status_code == 302
    assert sent.url.startswith("/ar/suivi/")
    idea = Idea.objects.get()
    assert (idea.participation, idea.language) == (box.participation, "fr")
    failed = client.post(link, data | {"text": ""})
    assert failed.status_code == 422
    assert make_locale("ar")


def test_a_theme_list_falls_back_to_the_source_language(client, home, box):
    make_theme("sante", "La santé")
    make_theme("mobilite", "Se déplacer")
    options = soup(client.get(f"{box.url}proposer/")).select("#id_theme option")
    assert {option["value"] for option in options} == {"", "sante", "mobilite"}
