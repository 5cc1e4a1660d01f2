"""From an empty form to a delivered project, as the team does it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from initiatives.budgets.enums import ProjectStatus
from initiatives.budgets.models import BudgetIndexPage, BudgetPage, Project, ProjectPage
from tests.factories.budgets import (
    TEXTS,
    make_budget_index,
    make_project_page,
)
from tests.factories.home import make_home, make_quartier
from tests.factories.users import make_editor

pytestmark = pytest.mark.django_db
S = ProjectStatus
COMMON = {
    "summary": "En une phrase.",
    "easy_read": rich_text(""),
    "easy_read_reviewed_by": "",
    "easy_read_reviewed_on": "",
    "seo_title": "",
    "search_description": "",
    "social_image": "",
    "image": "",
    "image_alt": "",
    "body": streamfield([]),
    "go_live_at": "",
    "expire_at": "",
    "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
}
ADD = "wagtailadmin_pages:add"


@pytest.fixture
def officer(client):
    client.force_login(make_editor())
    return client


def phase(kind, first, last=None):
    today = timezone.localdate()
    return {
        "kind": kind,
        "starts_on": (today + timedelta(days=first)).isoformat(),
        "ends_on": (today + timedelta(days=last)).isoformat() if last is not None else "",
    }


def budget_form(*, phases=None, envelopes=(), publish=True, **fields):
    data = COMMON | TEXTS | {"title": "Budget 2026", "slug": "budget-2026"}
    data |= {
        "reply_days": "30",
        "total_cents": "300 000",
        "cap_cents": "50000,50",
        "investment_only": "on",
        "counting": "",
        "controls": "",
        "personal_data": "",
        "delivery_months": "24",
        "phases": inline_formset(
            phases
            if phases is not None
            else [phase("submission", -30, -1), phase("vote", 0, 10), phase("delivery", 20)]
        ),
        "envelopes": inline_formset(list(envelopes)),
    }
    data |= fields
    return nested_form_data(data) | ({"action-publish": "1"} if publish else {})


def project_form(*, publish=True, **fields):
    data = COMMON | {
        "title": "Un four à pain",
        "slug": "four",
        "proposer": "Le collectif du four",
        "cost_cents": "12 000",
        "quartier": "",
        "theme": "",
        "place": "Place de la Grand-Mère",
        "latitude": "",
        "longitude": "",
    }
    return nested_form_data(data | fields) | ({"action-publish": "1"} if publish else {})


def errors_of(response):
    return response.context["form"].errors if response.context else response.status_code


@pytest.mark.slow
def test_from_empty_to_a_published_edition_and_project(officer):
    index = make_budget_index()
    alma = make_quartier("Alma")
    form = budget_form(
        envelopes=[
            {"quartier": str(alma.pk), "amount_cents": "100 000"},
            {"quartier": "", "amount_cents": "200 000"},
        ]
    )
    response = officer.post(reverse(ADD, args=["budgets", "budgetpage", index.pk]), form)
    assert response.status_code == 302, errors_of(response)
    budget = BudgetPage.objects.get()
    assert budget.live
    assert (budget.total_cents, budget.cap_cents) == (300_000_00, 50_000_50)
    assert [envelope.amount_cents for envelope in budget.shares] == [100_000_00, 200_000_00]
    url = reverse(ADD, args=["budgets", "projectpage", budget.pk])
    response = officer.post(url, project_form(quartier=str(alma.pk)))
    assert response.status_code == 302, errors_of(response)
    page = ProjectPage.objects.get()
    assert page.project.quartier == alma
    assert officer.get(page.get_url()).status_code == 200


def test_a_draft_may_be_saved_with_next_to_nothing(officer):
    index = make_budget_index()
    empty = dict.fromkeys(TEXTS, "") | {"total_cents": "", "cap_cents": "", "delivery_months": ""}
    form = budget_form(phases=[], publish=False, summary="", **empty)
    response = officer.post(reverse(ADD, args=["budgets", "budgetpage", index.pk]), form)
    assert response.status_code == 302, errors_of(response)
    budget = BudgetPage.objects.get()
    assert not budget.live
    url = reverse(ADD, args=["budgets", "projectpage", budget.pk])
    response = officer.post(url, project_form(publish=False, cost_cents="", summary=""))
    assert response.status_code == 302, errors_of(response)
    page = ProjectPage.objects.get()
    assert page.project.number == 1
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert officer.get(edit).status_code == 200
    response = officer.post(edit, project_form(cost_cents=""))
    assert "cost_cents" in errors_of(response), "it cannot be published without its cost"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"total_cents": "mille"}, "total_cents"),
        ({"decided_here": ""}, "decided_here"),
        ({"phases": []}, "__all__"),
        ({"phases": [phase("vote", 0, 5), phase("submission", 10, 20)]}, "__all__"),
        (
            {"envelopes": [{"quartier": "", "amount_cents": "300 001"}]},
            "total_cents",
        ),
    ],
)
def test_what_is_not_right_is_said_before_anybody_reads_it(officer, changes, field):
    index = make_budget_index()
    url = reverse(ADD, args=["budgets", "budgetpage", index.pk])
    response = officer.post(url, budget_form(**changes))
    assert response.status_code == 200
    assert field in errors_of(response)
    assert not BudgetPage.objects.exists()


@pytest.mark.parametrize(
    "rows",
    [
        {"phases": [phase("vote", 0, 5), phase("vote", 6, 7)]},
        {"phases": [phase("vote", 5, 0)]},
        {"phases": []},
        {"envelopes": [{"quartier": "", "amount_cents": "1"}] * 2},
        {"envelopes": [{"quartier": "", "amount_cents": "abc"}]},
    ],
)
def test_rows_that_contradict_each_other_are_refused(officer, rows):
    index = make_budget_index()
    url = reverse(ADD, args=["budgets", "budgetpage", index.pk])
    assert officer.post(url, budget_form(**rows)).status_code == 200
    assert not BudgetPage.objects.exists()


def test_the_status_is_not_in_the_page_form(officer):
    page = make_project_page()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = officer.get(edit).text
    assert 'name="status"' not in html
    assert reverse("projects:edit", args=[page.project_id]) in html
    officer.post(edit, project_form(status=S.DELIVERED))
    assert Project.objects.get().status == S.SUBMITTED


def test_a_new_portal_gets_its_list_of_budgets_once():
    home = make_home()
    for _time in range(2):
        for create in hooks.get_hooks("portal_setup_site"):
            if create.__module__.startswith("initiatives.budgets"):
                create(home)
    index = BudgetIndexPage.objects.get()
    assert index.live
    assert index.show_in_menus
