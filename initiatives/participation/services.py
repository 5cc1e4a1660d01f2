"""Writes shared by every participation: ledgers and contacts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from home.models import Quartier
from initiatives.participation.enums import AuthorRole, EntryKind, LedgerKind
from initiatives.participation.models import Contact, Contribution, Ledger, LedgerEntry
from initiatives.participation.receipts import normalised, receipt_hash


class StaleLedgerError(Exception):
    """Somebody else acted since the decision was prepared. `ledger` is as it now stands."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(f"{ledger.reference} has moved on to version {ledger.version}.")
        self.ledger = ledger


@dataclass(frozen=True, kw_only=True)
class ContactDetails:
    """How a resident wishes to be told, and for how long we keep it."""

    email: str = ""
    phone: str = ""
    name: str = ""
    months: int = 12

    def __bool__(self) -> bool:
        return bool(self.email or self.phone)

    def purge_on(self, today: date) -> date:
        """The day it is erased: months count 30 days, so never later than what was promised."""
        return today + timedelta(days=30 * self.months)


def open_ledger(
    *, kind: LedgerKind, quartier: Quartier | None, reply_days: int, now: datetime | None = None
) -> Ledger:
    """A new ledger, with the date by which an answer is promised."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    return Ledger.objects.create(
        kind=kind,
        year=today.year,
        quartier=quartier,
        opened_at=now,
        reply_due_on=today + timedelta(days=reply_days),
    )


def keep_contact(details: ContactDetails | None, *, now: datetime | None = None) -> Contact | None:
    """The row that keeps an address apart, or nothing when none was left."""
    if not details:
        return None
    return Contact.objects.create(
        name=details.name,
        email=details.email,
        phone=details.phone,
        purge_on=details.purge_on(timezone.localdate(now)),
    )


def lock_ledger(*, pk: int, expected_version: int) -> Ledger:
    """The ledger's row, locked until the end of the transaction, if nobody acted meanwhile."""
    ledger = Ledger.objects.select_for_update().get(pk=pk)
    if ledger.version != expected_version:
        raise StaleLedgerError(ledger)
    ledger.version += 1
    return ledger


def write_entry(
    *,
    ledger: Ledger,
    status: str,
    sentence: str,
    author_role: AuthorRole,
    author: Any = None,
    signature: str = "",
    kind: EntryKind = EntryKind.STATUS,
    handed_to: str = "",
    next_step_on: date | None = None,
    answers: bool = False,
    closes: bool = False,
    now: datetime | None = None,
) -> LedgerEntry:
    """One more line of a ledger locked by `lock_ledger`, and the dates copied from it.

    `answers`: this line is the promised answer. `closes`: nothing more is expected.
    """
    now = now or timezone.now()
    entry = LedgerEntry.objects.create(
        ledger=ledger,
        number=ledger.version,
        kind=kind,
        status=status,
        sentence=sentence,
        author_role=author_role,
        author=author,
        signature=signature,
        handed_to=handed_to,
        next_step_on=next_step_on,
        created_at=now,
    )
    ledger.last_entry_at = now
    ledger.next_step_on = next_step_on
    ledger.closed_at = now if closes else None
    if answers and ledger.answered_at is None:
        ledger.answered_at = now
    ledger.save()
    return entry


def find_by_receipt(typed: str) -> Contribution | None:
    """The contribution a private code opens, whatever its kind, or None."""
    code = normalised(typed)
    if code is None:
        return None
    wanted = receipt_hash(code)
    for model in apps.get_models():
        if issubclass(model, Contribution):
            found = (
                model._default_manager.select_related("ledger__quartier")
                .filter(receipt_hash=wanted)
                .first()
            )
            if found is not None:
                return found
    return None


@transaction.atomic
def purge_contacts(*, today: date | None = None) -> int:
    """Erase the contacts whose day has come; contributions keep their life. Returns how many."""
    due = Contact.objects.filter(purge_on__lte=today or timezone.localdate())
    count = due.count()
    due.delete()
    return count
