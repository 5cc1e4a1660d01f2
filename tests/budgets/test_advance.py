"""Moving a project forward in the admin: who may, what is asked, what is never overwritten."""

import pytest
from django.urls import reverse

from initiatives.budgets.enums import ProjectStatus
from initiatives.participation.models import QuartierModerator
from tests.factories.budgets import advance, make_budget, make_project_page
from tests.factories.home import make_quartier
from tests.factories.users import make_admin, make_editor, make_mediator, make_moderator

pytestmark = pytest.mark.django_db
S = ProjectStatus


@pytest.fixture
def officer(client):
    client.force_login(make_editor())
    return client


def step(project, **fields):
    project.ledger.refresh_from_db()
    return {
        "version": str(project.ledger.version),
        "status": S.UNDER_STUDY,
        "sentence": "Le service Voirie regarde le terrain.",
        "author_role": "service",
        "signature": "le service Voirie",
        "planned_on": "",
        "delivered_on": "",
        "spent": "",
        "next_step_on": "",
    } | fields


def test_a_step_is_published_with_its_sentence(officer):
    project = make_project_page().project
    url = reverse("projects:edit", args=[project.pk])
    assert officer.get(url).status_code == 200
    assert officer.post(url, step(project)).status_code == 302
    project.refresh_from_db()
    assert project.status == S.UNDER_STUDY
    entry = project.ledger.entries.get()
    assert entry.signature == "le service Voirie"
    assert entry.author.username == "communication"


def test_a_step_without_its_sentence_or_its_fact_is_explained(officer):
    project = advance(advance(make_project_page().project, S.ELIGIBLE), S.SELECTED)
    url = reverse("projects:edit", args=[project.pk])
    for fields, field in (
        ({"sentence": " "}, "sentence"),
        ({"status": S.DELIVERED}, "delivered_on"),
        ({"status": S.POSTPONED}, "planned_on"),
        ({"status": S.SUBMITTED}, "status"),
        ({"spent": "beaucoup"}, "spent"),
    ):
        response = officer.post(url, step(project, **fields))
        assert response.status_code == 422
        assert field in response.context["form"].errors
    assert project.ledger.entries.count() == 2


def test_two_people_at_once_nothing_is_overwritten(officer):
    project = make_project_page().project
    url = reverse("projects:edit", args=[project.pk])
    mine = step(project, sentence="Ce que j'avais écrit.")
    officer.post(url, step(project))
    response = officer.post(url, mine)
    assert response.status_code == 409
    assert "Ce que j&#x27;avais écrit." in response.text
    assert project.ledger.entries.count() == 1


def test_each_role_reaches_what_is_hers(client):
    alma, pile = make_quartier("Alma"), make_quartier("Pile")
    budget = make_budget()
    projects = {
        "alma": make_project_page(budget, quartier=alma).project,
        "pile": make_project_page(budget, quartier=pile).project,
        "all": make_project_page(budget).project,
    }
    of_alma = make_moderator()
    QuartierModerator.objects.create(user=of_alma, quartier=alma)
    expected = {
        make_admin(): {"alma": 302, "pile": 302, "all": 302},
        make_editor(): {"alma": 302, "pile": 302, "all": 302},
        of_alma: {"alma": 302, "pile": 404, "all": 404},
        make_moderator("ailleurs"): {"alma": 404, "pile": 404, "all": 404},
    }
    for user, codes in expected.items():
        client.force_login(user)
        for name, code in codes.items():
            url = reverse("projects:edit", args=[projects[name].pk])
            fields = step(projects[name], status=projects[name].status)
            # Outside the languages' addresses a 404 is first looked for under one of them.
            response = client.post(url, fields, follow=code == 404)
            assert response.status_code == code, (user, name)
    client.force_login(make_mediator())
    before = projects["alma"].ledger.entries.count()
    url = reverse("projects:edit", args=[projects["alma"].pk])
    assert "advance-heading" not in client.get(url).text
    client.post(url, step(projects["alma"]))
    assert projects["alma"].ledger.entries.count() == before
    client.logout()
    assert client.get(url).status_code == 302


def test_the_list_shows_only_what_can_be_opened(client):
    alma = make_quartier("Alma")
    budget = make_budget()
    make_project_page(budget, title="Four à pain", quartier=alma)
    make_project_page(budget, title="Pont")
    user = make_moderator()
    QuartierModerator.objects.create(user=user, quartier=alma)
    client.force_login(user)
    html = client.get(reverse("projects:index")).text
    assert "Four à pain" in html
    assert "Pont" not in html


def test_the_way_forward_is_one_click_from_the_page(officer):
    page = make_project_page()
    url = reverse("projects:edit", args=[page.project_id])
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert url in officer.get(listing).text
    assert url in officer.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
