"""Writes of the idea box. Each is one transaction: check, lock, write, ledger, outbox."""

from initiatives.ideas.services.moderation import (
    StaleIdeaError,
    Step,
    TransitionError,
    answer_idea,
    file_idea,
    publish_idea,
    refuse_idea,
    take_step,
)
from initiatives.ideas.services.submission import (
    BoxClosedError,
    Submission,
    SubmissionConflictError,
    submit_idea,
)

__all__ = [
    "BoxClosedError",
    "StaleIdeaError",
    "Step",
    "Submission",
    "SubmissionConflictError",
    "TransitionError",
    "answer_idea",
    "file_idea",
    "publish_idea",
    "refuse_idea",
    "submit_idea",
    "take_step",
]
