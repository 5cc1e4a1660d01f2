"""The life of an idea. Values are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class IdeaStatus(models.TextChoices):
    """Where an idea stands. Each change is a line of its ledger, with a public sentence."""

    TO_MODERATE = "to_moderate", pgettext_lazy("idea", "to moderate")
    REFUSED = "refused", pgettext_lazy("idea", "refused")
    RECEIVED = "received", pgettext_lazy("idea", "received")
    READING = "reading", pgettext_lazy("idea", "being read")
    TO_COMPLETE = "to_complete", pgettext_lazy("idea", "to be completed")
    FORWARDED = "forwarded", pgettext_lazy("idea", "forwarded")
    UNDER_STUDY = "under_study", pgettext_lazy("idea", "under study")
    ACCEPTED = "accepted", pgettext_lazy("idea", "accepted")
    DECLINED = "declined", pgettext_lazy("idea", "not accepted")
    MERGED = "merged", pgettext_lazy("idea", "merged")
    PUT_TO_VOTE = "put_to_vote", pgettext_lazy("idea", "put to the vote")
    DONE = "done", pgettext_lazy("idea", "done")


class RefusalReason(models.TextChoices):
    """Why an idea is not published. The author reads it, with a sentence written for her."""

    PERSONAL = "personal", _("it speaks of somebody who can be recognised")
    INSULT = "insult", _("it insults or threatens")
    OFF_TOPIC = "off_topic", _("it is not about the neighbourhood or the city")
    EMPTY = "empty", _("it cannot be understood")
    ADVERTISING = "advertising", _("it advertises something")
    DUPLICATE = "duplicate", _("it was sent twice")
    OTHER = "other", _("another reason")


S = IdeaStatus
HIDDEN: frozenset[IdeaStatus] = frozenset({S.TO_MODERATE, S.REFUSED})
PUBLIC: frozenset[IdeaStatus] = frozenset(S) - HIDDEN
# These are themselves the promised answer.
ANSWERING: frozenset[IdeaStatus] = frozenset({S.REFUSED, S.ACCEPTED, S.DECLINED, S.MERGED, S.DONE})
# Nothing more is expected: neither lateness nor silence is counted.
FINAL: frozenset[IdeaStatus] = frozenset({S.REFUSED, S.DECLINED, S.MERGED, S.DONE})

DECIDED = (S.ACCEPTED, S.DECLINED, S.MERGED)
TRANSITIONS: dict[IdeaStatus, tuple[IdeaStatus, ...]] = {
    S.TO_MODERATE: (S.RECEIVED, S.REFUSED),
    S.REFUSED: (S.RECEIVED,),
    S.RECEIVED: (S.READING, S.TO_COMPLETE, S.FORWARDED, S.UNDER_STUDY, *DECIDED),
    S.READING: (S.TO_COMPLETE, S.FORWARDED, S.UNDER_STUDY, *DECIDED),
    S.TO_COMPLETE: (S.READING, S.FORWARDED, S.UNDER_STUDY, *DECIDED),
    S.FORWARDED: (S.TO_COMPLETE, S.UNDER_STUDY, *DECIDED),
    S.UNDER_STUDY: (S.TO_COMPLETE, S.FORWARDED, *DECIDED),
    S.ACCEPTED: (S.PUT_TO_VOTE, S.UNDER_STUDY, S.DECLINED, S.DONE),
    S.PUT_TO_VOTE: (S.ACCEPTED, S.DECLINED, S.DONE),
    # A decision may be reopened, in public like the rest.
    S.DECLINED: (S.READING, S.UNDER_STUDY, S.ACCEPTED),
    S.MERGED: (S.READING,),
    S.DONE: (S.ACCEPTED,),
}


def next_statuses(status: str) -> tuple[IdeaStatus, ...]:
    """What may follow. A published idea may also stay where it is and give news."""
    current = IdeaStatus(status)
    following = TRANSITIONS[current]
    return (current, *following) if current in PUBLIC else following


def can_follow(status: str, new_status: str) -> bool:
    """Whether an idea may go from one status to the other."""
    return new_status in next_statuses(status)
