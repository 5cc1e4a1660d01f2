"""One project under its pages: translation shares it, a copy makes another."""

import pytest
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from initiatives.budgets.enums import ProjectStatus
from initiatives.budgets.models import BudgetPage, Envelope, Phase, Project, ProjectPage
from initiatives.participation.models import Ledger, Participation
from tests.factories.budgets import (
    advance,
    make_budget,
    make_budget_index,
    make_envelope,
    make_phases,
    make_project_page,
)
from tests.factories.home import make_home, make_locale, make_quartier

pytestmark = pytest.mark.django_db


def translate(page, code="en"):
    """The translation of a page whose parents exist in that language."""
    translate_object(page, [make_locale(code)])
    return page.get_translation(make_locale(code))


@pytest.fixture
def english():
    """The French and English trees down to the list of budgets."""
    home = make_home()
    make_home("en", translation_of=home)
    index = make_budget_index(home)
    translate(index)
    return index


def test_each_project_gets_the_next_number_and_a_ledger():
    budget = make_budget()
    pages = [make_project_page(budget) for _ in range(3)]
    assert [page.project.number for page in pages] == [1, 2, 3]
    assert {page.project.participation for page in pages} == {budget.participation}
    assert len({page.project.ledger_id for page in pages}) == 3
    assert pages[0].project.reference == f"{pages[0].project.ledger.year}-" + (
        f"{pages[0].project.ledger_id:05d}"
    )


def test_numbers_start_again_with_each_edition():
    first, second = make_budget(), make_budget()
    assert make_project_page(first).project.number == 1
    assert make_project_page(second).project.number == 1


def test_a_translation_shares_the_participation_and_the_project(english):
    budget = make_budget(english, envelopes=[make_envelope()])
    page = make_project_page(budget)
    there = translate(budget)
    project_there = translate(page)
    assert there.participation == budget.participation
    assert project_there.project == page.project
    assert Project.objects.count() == Participation.objects.count() == Ledger.objects.count() == 1


def test_a_translation_reads_dates_and_amounts_on_the_french_page(english):
    budget = make_budget(english, envelopes=[make_envelope()])
    there = translate(budget)
    there.save_revision().publish()
    budget.total_cents = 500_000_00
    budget.phases = make_phases(current="delivery")
    budget.save_revision().publish()
    there = BudgetPage.objects.get(pk=there.pk)
    assert there.total_cents == 300_000_00, "the translation has not been synchronised"
    assert there.edition.total_cents == 500_000_00
    assert there.standing.current.kind == "delivery"
    assert [envelope.amount_cents for envelope in there.shares] == [100_000_00]


def test_updating_a_translation_keeps_its_records(english):
    budget = make_budget(english)
    page = make_project_page(budget)
    translate(budget)
    there = translate(page)
    page.title = "Autre titre"
    page.save_revision().publish()
    source, _made = TranslationSource.update_or_create_from_instance(page)
    source.create_or_update_translation(make_locale("en"), fallback=True)
    there = ProjectPage.objects.get(pk=there.pk)
    assert there.project == page.project


def test_a_copy_is_another_project_of_the_same_edition():
    budget = make_budget()
    page = make_project_page(budget)
    advance(page.project, ProjectStatus.ELIGIBLE)
    copy = CopyPageAction(page, to=budget, update_attrs={"slug": "copie"}, keep_live=False).execute(
        skip_permission_checks=True
    )
    copy = ProjectPage.objects.get(pk=copy.pk)
    assert copy.project != page.project
    assert copy.project.number == 2
    assert copy.project.status == ProjectStatus.SUBMITTED
    assert copy.project.ledger.entries.count() == 0


def test_a_copied_edition_starts_afresh_with_its_projects():
    budget = make_budget(envelopes=[make_envelope()])
    make_project_page(budget)
    budget = BudgetPage.objects.get(pk=budget.pk)
    copy = CopyPageAction(
        budget,
        to=Page.objects.get(pk=budget.get_parent().pk),
        update_attrs={"slug": "2027"},
        recursive=True,
    ).execute(skip_permission_checks=True)
    copy = BudgetPage.objects.get(pk=copy.pk)
    assert copy.participation != budget.participation
    project = Project.objects.get(participation=copy.participation)
    assert project.number == 1
    assert Phase.objects.filter(page=copy).count() == 5
    assert Envelope.objects.filter(page=copy).count() == 1


def test_a_moved_project_takes_a_number_of_its_new_edition():
    first, second = make_budget(), make_budget()
    make_project_page(second)
    page = make_project_page(first)
    page.move(Page.objects.get(pk=second.pk), pos="last-child")
    project = Project.objects.get(pk=page.project_id)
    assert project.participation == second.participation
    assert project.number == 2


def test_what_is_published_is_what_is_counted():
    quartier = make_quartier()
    page = make_project_page()
    page.title, page.cost_cents, page.quartier = "Un banc", 5_000_00, quartier
    page.save_revision()
    project = Project.objects.get(pk=page.project_id)
    assert project.cost_cents == 12_000_00, "a draft changes nothing"
    page.get_latest_revision().publish()
    project.refresh_from_db()
    assert (project.title, project.cost_cents, project.quartier) == ("Un banc", 5_000_00, quartier)
    assert project.ledger.quartier == quartier


def test_an_old_draft_never_brings_an_old_status_back():
    page = make_project_page()
    revision = page.save_revision()
    advance(page.project, ProjectStatus.ELIGIBLE)
    revision.publish()
    assert Project.objects.get(pk=page.project_id).status == ProjectStatus.ELIGIBLE


def test_the_page_opens_and_closes_with_its_phases():
    budget = make_budget()
    phases = {phase.kind: phase for phase in budget.phases.all()}
    assert budget.opens_at.date() <= phases["submission"].starts_on
    assert budget.is_open()
    assert not BudgetPage.objects.get(
        pk=make_budget(phases=make_phases(current="delivery")).pk
    ).is_open()


def test_deleting_a_page_erases_no_history():
    page = make_project_page()
    advance(page.project, ProjectStatus.ELIGIBLE)
    page.delete()
    assert Project.objects.count() == 1
    assert Project.objects.public().count() == 0
