"""A project moves forward by its service alone, with a public sentence."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from initiatives.budgets.enums import TRANSITIONS, ProjectStatus, next_statuses
from initiatives.budgets.models import Project
from initiatives.budgets.services import (
    Delivery,
    MissingFactError,
    TransitionError,
    advance_project,
)
from initiatives.participation.models import LedgerEntry
from initiatives.participation.services import StaleLedgerError
from tests.factories.budgets import advance, make_project_page

S = ProjectStatus


@pytest.fixture
def project(db) -> Project:
    return make_project_page().project


def step(project, status, sentence="Voilà.", version=None, **kwargs):
    version = project.ledger.version if version is None else version
    return advance_project(
        project=project, expected_version=version, status=status, sentence=sentence, **kwargs
    )


def test_a_step_writes_its_sentence_and_moves_the_project(project):
    entry = step(project, S.UNDER_STUDY, "Le service Voirie regarde le terrain.")
    project = Project.objects.get(pk=project.pk)
    assert project.status == S.UNDER_STUDY
    assert entry.sentence == "Le service Voirie regarde le terrain."
    assert entry.status == S.UNDER_STUDY
    assert project.ledger.last_entry_at == entry.created_at
    assert project.ledger.answered_at is None


def test_news_without_a_change_is_a_line_too(project):
    step(project, S.SUBMITTED, "Nous avons rencontré les porteurs.")
    project.refresh_from_db()
    assert project.status == S.SUBMITTED
    assert project.ledger.entries.count() == 1


@pytest.mark.parametrize("sentence", ["", "   \n"])
def test_no_step_without_a_sentence(project, sentence):
    with pytest.raises(MissingFactError):
        step(project, S.UNDER_STUDY, sentence)
    assert not LedgerEntry.objects.exists()
    assert Project.objects.get(pk=project.pk).status == S.SUBMITTED


def test_a_step_that_cannot_follow_is_refused(project):
    with pytest.raises(TransitionError):
        step(project, S.DELIVERED, delivery=Delivery(delivered_on=date(2026, 1, 1)))
    assert not LedgerEntry.objects.exists()


def test_who_decides_on_an_older_version_overwrites_nothing(project):
    version = project.ledger.version
    step(project, S.UNDER_STUDY, version=version)
    with pytest.raises(StaleLedgerError):
        step(project, S.INELIGIBLE, version=version)
    assert Project.objects.get(pk=project.pk).status == S.UNDER_STUDY


def test_the_answer_is_dated_once(project):
    advance(project, S.ELIGIBLE)
    first = project.ledger.answered_at
    assert first is not None
    advance(project, S.ON_BALLOT)
    project.ledger.refresh_from_db()
    assert project.ledger.answered_at == first


def test_postponing_asks_for_a_new_date(project):
    advance(project, S.ELIGIBLE)
    advance(project, S.SELECTED, planned_on=date(2026, 1, 1))
    with pytest.raises(MissingFactError) as error:
        step(project, S.POSTPONED, version=project.ledger.version)
    assert error.value.field == "planned_on"
    advance(project, S.POSTPONED, planned_on=date(2027, 1, 1))
    assert project.planned_on == date(2027, 1, 1)


def test_done_asks_for_the_day_and_closes_the_ledger(project):
    advance(project, S.ELIGIBLE)
    advance(project, S.SELECTED)
    project.ledger.refresh_from_db()
    with pytest.raises(MissingFactError):
        step(project, S.DELIVERED, version=project.ledger.version)
    advance(project, S.DELIVERED, delivered_on=date(2026, 4, 2), spent_cents=11_500_00)
    project.ledger.refresh_from_db()
    assert project.delivered_on == date(2026, 4, 2)
    assert project.spent_cents == 11_500_00
    assert project.ledger.closed_at is not None
    assert project.is_done


def test_taken_up_again_it_is_no_longer_done(project):
    for status, facts in (
        (S.ELIGIBLE, {}),
        (S.SELECTED, {}),
        (S.DELIVERED, {"delivered_on": date(2026, 4, 2)}),
        (S.WORKS, {}),
    ):
        advance(project, status, **facts)
    project.ledger.refresh_from_db()
    assert project.delivered_on is None
    assert project.ledger.closed_at is None


def test_what_a_step_does_not_say_stays_known(project):
    advance(project, S.ELIGIBLE)
    advance(project, S.SELECTED, planned_on=date(2027, 1, 1), spent_cents=100)
    advance(project, S.WORKS)
    assert project.planned_on == date(2027, 1, 1)
    assert project.spent_cents == 100


def test_lateness_shows_by_itself(project):
    today = timezone.localdate()
    advance(project, S.ELIGIBLE)
    advance(project, S.SELECTED, planned_on=today - timedelta(days=1))
    assert project.is_behind()
    advance(project, S.POSTPONED, planned_on=today + timedelta(days=1))
    assert not project.is_behind()


def test_every_status_can_be_reached_and_named():
    reachable = {S.SUBMITTED}
    for _round in S:
        reachable |= {status for one in reachable for status in TRANSITIONS[one]}
    assert reachable == set(S)
    for status in S:
        assert next_statuses(status)[0] == status
        assert len(status.value) <= 16
