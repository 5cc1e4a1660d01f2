"""Writes of the outbox: queue with the act, deliver afterwards."""

import logging
import smtplib
import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import Min, Q
from django.utils import timezone

from portal.outbox.mime import StoredEmail, checked_addresses, to_mime
from portal.outbox.models import OutboxMessage

logger = logging.getLogger(__name__)

FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=2)
# 1, 2, 4 … 64 minutes, then every two hours: about three days, a weekend included.
MAX_ATTEMPTS = 40
# How long a claimed message belongs to the worker that took it. Longer than the slowest
# delivery (EMAIL_TIMEOUT bounds each exchange), so that nobody else sends it meanwhile.
LEASE = timedelta(minutes=5)
# A copy helps whoever is asked “I never got it”; after this it is only a risk.
KEPT_FOR = timedelta(days=30)
# Above this, somebody should look.
WORRYING_AGE = timedelta(minutes=10)


def queue_message(*, message: EmailMessage) -> OutboxMessage | None:
    """Write one e-mail in the caller's transaction. None when it has no recipient.

    Raises `ValueError` or `BadHeaderError` for addresses and headers that are not safe.
    """
    if not message.recipients():
        return None
    key = uuid.uuid4()
    sender, recipients = checked_addresses(message)
    return OutboxMessage.objects.create(
        key=key,
        sender=sender,
        recipients=recipients,
        subject=str(message.subject),
        mime=to_mime(message, key=key),
    )


def deliver_due(*, limit: int = 100, now: datetime | None = None) -> int:
    """Send up to `limit` messages whose time has come; return how many were accepted.

    Each is claimed in its own short transaction and marked sent only *after* the transport
    accepted it: a crash in between sends it again, under the same Message-ID. No transaction is
    open while the network is used, so SQLite's single writer never waits for a mail server.
    """
    accepted = 0
    transport = get_connection(settings.OUTBOX_TRANSPORT)
    try:
        for _attempt in range(limit):
            message = claim_next(now=now or timezone.now())
            if message is None:
                break
            error = _deliver(message, transport, now=now)
            accepted += error is None
            if error is not None and not concerns_one_message(error):
                # The server is away: the other messages would only wait and fail in turn.
                break
    finally:
        _close(transport)
    return accepted


def claim_next(*, now: datetime) -> OutboxMessage | None:
    """Take the next due message for this worker alone, for the length of the lease.

    PostgreSQL skips rows another worker holds; SQLite's immediate transactions exclude each
    other altogether. The try is counted before it is made, so a message that kills the worker
    is given up in the end instead of stopping every other one.
    """
    with transaction.atomic():
        message = OutboxMessage.objects.due(now).select_for_update(skip_locked=True).first()
        if message is None:
            return None
        message.attempts += 1
        message.next_try_at = now + LEASE
        message.save(update_fields=["attempts", "next_try_at"])
    return message


def backoff(attempts: int) -> timedelta:
    """How long to wait after this many failed tries: 1 min, doubling, at most 2 h."""
    return min(FIRST_DELAY * 2 ** min(attempts - 1, 10), LONGEST_DELAY)


def oldest_unsent_age(*, now: datetime | None = None) -> timedelta | None:
    """How long the oldest unsent message has been waiting; None when nothing waits."""
    oldest = OutboxMessage.objects.unsent().aggregate(oldest=Min("created_at"))["oldest"]
    return None if oldest is None else (now or timezone.now()) - oldest


def purge_delivered(*, now: datetime | None = None) -> int:
    """Erase messages sent or given up more than `KEPT_FOR` ago: they hold names and addresses."""
    limit = (now or timezone.now()) - KEPT_FOR
    old = OutboxMessage.objects.filter(Q(sent_at__lt=limit) | Q(given_up_at__lt=limit))
    return old.delete()[0]


def _deliver(
    message: OutboxMessage, transport: BaseEmailBackend, *, now: datetime | None
) -> Exception | None:
    """Hand one message over; what went wrong, or None when it was accepted."""
    email = StoredEmail(
        sender=message.sender,
        recipients=message.recipients,
        subject=message.subject,
        mime=bytes(message.mime),
    )
    try:
        transport.open()
        sent = transport.send_messages([email])
        if sent == 0:
            raise ConnectionError("The transport accepted nothing.")
    except Exception as error:  # noqa: BLE001 — whatever the transport, the row must stay
        _close(transport)
        _record_failure(message, error, now=now or timezone.now())
        return error
    OutboxMessage.objects.filter(pk=message.pk).update(sent_at=now or timezone.now(), last_error="")
    logger.info("Message %s accepted at try %s", message.pk, message.attempts)
    return None


def _record_failure(message: OutboxMessage, error: Exception, *, now: datetime) -> None:
    hopeless = is_hopeless(error) or message.attempts >= MAX_ATTEMPTS
    OutboxMessage.objects.filter(pk=message.pk).update(
        last_error=describe(error)[:500],
        next_try_at=now + backoff(message.attempts),
        given_up_at=now if hopeless else None,
    )
    logger.log(
        logging.ERROR if hopeless else logging.WARNING,
        "Message %s %s after try %s: %s",
        message.pk,
        "given up" if hopeless else "not accepted",
        message.attempts,
        describe(error),
    )


def is_hopeless(error: Exception) -> bool:
    """Whether trying again cannot help: every recipient was refused for good (5xx)."""
    return isinstance(error, smtplib.SMTPRecipientsRefused) and all(
        code >= 500 for code, _text in error.recipients.values()
    )


def concerns_one_message(error: Exception) -> bool:
    """Whether the server answered about this message only, so the next may well pass."""
    return isinstance(
        error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError | smtplib.SMTPSenderRefused
    )


def describe(error: Exception) -> str:
    """The error without any address: its kind, and its code when there is one."""
    kind = type(error).__name__
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"{kind} {', '.join(sorted({str(code) for code, _t in error.recipients.values()}))}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{kind} {error.smtp_code}"
    if isinstance(error, OSError) and error.strerror:
        return f"{kind} {error.strerror}"
    return kind


def _close(transport: BaseEmailBackend) -> None:
    try:
        transport.close()
    except Exception as error:  # noqa: BLE001 — closing a broken connection may break as well
        logger.debug("Transport not closed: %s", describe(error))
