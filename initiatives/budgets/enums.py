"""Closed lists of the participatory budgets. Values are stored: never rename one."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PhaseKind(models.TextChoices):
    """The phases of an edition, in the order they come."""

    SUBMISSION = "submission", _("proposals")
    REVIEW = "review", _("study by the city")
    VOTE = "vote", _("vote")
    RESULTS = "results", _("results")
    DELIVERY = "delivery", _("carrying out")


PHASE_ORDER: dict[str, int] = {kind.value: order for order, kind in enumerate(PhaseKind)}
# What somebody who arrives by a direct link can do while the phase lasts.
WHAT_NOW: dict[str, Promise] = {
    PhaseKind.SUBMISSION: _("You can propose a project, alone or with others."),
    PhaseKind.REVIEW: _(
        "The city studies each project: is it possible, and what would it cost? Its opinion is "
        "published on the project's page."
    ),
    PhaseKind.VOTE: _("You can vote for the projects you prefer."),
    PhaseKind.RESULTS: _("The votes are counted and the result is explained."),
    PhaseKind.DELIVERY: _("The chosen projects are being carried out: follow each one here."),
}
WHAT_NEXT: dict[str, Promise] = {
    PhaseKind.SUBMISSION: _("Everybody will be able to propose a project."),
    PhaseKind.REVIEW: _("The city will study each project and publish its opinion."),
    PhaseKind.VOTE: _("You will be able to vote."),
    PhaseKind.RESULTS: _("The result will be published and explained."),
    PhaseKind.DELIVERY: _("The chosen projects will be carried out."),
}


class ProjectStatus(models.TextChoices):
    """Where a project stands. Each change is a line of its ledger, with a public sentence."""

    SUBMITTED = "submitted", pgettext_lazy("project", "submitted")
    UNDER_STUDY = "under_study", pgettext_lazy("project", "under study")
    ELIGIBLE = "eligible", pgettext_lazy("project", "eligible")
    INELIGIBLE = "ineligible", pgettext_lazy("project", "not eligible")
    ON_BALLOT = "on_ballot", pgettext_lazy("project", "put to the vote")
    SELECTED = "selected", pgettext_lazy("project", "chosen")
    NOT_SELECTED = "not_selected", pgettext_lazy("project", "not chosen")
    DESIGN = "design", pgettext_lazy("project", "design studies")
    PROCUREMENT = "procurement", pgettext_lazy("project", "formalities and contracts")
    WORKS = "works", pgettext_lazy("project", "under way")
    DELIVERED = "delivered", pgettext_lazy("project", "done")
    POSTPONED = "postponed", pgettext_lazy("project", "postponed")
    ABANDONED = "abandoned", pgettext_lazy("project", "abandoned")
    REVIEWED = "reviewed", pgettext_lazy("project", "assessed with residents")


S = ProjectStatus
# Chosen by the vote: their cost is committed.
CHOSEN: frozenset[ProjectStatus] = frozenset(
    {S.SELECTED, S.DESIGN, S.PROCUREMENT, S.WORKS, S.POSTPONED, S.DELIVERED, S.REVIEWED}
)
DONE: frozenset[ProjectStatus] = frozenset({S.DELIVERED, S.REVIEWED})
# The city has said yes or no, with its reasons.
ANSWERING: frozenset[ProjectStatus] = frozenset(S) - {S.SUBMITTED, S.UNDER_STUDY}
# Nothing more is expected: neither lateness nor silence is counted.
FINAL: frozenset[ProjectStatus] = frozenset(
    {S.INELIGIBLE, S.NOT_SELECTED, S.ABANDONED, S.DELIVERED, S.REVIEWED}
)

UNDER_WAY = (S.DESIGN, S.PROCUREMENT, S.WORKS, S.DELIVERED, S.POSTPONED, S.ABANDONED)
TRANSITIONS: dict[ProjectStatus, tuple[ProjectStatus, ...]] = {
    S.SUBMITTED: (S.UNDER_STUDY, S.ELIGIBLE, S.INELIGIBLE, S.ABANDONED),
    S.UNDER_STUDY: (S.ELIGIBLE, S.INELIGIBLE, S.ABANDONED),
    S.ELIGIBLE: (S.ON_BALLOT, S.UNDER_STUDY, S.INELIGIBLE, S.SELECTED, S.ABANDONED),
    # Whoever proposed it may reply, and the study be taken up again.
    S.INELIGIBLE: (S.UNDER_STUDY, S.ELIGIBLE),
    S.ON_BALLOT: (S.SELECTED, S.NOT_SELECTED, S.ABANDONED),
    # Money left over may still serve the next project of the list.
    S.NOT_SELECTED: (S.SELECTED,),
    S.SELECTED: UNDER_WAY,
    S.DESIGN: UNDER_WAY,
    S.PROCUREMENT: UNDER_WAY,
    S.WORKS: UNDER_WAY,
    S.POSTPONED: UNDER_WAY,
    S.ABANDONED: (S.UNDER_STUDY, S.DESIGN),
    S.DELIVERED: (S.REVIEWED, S.WORKS),
    S.REVIEWED: (),
}


def next_statuses(status: str) -> tuple[ProjectStatus, ...]:
    """What may follow, the same status first: news may be given without a change."""
    current = ProjectStatus(status)
    return tuple(dict.fromkeys((current, *TRANSITIONS[current])))


def can_follow(status: str, new_status: str) -> bool:
    """Whether a project may go from one status to the other."""
    return new_status in next_statuses(status)
