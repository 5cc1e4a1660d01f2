"""Writes of the budgets. No status changes anywhere else."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from initiatives.budgets.enums import ANSWERING, DONE, FINAL, ProjectStatus, can_follow
from initiatives.budgets.models import Project
from initiatives.participation.enums import AuthorRole
from initiatives.participation.models import LedgerEntry, Participation
from initiatives.participation.services import lock_ledger, write_entry


class TransitionError(ValueError):
    """The project cannot go from where it stands to there."""


class MissingFactError(ValueError):
    """The step needs a fact. `field` names it."""

    def __init__(self, field: str) -> None:
        super().__init__(f"This step needs {field}.")
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """What a step says of the delivery. None leaves what was known."""

    planned_on: date | None = None
    delivered_on: date | None = None
    spent_cents: int | None = None


@transaction.atomic
def advance_project(
    *,
    project: Project,
    expected_version: int,
    status: str,
    sentence: str,
    author_role: AuthorRole = AuthorRole.SERVICE,
    author: Any = None,
    signature: str = "",
    delivery: Delivery | None = None,
    next_step_on: date | None = None,
    now: datetime | None = None,
) -> LedgerEntry:
    """Move a project to `status`, or give news of it there, with a public sentence.

    Raises `participation.services.StaleLedgerError` when somebody acted since
    `expected_version`, `TransitionError` for a step that cannot follow, and `MissingFactError`
    for one without its fact: a sentence always, a new date to postpone, a day to be done.
    """
    delivery = delivery or Delivery()
    ledger = lock_ledger(pk=project.ledger_id, expected_version=expected_version)
    # Read again under the lock: what the caller holds may be older.
    project.refresh_from_db()
    if not can_follow(project.status, status):
        raise TransitionError(f"{project.status} cannot be followed by {status}.")
    _check_facts(project, status, sentence, delivery)
    entry = write_entry(
        ledger=ledger,
        status=status,
        sentence=sentence.strip(),
        author_role=author_role,
        author=author,
        signature=signature,
        next_step_on=next_step_on,
        answers=status in ANSWERING,
        closes=status in FINAL,
        now=now,
    )
    project.status = status
    _take(project, delivery)
    project.save(update_fields=["status", "planned_on", "delivered_on", "spent_cents"])
    return entry


def _check_facts(project: Project, status: str, sentence: str, delivery: Delivery) -> None:
    if not sentence.strip():
        raise MissingFactError("sentence")
    if status == ProjectStatus.POSTPONED and project.status != status and not delivery.planned_on:
        raise MissingFactError("planned_on")
    if status == ProjectStatus.DELIVERED and not (delivery.delivered_on or project.delivered_on):
        raise MissingFactError("delivered_on")


def _take(project: Project, delivery: Delivery) -> None:
    for field in ("planned_on", "delivered_on", "spent_cents"):
        value = getattr(delivery, field)
        if value is not None:
            setattr(project, field, value)
    if project.status not in DONE:
        # Taken up again after it was said to be done: it no longer is.
        project.delivered_on = None


@transaction.atomic
def refile_project(*, project: Project, participation: Participation) -> None:
    """Put a project in another edition, under the next free number there."""
    if project.participation_id == participation.pk:
        return
    Participation.objects.select_for_update().get(pk=participation.pk)
    project.participation = participation
    project.number = Project.next_number(participation)
    project.save(update_fields=["participation", "number"])
