"""What readers see, and what it costs."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from initiatives.budgets.enums import ProjectStatus
from initiatives.budgets.models import BudgetIndexPage, BudgetPage, ProjectPage
from portal.core.models import Theme
from portal.images.renditions import prepare_images
from tests.factories.budgets import (
    advance,
    make_budget,
    make_budget_index,
    make_envelope,
    make_phases,
    make_project_page,
)
from tests.factories.home import make_home, make_quartier
from tests.factories.images import make_image

pytestmark = pytest.mark.django_db
S = ProjectStatus


def text_of(client, page, query="", language="fr"):
    with_prefix = page.get_url().replace("/fr/", f"/{language}/", 1) if language else page.get_url()
    response = client.get(with_prefix + query)
    assert response.status_code == 200
    return response.text


def plain(html):
    return html.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_newcomer_learns_what_to_do_now_and_next(client, settings):
    settings.LANGUAGE_CODE = "fr"
    budget = make_budget()
    html = text_of(client, budget)
    phases = {phase.kind: phase for phase in budget.phases.all()}
    now = html.partition('id="maintenant"')[2].partition("</section>")[0]
    assert f'datetime="{phases["vote"].ends_on.isoformat()}"' in now
    assert f'datetime="{phases["results"].starts_on.isoformat()}"' in now
    assert 'aria-current="step"' in now
    assert html.index('id="maintenant"') < html.index('id="projets"') < html.index('id="reglement"')


def test_the_reglement_is_readable(client):
    html = plain(text_of(client, make_budget(cap_cents=50_000_00)))
    assert "300 000 €" in html
    assert "50 000 €" in html
    assert "<li>Utile à tous</li><li>Possible en deux ans</li>" in html


def test_envelopes_are_listed_the_shared_one_last(client):
    alma = make_quartier("Alma")
    html = plain(
        text_of(client, make_budget(envelopes=[make_envelope(None, 5), make_envelope(alma, 7)]))
    )
    assert html.index("Alma") < html.index("0,05 €")


def test_before_and_after_its_dates(client):
    later = make_phases(timezone.localdate() + timedelta(days=400))
    html = text_of(client, make_budget(phases=later))
    assert 'class="tag' not in html.partition('id="maintenant"')[2].partition("</section>")[0]
    past = make_phases(timezone.localdate() - timedelta(days=800))[:4]
    budget = make_budget(phases=past)
    assert budget.standing.over
    text_of(client, budget)


def test_figures_follow_the_projects(client):
    budget = make_budget()
    pages = [make_project_page(budget) for _ in range(3)]
    for page in pages[:2]:
        advance(page.project, S.ELIGIBLE)
        advance(page.project, S.SELECTED)
    advance(pages[0].project, S.DELIVERED, delivered_on=timezone.localdate(), spent_cents=11_000_00)
    context = client.get(budget.get_url()).context
    catalogue = context["catalogue"]
    assert (catalogue.projects, catalogue.chosen, catalogue.delivered) == (3, 2, 1)
    assert catalogue.committed_cents == 24_000_00
    assert catalogue.spent_cents == 11_000_00


def theme(code, name, language="fr"):
    locale = Locale.objects.get(language_code=language)
    return Theme.objects.create(code=code, name=name, locale=locale)


def test_the_catalogue_is_filtered_by_quartier_theme_and_status(client):
    budget = make_budget()
    alma, gardens = make_quartier("Alma"), theme("jardins-test", "Jardins")
    make_project_page(budget, title="Four à pain", quartier=alma)
    make_project_page(budget, title="Jardin", theme=gardens)
    chosen = make_project_page(budget, title="Banc")
    advance(chosen.project, S.ELIGIBLE)

    def titles(query):
        response = client.get(budget.get_url() + query)
        return [page.title for page in response.context["items"]]

    assert titles("") == ["Four à pain", "Jardin", "Banc"]
    assert titles(f"?quartier={alma.slug}") == ["Four à pain"]
    assert titles("?theme=jardins-test") == ["Jardin"]
    assert titles("?status=eligible") == ["Banc"]
    assert titles("?status=submitted&theme=jardins-test") == ["Jardin"]
    assert titles(f"?quartier={alma.slug}&status=eligible") == []


@pytest.mark.parametrize(
    "query",
    ["?quartier=%00", "?quartier=' OR 1=1", "?theme=x&theme=y", "?status=delivered", "?page=abc"],
)
def test_nonsense_in_the_address_is_ignored_and_said(client, query):
    budget = make_budget()
    make_project_page(budget)
    response = client.get(budget.get_url() + query)
    assert response.status_code == 200
    assert len(response.context["items"]) == 1


def test_a_project_tells_its_life(client):
    page = make_project_page(proposer="Le collectif du four")
    advance(page.project, S.UNDER_STUDY, "Le terrain est visité <b>mardi</b>.")
    advance(page.project, S.ELIGIBLE, "Oui, c'est possible.", signature="Le service Voirie")
    html = plain(text_of(client, page))
    assert "12 000 €" in html
    assert "Le collectif du four" in html
    assert "&lt;b&gt;mardi&lt;/b&gt;" in html
    assert html.index("mardi") < html.index("Oui, c&#x27;est possible.")
    assert "Le service Voirie" in html
    assert page.project.reference in html


def test_a_late_delivery_shows_by_itself(client):
    page = make_project_page()
    advance(page.project, S.ELIGIBLE)
    assert "tag--late" not in text_of(client, page)
    yesterday = timezone.localdate() - timedelta(days=1)
    advance(page.project, S.SELECTED, planned_on=yesterday)
    assert "tag--late" in text_of(client, page)


def test_a_reader_gets_no_cookie(client):
    budget = make_budget()
    page = make_project_page(budget)
    for url in (budget.get_url(), page.get_url(), budget.get_parent().get_url()):
        response = client.get(url)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")


def test_an_untranslated_budget_is_shown_in_french_in_another_language(client):
    home = make_home()
    make_home("en", translation_of=home)
    budget = make_budget(make_budget_index(home))
    make_project_page(budget)
    response = client.get(budget.get_url().replace("/fr/", "/en/", 1))
    assert response.status_code == 200
    assert 'lang="fr"' in response.text


@pytest.mark.parametrize("model", [BudgetIndexPage, BudgetPage, ProjectPage])
def test_an_empty_draft_can_be_previewed(model):
    page = model(title="Brouillon", slug="brouillon", locale=Locale.get_default())
    request = RequestFactory().get("/")
    parent = make_budget_index() if model is BudgetPage else make_budget()
    page.path = parent.path + "0001"
    page.depth = parent.depth + 1
    response = page.make_preview_request(request, page.default_preview_mode)
    assert response.status_code == 200


def count_queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def fill(budget, count):
    """Projects with a picture, a quartier and news."""
    quartier = make_quartier()
    for _ in range(count):
        page = make_project_page(
            budget, quartier=quartier, image=make_image(size=(500, 350)), image_alt="Un four"
        )
        advance(page.project, S.ELIGIBLE)
    prepare_images(limit=count)


def test_a_catalogue_costs_the_same_for_few_and_many_projects(client, record_property):
    budget = make_budget(envelopes=[make_envelope(make_quartier())])
    fill(budget, 3)
    few = count_queries(client, budget.get_url())
    fill(budget, 7)
    many = count_queries(client, budget.get_url())
    record_property("queries", many)
    assert few == many
    assert many <= 14


def test_a_project_costs_few_queries(client):
    page = make_project_page(quartier=make_quartier())
    few = count_queries(client, page.get_url())
    for _ in range(10):
        advance(page.project, S.SUBMITTED, "Des nouvelles.")
    assert count_queries(client, page.get_url()) == few <= 12


def test_the_list_of_editions_costs_the_same_for_few_and_many(client):
    index = make_budget_index()
    make_project_page(make_budget(index))
    few = count_queries(client, index.get_url())
    for _ in range(5):
        make_project_page(make_budget(index))
    assert count_queries(client, index.get_url()) == few <= 12
