"""What the city promised stays: lines are added, never changed; lateness counts itself."""

from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connections, transaction
from django.utils import timezone

from initiatives.participation.enums import AuthorRole, LedgerKind
from initiatives.participation.models import Contact, Ledger, LedgerEntry
from initiatives.participation.services import (
    ContactDetails,
    StaleLedgerError,
    keep_contact,
    lock_ledger,
    open_ledger,
    purge_contacts,
    write_entry,
)

pytestmark = pytest.mark.django_db


def make_ledger(**fields):
    return open_ledger(kind=LedgerKind.COMMITMENT, quartier=None, reply_days=30, **fields)


def write(ledger, version=0, **fields):
    with transaction.atomic():
        return write_entry(
            ledger=lock_ledger(pk=ledger.pk, expected_version=version),
            status="received",
            sentence="Reçu.",
            author_role=AuthorRole.MODERATOR,
            **fields,
        )


def test_the_reference_is_read_however_it_is_typed():
    ledger = make_ledger()
    assert ledger.reference == f"{timezone.localdate().year}-{ledger.pk:05d}"
    for typed in (ledger.reference, f" {ledger.year} - {ledger.pk} ", f"{ledger.year}-{ledger.pk}"):
        assert Ledger.parse_reference(typed) == (ledger.year, ledger.pk)
    for typed in (
        "",
        "-",
        "2026",
        "20-1",
        "2026-",
        "2026-x",
        "2026--1",
        "²²²²-1",
        "2026-" + "1" * 13,
    ):
        assert Ledger.parse_reference(typed) is None


def test_a_reference_begins_with_the_year_in_paris():
    late_evening = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert make_ledger(now=late_evening).year == 2027


def test_a_line_is_never_changed_nor_removed():
    entry = write(make_ledger())
    entry.sentence = "Autre chose."
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        entry.delete()
    for change in (
        lambda: LedgerEntry.objects.update(sentence="x"),
        lambda: LedgerEntry.objects.all().delete(),
        lambda: LedgerEntry.objects.bulk_update([entry], ["sentence"]),
    ):
        with pytest.raises(TypeError):
            change()
    assert LedgerEntry.objects.get().sentence == "Reçu."


def test_a_decision_on_an_older_version_is_refused():
    ledger = make_ledger()
    write(ledger)
    with pytest.raises(StaleLedgerError):
        write(ledger, version=0)
    write(ledger, version=1)
    assert [entry.number for entry in ledger.entries.all()] == [1, 2]


def test_two_lines_never_bear_the_same_number():
    ledger = make_ledger()
    entry = write(ledger)
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerEntry.objects.create(
            ledger=ledger, number=entry.number, status="x", sentence="x", author_role="system"
        )


@pytest.mark.django_db(transaction=True)
def test_everybody_at_once_writes_one_line():
    ledger = make_ledger()
    barrier, results = Barrier(4, timeout=20), []

    def work():
        try:
            barrier.wait()
            write(ledger)
            results.append("written")
        except StaleLedgerError:
            results.append("stale")
        finally:
            connections.close_all()

    workers = [Thread(target=work) for _number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert sorted(results) == ["stale", "stale", "stale", "written"]
    assert LedgerEntry.objects.count() == 1


def test_lateness_is_the_same_in_the_list_and_on_the_page():
    today = timezone.localdate()
    day = timedelta(days=1)
    cases = [
        ({"reply_due_on": today - day}, True),
        ({"reply_due_on": today}, False),
        ({"reply_due_on": None}, False),
        ({"reply_due_on": today - day, "answered_at": timezone.now()}, False),
        ({"next_step_on": today - day, "answered_at": timezone.now()}, True),
        ({"next_step_on": today - day, "closed_at": timezone.now()}, False),
        ({"reply_due_on": today - day, "closed_at": timezone.now()}, False),
    ]
    for fields, expected in cases:
        ledger = make_ledger()
        ledger.reply_due_on = None
        for name, value in fields.items():
            setattr(ledger, name, value)
        ledger.save()
        assert ledger.is_late() is expected, fields
        assert Ledger.objects.late().filter(pk=ledger.pk).exists() is expected, fields


def test_the_oldest_broken_promise_is_the_one_shown():
    ledger = make_ledger()
    ledger.reply_due_on, ledger.next_step_on = date(2026, 3, 1), date(2026, 2, 1)
    assert ledger.broken_promise_on(date(2026, 4, 1)) == date(2026, 2, 1)
    assert ledger.broken_promise_on(date(2026, 2, 1)) is None


def test_a_contact_is_erased_on_its_day_and_not_before(django_capture_on_commit_callbacks):
    contact = keep_contact(ContactDetails(email="nadia@example.org", months=1))
    assert keep_contact(ContactDetails(name="Nadia")) is None, "a name alone reaches nobody"
    assert purge_contacts(today=contact.purge_on - timedelta(days=1)) == 0
    assert purge_contacts(today=contact.purge_on) == 1
    assert Contact.objects.count() == 0
