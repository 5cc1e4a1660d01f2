"""What the team decides on an idea.

Each act takes the `expected_version` of the ledger the moderator had before her eyes: whoever
decides on an older version gets `StaleIdeaError`, and nothing is overwritten.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from initiatives.ideas.enums import ANSWERING, FINAL, IdeaStatus, RefusalReason, can_follow
from initiatives.ideas.models import Idea
from initiatives.ideas.notices import tell_author
from initiatives.ideas.permissions import can_change_quartier, can_moderate
from initiatives.participation.enums import AuthorRole, EntryKind
from initiatives.participation.models import LedgerEntry
from initiatives.participation.services import StaleLedgerError, lock_ledger, write_entry


class StaleIdeaError(Exception):
    """Somebody else acted on the idea meanwhile. `idea` is as it now stands."""

    def __init__(self, idea: Idea) -> None:
        super().__init__(f"{idea.reference} has moved on.")
        self.idea = idea


class TransitionError(Exception):
    """The idea cannot go from its status to the one asked for, or something is missing for it."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """What a moderator decides and says.

    `sentence` is public, or read by the author alone when the idea is refused. `is_answer` marks
    the official answer; `filing` is that of `file_idea`.
    """

    sentence: str
    author_role: AuthorRole = AuthorRole.MODERATOR
    signature: str = ""
    next_step_on: date | None = None
    handed_to: str = ""
    is_answer: bool = False
    reason: RefusalReason | str = ""
    merged_into: Idea | None = None
    filing: dict[str, Any] = field(default_factory=dict)


def publish_idea(
    *, idea: Idea, user: Any, expected_version: int, sentence: str, **details: Any
) -> LedgerEntry:
    """The idea is received: everybody may read it. `details`: see `Step`."""
    step = Step(sentence=sentence, **details)
    return _move(idea, user, expected_version, IdeaStatus.RECEIVED, step)


def refuse_idea(
    *,
    idea: Idea,
    user: Any,
    expected_version: int,
    reason: RefusalReason | str,
    sentence: str,
    **details: Any,
) -> LedgerEntry:
    """The idea is not published; the reason and the sentence are for its author."""
    step = Step(sentence=sentence, reason=reason, **details)
    return _move(idea, user, expected_version, IdeaStatus.REFUSED, step)


def take_step(
    *,
    idea: Idea,
    user: Any,
    expected_version: int,
    status: IdeaStatus,
    sentence: str,
    **details: Any,
) -> LedgerEntry:
    """The idea moves on — or stays where it is, with news of it. `details`: see `Step`."""
    return _move(idea, user, expected_version, status, Step(sentence=sentence, **details))


def answer_idea(
    *,
    idea: Idea,
    user: Any,
    expected_version: int,
    status: IdeaStatus,
    sentence: str,
    **details: Any,
) -> LedgerEntry:
    """The official answer, with the status it gives the idea. `details`: see `Step`."""
    step = Step(sentence=sentence, **details | {"is_answer": True})
    return _move(idea, user, expected_version, status, step)


@transaction.atomic
def file_idea(*, idea: Idea, user: Any, expected_version: int, filing: dict[str, Any]) -> Idea:
    """Give the idea a short title, a theme or a quartier. Nothing is said: no line is written.

    `filing` holds `heading`, `theme` and `quartier`, each optional.
    """
    current = _locked(idea, user, expected_version)
    _file(current, user, filing)
    current.save()
    current.ledger.save()
    return current


@transaction.atomic
def _move(
    idea: Idea,
    user: Any,
    expected_version: int,
    status: IdeaStatus,
    step: Step,
) -> LedgerEntry:
    current = _locked(idea, user, expected_version)
    _check(current, status, step)
    now = timezone.now()
    current.status = status
    current.refusal_reason = step.reason if status == IdeaStatus.REFUSED else ""
    current.merged_into = step.merged_into if status == IdeaStatus.MERGED else None
    if current.is_public and current.published_at is None:
        current.published_at = now
    _file(current, user, step.filing)
    entry = write_entry(
        ledger=current.ledger,
        kind=EntryKind.ANSWER if step.is_answer else EntryKind.STATUS,
        status=status,
        sentence=step.sentence.strip(),
        author_role=step.author_role,
        author=user,
        signature=step.signature,
        handed_to=step.handed_to,
        next_step_on=step.next_step_on,
        answers=step.is_answer or status in ANSWERING,
        closes=status in FINAL,
        now=now,
    )
    # After the ledger, so that the search index reads the whole idea.
    current.save()
    tell_author(current, entry)
    return entry


def _locked(idea: Idea, user: Any, expected_version: int) -> Idea:
    """The idea as it stands in the database, its ledger locked for this transaction."""
    try:
        ledger = lock_ledger(pk=idea.ledger_id, expected_version=expected_version)
    except StaleLedgerError as error:
        raise StaleIdeaError(_fresh(idea)) from error
    current = _fresh(idea)
    current.ledger = ledger
    if not can_moderate(user, current):
        raise PermissionDenied
    return current


def _fresh(idea: Idea) -> Idea:
    return Idea.objects.select_related("ledger__quartier", "contact", "theme").get(pk=idea.pk)


def _check(idea: Idea, status: IdeaStatus, step: Step) -> None:
    if not can_follow(idea.status, status):
        raise TransitionError(f"{idea.status} cannot become {status}.")
    if not step.sentence.strip():
        raise TransitionError("No change of status without a sentence.")
    if status == IdeaStatus.REFUSED and not step.reason:
        raise TransitionError("A refusal needs a reason.")
    if status == IdeaStatus.MERGED:
        target = step.merged_into
        if target is None or target.pk == idea.pk or not target.is_public:
            raise TransitionError("A merged idea needs another public idea to be merged into.")


def _file(idea: Idea, user: Any, filing: dict[str, Any]) -> None:
    idea.heading = filing.get("heading", idea.heading)
    idea.theme = filing.get("theme", idea.theme)
    quartier = filing.get("quartier", idea.ledger.quartier)
    if quartier != idea.ledger.quartier:
        if not can_change_quartier(user):
            raise PermissionDenied
        idea.ledger.quartier = quartier
