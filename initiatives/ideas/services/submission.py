"""Receiving an idea: exactly once, and success told only after the commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from home.models import Quartier
from initiatives.ideas.models import Idea
from initiatives.participation.enums import Channel, LedgerKind
from initiatives.participation.models import Participation
from initiatives.participation.receipts import (
    code_of,
    content_hash,
    is_same_content,
    receipt_code,
    receipt_hash,
)
from initiatives.participation.services import ContactDetails, keep_contact, open_ledger
from portal.core.models import Theme


class SubmissionConflictError(Exception):
    """The same submission was sent earlier with other words. `submission` is the first one."""

    def __init__(self, submission: "Submission") -> None:
        super().__init__(f"{submission.idea.reference} was sent with other words.")
        self.submission = submission


class BoxClosedError(Exception):
    """The box takes no idea now."""


@dataclass(frozen=True)
class Submission:
    """What the author is shown: her idea, her private code, and whether it was just written."""

    idea: Idea
    code: str
    is_new: bool


def submit_idea(
    *,
    participation: Participation,
    submission_key: UUID,
    last_key: UUID | None = None,
    text: str,
    quartier: Quartier | None,
    is_open: bool = True,
    reply_days: int = 30,
    theme: Theme | None = None,
    place_words: str = "",
    display_name: str = "",
    answers: Sequence[dict[str, Any]] = (),
    contact: ContactDetails | None = None,
    latitude: Decimal | None = None,
    longitude: Decimal | None = None,
    language: str = "fr",
    channel: Channel = Channel.WEB,
    now: datetime | None = None,
) -> Submission:
    """Write one idea, once: the same key and the same words always give the same receipt.

    `last_key` is what the same browser sent last, if it remembers: going back to a form may show
    it with a new key, yet the same words sent again are the same idea.

    Raises `SubmissionConflictError` for the same key with other words, and `BoxClosedError` when
    `is_open` is false — unless the idea had been received before the box closed. `theme` is a row
    of the source language. The caller shows success only after this returns, hence after COMMIT.
    """
    words = {
        "text": text,
        "place_words": place_words,
        "display_name": display_name,
        "answers": list(answers),
        "latitude": latitude,
        "longitude": longitude,
    }
    content = words | {
        "participation": participation.pk,
        "quartier": quartier.pk if quartier else None,
        "theme": theme.code if theme else "",
        "email": contact.email if contact else "",
        "phone": contact.phone if contact else "",
        "name": contact.name if contact else "",
    }
    earlier = _earlier(submission_key, content) or _sent_again(last_key, content)
    if earlier is not None:
        return earlier
    if not is_open:
        raise BoxClosedError
    code = receipt_code(submission_key)
    now = now or timezone.now()
    try:
        with transaction.atomic():
            idea = Idea.objects.create(
                **words,
                ledger=open_ledger(
                    kind=LedgerKind.IDEA, quartier=quartier, reply_days=reply_days, now=now
                ),
                contact=keep_contact(contact, now=now),
                participation=participation,
                theme=theme,
                submission_key=submission_key,
                content_hash=content_hash(content),
                receipt_hash=receipt_hash(code),
                language=language,
                channel=channel,
                submitted_at=now,
            )
    except IntegrityError:
        # Somebody else's identical request was committed between our look and our write.
        earlier = _earlier(submission_key, content)
        if earlier is None:
            raise
        return earlier
    return Submission(idea, code, is_new=True)


def _sent_again(last_key: UUID | None, content: dict[str, Any]) -> Submission | None:
    """What this browser sent last, if it says the same thing."""
    try:
        return _earlier(last_key, content) if last_key else None
    except SubmissionConflictError:
        return None


def _earlier(submission_key: UUID, content: dict[str, Any]) -> Submission | None:
    """What this key already wrote, if anything."""
    idea = (
        Idea.objects.select_related("ledger__quartier")
        .filter(submission_key=submission_key)
        .first()
    )
    if idea is None:
        return None
    submission = Submission(idea, code_of(submission_key, idea.receipt_hash), is_new=False)
    if not is_same_content(content, idea.content_hash):
        raise SubmissionConflictError(submission)
    return submission
