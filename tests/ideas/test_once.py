"""One idea is written once: double clicks, retries, two requests at the same instant."""

from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, connections, transaction

from initiatives.ideas.models import Idea
from initiatives.ideas.services import SubmissionConflictError, submission, submit_idea
from initiatives.participation.models import Contact, Ledger
from initiatives.participation.services import ContactDetails
from tests.ideas.forms import fields_of, soup, text_of

WORDS = "Une fontaine au milieu du square."


def send(box, key, text=WORDS, **fields):
    return submit_idea(
        participation=box.participation, submission_key=key, text=text, quartier=None, **fields
    )


@pytest.mark.django_db
def test_the_same_form_sent_twice_gives_the_same_receipt(resident, box):
    url = f"{box.url}proposer/"
    data = fields_of(resident.get(url)) | {"text": WORDS, "quartier": "-"}
    first, second = resident.post(url, data), resident.post(url, data)
    assert first.url == second.url
    assert Idea.objects.count() == Ledger.objects.count() == 1


@pytest.mark.django_db
def test_other_words_under_the_same_key_show_both_and_a_way_out(resident, box):
    url = f"{box.url}proposer/"
    data = fields_of(resident.get(url)) | {"text": WORDS, "quartier": "-"}
    first = resident.post(url, data)
    response = resident.post(url, data | {"text": "Un terrain de pétanque."})
    assert response.status_code == 409
    assert WORDS in text_of(response)
    assert "Un terrain de pétanque." in text_of(response)
    assert soup(response).select_one(f'a[href="{first.url}"]')
    assert Idea.objects.count() == 1
    other = resident.post(url, fields_of(response))
    assert other.status_code == 302
    assert other.url != first.url
    assert set(Idea.objects.values_list("text", flat=True)) == {WORDS, "Un terrain de pétanque."}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        {"place_words": "ici"},
        {"display_name": "Nadia"},
        {"contact": ContactDetails(email="nadia@example.org")},
        {"answers": [{"key": "f_1", "question": "?", "value": "oui"}]},
    ],
)
def test_any_difference_is_a_conflict(box, change):
    key = uuid4()
    send(box, key)
    with pytest.raises(SubmissionConflictError):
        send(box, key, **change)
    assert Contact.objects.count() == 0


@pytest.mark.django_db
def test_a_retry_finds_its_receipt_after_the_contact_is_erased_and_the_secret_changed(
    box, settings
):
    key = uuid4()
    contact = ContactDetails(email="nadia@example.org")
    code = send(box, key, contact=contact).code
    Contact.objects.all().delete()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    again = send(box, key, contact=contact)
    assert (again.code, again.is_new) == (code, False)


def race(box, monkeypatch, threads=4):
    """Everybody looks before anybody writes: the worst instant for a double click."""
    key, barrier = uuid4(), Barrier(threads, timeout=20)
    look = submission._earlier
    results = []

    def look_together(submission_key, content):
        found = look(submission_key, content)
        if found is None and not barrier.broken:
            barrier.wait()
        return found

    def work():
        try:
            results.append(send(box, key))
        except Exception as error:  # noqa: BLE001 - the test reads what happened
            results.append(error)
        finally:
            connections.close_all()

    monkeypatch.setattr(submission, "_earlier", look_together)
    workers = [Thread(target=work) for _number in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    return results


@pytest.mark.django_db(transaction=True)
def test_identical_requests_at_the_same_instant_write_one_row(box, monkeypatch):
    results = race(box, monkeypatch)
    assert len({result.code for result in results}) == 1
    assert sorted(result.is_new for result in results) == [False, False, False, True]
    assert Idea.objects.count() == Ledger.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_control_without_the_unique_key_the_same_race_doubles(box, monkeypatch):
    """The guard is the database's: with it dropped, the test above would be red."""
    guarded = [Idea._meta.get_field(name) for name in ("submission_key", "receipt_hash")]
    alter(guarded, to_unique=False)
    try:
        results = race(box, monkeypatch)
        assert Idea.objects.count() > 1, results
    finally:
        Idea.objects.all().delete()
        alter(guarded, to_unique=True)


def alter(fields, *, to_unique):
    """Both at once: SQLite makes the whole table again from the model at each alteration."""
    before = [field.clone() for field in fields]
    for field, old in zip(fields, before, strict=True):
        old.set_attributes_from_name(field.name)
        old.model = Idea
        field._unique = field.unique = to_unique
    with connection.schema_editor() as editor:
        for field, old in zip(fields, before, strict=True):
            editor.alter_field(Idea, old, field, strict=True)


@pytest.mark.django_db(transaction=True)
def test_the_control_put_the_guard_back(box):
    """Runs after it: the table refuses a second row with the same key."""
    idea = send(box, uuid4()).idea
    for name in ("submission_key", "receipt_hash"):
        other = send(box, uuid4()).idea
        with pytest.raises(IntegrityError), transaction.atomic():
            Idea.objects.filter(pk=other.pk).update(**{name: getattr(idea, name)})
