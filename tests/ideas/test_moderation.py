"""A moderator reads, decides, answers — and never over somebody else's decision."""

from threading import Barrier, Thread

import pytest
from django.db import connections, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.ideas.enums import PUBLIC, IdeaStatus, RefusalReason, next_statuses
from initiatives.ideas.models import Idea
from initiatives.ideas.services import (
    StaleIdeaError,
    TransitionError,
    file_idea,
    moderation,
    publish_idea,
    take_step,
)
from initiatives.participation.models import LedgerEntry
from initiatives.participation.receipts import code_of
from initiatives.participation.services import ContactDetails
from tests.factories.ideas import make_idea, make_public_idea
from tests.factories.participation import make_superuser
from tests.ideas.forms import fields_of, soup, text_of

pytestmark = pytest.mark.django_db
NADIA = ContactDetails(email="nadia@example.org")


@pytest.fixture
def idea(box, alma):
    return make_idea(box, quartier=alma, contact=NADIA, text="Un banc.\nBcc: x@example.org")


def treat_url(idea):
    return reverse("ideas:edit", args=[idea.pk])


def code(idea):
    return code_of(idea.submission_key, idea.receipt_hash)


def fresh(idea):
    return Idea.objects.select_related("ledger").get(pk=idea.pk)


def public(idea, client):
    return client.get(f"/fr/idees/{idea.reference}/")


def test_a_moderator_publishes_then_answers_and_everybody_reads(
    client, resident, idea, moderator_a, mailoutbox
):
    assert public(idea, resident).status_code == 404
    client.force_login(moderator_a)
    page = client.get(treat_url(idea))
    assert "Un banc." in text_of(page)
    assert "nadia@example.org" in text_of(page)
    data = fields_of(page, "form:has(textarea)") | {
        "decision": "received",
        "sentence": "Merci, c'est bien reçu.",
        "heading": "Un banc à l'ombre",
    }
    assert client.post(treat_url(idea), data).status_code == 302
    text = text_of(public(idea, resident))
    assert "Un banc à l'ombre" in text
    assert "Merci, c'est bien reçu." in text
    assert "nadia" not in text
    page = client.get(treat_url(idea))
    data = fields_of(page, "form:has(textarea)") | {
        "decision": "accepted",
        "sentence": "Le banc est commandé.",
        "is_answer": "on",
        "signature": "le service Espaces verts",
    }
    assert client.post(treat_url(idea), data).status_code == 302
    shown = soup(public(idea, resident))
    assert "Le banc est commandé." in shown.select_one("[aria-labelledby=reponse]").text
    assert "le service Espaces verts" in shown.select_one("[aria-labelledby=reponse]").text
    assert "Un banc.\nBcc" in fresh(idea).text, "her words are never edited"
    assert [message.to for message in mailoutbox] == [["nadia@example.org"]] * 2
    for message in mailoutbox:
        assert idea.reference in message.subject
        assert "banc" not in message.subject
        assert f"/suivi/{code(idea)}/" in message.body
        assert not message.bcc


def test_a_refusal_is_read_by_its_author_alone(client, resident, idea, moderator_a):
    client.force_login(moderator_a)
    data = fields_of(client.get(treat_url(idea)), "form:has(textarea)") | {
        "decision": "refused",
        "sentence": "Nous ne publions pas les noms des voisins.",
    }
    page = client.post(treat_url(idea), data)
    assert page.status_code == 422, "a refusal needs a reason"
    assert soup(page).select_one("textarea[name=sentence]").text.strip() == data["sentence"]
    assert client.post(treat_url(idea), data | {"refusal_reason": "personal"}).status_code == 302
    assert public(idea, resident).status_code == 404
    receipt = text_of(resident.get(f"/fr/suivi/{code(idea)}/"))
    assert "Nous ne publions pas les noms des voisins." in receipt
    assert str(RefusalReason.PERSONAL.label) in receipt


def test_no_change_of_status_without_a_sentence(client, idea, moderator_a):
    client.force_login(moderator_a)
    data = fields_of(client.get(treat_url(idea)), "form:has(textarea)")
    page = client.post(treat_url(idea), data | {"decision": "received", "sentence": "  "})
    assert page.status_code == 422
    with pytest.raises(TransitionError):
        publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence=" ")
    assert fresh(idea).status == IdeaStatus.TO_MODERATE


def test_the_second_moderator_is_told_and_overwrites_nothing(
    client, idea, moderator_a, communication
):
    client.force_login(communication)
    hers = fields_of(client.get(treat_url(idea)), "form:has(textarea)")
    publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence="Publiée par Awa.")
    page = client.post(
        treat_url(idea),
        hers | {"decision": "refused", "refusal_reason": "other", "sentence": "Mes mots à moi."},
    )
    assert page.status_code == 409
    assert "Publiée par Awa." in text_of(page)
    assert soup(page).select_one("textarea[name=sentence]").text.strip() == "Mes mots à moi."
    assert fresh(idea).status == IdeaStatus.RECEIVED
    assert LedgerEntry.objects.count() == 1
    again = fields_of(page, "form:has(textarea)") | {"decision": "reading"}
    assert client.post(treat_url(idea), again).status_code == 302
    assert fresh(idea).status == IdeaStatus.READING


def test_filing_too_is_refused_on_an_older_version(idea, moderator_a, communication):
    file_idea(idea=idea, user=moderator_a, expected_version=0, filing={"heading": "Un banc"})
    with pytest.raises(StaleIdeaError):
        file_idea(idea=idea, user=communication, expected_version=0, filing={"heading": "Autre"})
    assert fresh(idea).heading == "Un banc"


def decide_together(idea, users):
    barrier, results = Barrier(len(users), timeout=20), []

    def decide(user, sentence):
        try:
            barrier.wait()
            publish_idea(idea=idea, user=user, expected_version=0, sentence=sentence)
            results.append("written")
        except StaleIdeaError as error:
            results.append(error.idea.status)
        except Exception as error:  # noqa: BLE001 - the test reads what happened
            results.append(repr(error))
        finally:
            connections.close_all()

    workers = [
        Thread(target=decide, args=(user, f"Phrase {number}.")) for number, user in enumerate(users)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    return sorted(results)


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_the_same_instant_one_is_written(idea, moderator_a, communication):
    assert decide_together(idea, [moderator_a, communication]) == ["received", "written"]
    assert LedgerEntry.objects.count() == 1
    assert fresh(idea).ledger.version == 1


@pytest.mark.django_db(transaction=True)
def test_control_without_the_version_the_database_still_refuses_the_second(
    idea, moderator_a, communication, monkeypatch
):
    """With the check taken out, the second decision reaches the unique line number and fails."""

    def careless(*, pk, expected_version):
        ledger = idea.ledger.__class__.objects.get(pk=pk)
        ledger.version = expected_version + 1
        return ledger

    monkeypatch.setattr(moderation, "lock_ledger", careless)
    monkeypatch.setattr(moderation, "can_follow", lambda *_statuses: True)
    first, second = decide_together(idea, [moderator_a, communication])
    assert "IntegrityError" in first, "the control must go red"
    assert second == "written"
    assert LedgerEntry.objects.count() == 1


def test_everything_is_written_or_nothing(idea, moderator_a, monkeypatch, settings):
    def broken(*_arguments):
        raise RuntimeError

    monkeypatch.setattr(moderation, "tell_author", broken)
    with pytest.raises(RuntimeError):
        publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence="Merci.")
    current = fresh(idea)
    assert (current.status, current.ledger.version) == (IdeaStatus.TO_MODERATE, 0)
    assert LedgerEntry.objects.count() == 0


def test_the_message_is_a_row_of_the_same_transaction(idea, moderator_a, settings):
    from portal.outbox.models import OutboxMessage

    settings.EMAIL_BACKEND = "portal.outbox.backend.OutboxBackend"
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence="Merci.")
        assert OutboxMessage.objects.count() == 1
        1 / 0  # noqa: B018 - the process dies here
    assert OutboxMessage.objects.count() == 0
    publish_idea(idea=fresh(idea), user=moderator_a, expected_version=0, sentence="Merci.")
    assert OutboxMessage.objects.get().recipients == ["nadia@example.org"]


@pytest.mark.parametrize("status", list(IdeaStatus))
def test_only_the_steps_of_the_table_are_taken(box, status):
    """Every pair of statuses: what the table refuses, the service refuses."""
    boss = make_superuser()
    target = make_public_idea(box)
    for wanted in IdeaStatus:
        idea = make_idea(box)
        fields = {"status": status}
        if status in PUBLIC:
            fields["published_at"] = timezone.now()
        if status == IdeaStatus.REFUSED:
            fields["refusal_reason"] = "other"
        if status == IdeaStatus.MERGED:
            fields["merged_into"] = target
        Idea.objects.filter(pk=idea.pk).update(**fields)
        act = {"idea": idea, "user": boss, "expected_version": 0, "sentence": "Voilà."}
        extra = {"reason": "other", "merged_into": target}
        if wanted in next_statuses(status):
            take_step(**act, status=wanted, **extra)
            assert fresh(idea).status == wanted
        else:
            with pytest.raises(TransitionError):
                take_step(**act, status=wanted, **extra)
            assert fresh(idea).status == status
