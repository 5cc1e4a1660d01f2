"""The figures of an edition: a winner that is abandoned stays among the winners."""

import pytest

from initiatives.budgets.catalogue import summarise
from initiatives.budgets.enums import ProjectStatus as S
from initiatives.budgets.models import Project, ProjectPage
from tests.factories.budgets import advance, make_budget, make_project_page

pytestmark = pytest.mark.django_db


def test_abandoning_a_winner_does_not_improve_the_score() -> None:
    budget = make_budget()
    kept, dropped, withdrawn = (make_project_page(budget).project for _ in range(3))
    for project in (kept, dropped):
        for status in (S.UNDER_STUDY, S.ELIGIBLE, S.SELECTED):
            advance(project, status)
    advance(dropped, S.ABANDONED)
    advance(withdrawn, S.ABANDONED)
    catalogue = summarise(ProjectPage.objects.groups())
    assert (catalogue.chosen, catalogue.delivered) == (2, 0)
    assert catalogue.committed_cents == kept.cost_cents
    (figures,) = Project.objects.all().totals()
    assert figures["chosen"] == 2
    assert figures["committed"] == kept.cost_cents
