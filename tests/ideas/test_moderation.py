"""A moderator reads, decides, answers — and never over somebody else's decision."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connections, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.ideas.enums import PUBLIC, IdeaStatus, RefusalReason, next_statuses
from initiatives.ideas.models import Idea
from initiatives.ideas.services import (
    StaleIdeaError,
    TransitionError,
    answer_idea,
    file_idea,
    moderation,
    publish_idea,
    take_step,
)
from initiatives.participation.enums import AuthorRole, EntryKind
from initiatives.participation.models import LedgerEntry
from initiatives.participation.receipts import code_of
from initiatives.participation.services import ContactDetails
from tests.factories.ideas import make_idea, make_public_idea, make_theme
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


def test_merging_links_to_another_public_idea(client, box, alma, moderator_a, resident):
    kept, merged, hidden = (
        make_public_idea(box, quartier=alma),
        make_public_idea(box, quartier=alma),
        make_idea(box, quartier=alma),
    )
    client.force_login(moderator_a)
    data = fields_of(client.get(treat_url(merged)), "form:has(textarea)")
    data |= {"decision": "merged", "sentence": "C'est la même idée."}
    for reference in ("", "rien", hidden.reference, merged.reference):
        page = client.post(treat_url(merged), data | {"merged_reference": reference})
        assert page.status_code == 422
    client.post(treat_url(merged), data | {"merged_reference": kept.reference})
    shown = soup(public(merged, resident))
    assert shown.select_one(f'main a[href="/fr/idees/{kept.reference}/"]')


def test_a_promise_shows_by_itself_when_it_is_late(box, alma, moderator_a, resident):
    idea = make_public_idea(box, quartier=alma, now=timezone.now() - timedelta(days=40))
    assert soup(public(idea, resident)).select_one(".notice--late")
    answer_idea(
        idea=idea,
        user=moderator_a,
        expected_version=1,
        status=IdeaStatus.UNDER_STUDY,
        sentence="Le service étudie le banc.",
        author_role=AuthorRole.SERVICE,
        next_step_on=timezone.localdate() + timedelta(days=5),
    )
    assert not soup(public(idea, resident)).select_one(".notice--late")
    assert list(Idea.objects.late()) == []
    ledger = fresh(idea).ledger
    ledger.next_step_on = timezone.localdate() - timedelta(days=1)
    ledger.save()
    assert soup(public(idea, resident)).select_one(".notice--late")
    assert list(Idea.objects.late()) == [idea]
    take_step(
        idea=idea,
        user=moderator_a,
        expected_version=2,
        status=IdeaStatus.DECLINED,
        sentence="La place est trop étroite.",
    )
    assert not soup(public(idea, resident)).select_one(".notice--late")


def test_silence_shows_after_ninety_days(box, alma, resident):
    idea = make_public_idea(box, quartier=alma)
    before = text_of(public(idea, resident))
    ledger = fresh(idea).ledger
    ledger.last_entry_at = timezone.now() - timedelta(days=91)
    ledger.save()
    assert text_of(public(idea, resident)) != before
    assert soup(public(idea, resident)).select_one(".notice--late")


def test_an_address_the_outbox_refuses_does_not_stop_the_answer(idea, moderator_a, settings):
    settings.EMAIL_BACKEND = "portal.outbox.backend.OutboxBackend"
    idea.contact.email = "nadia@exa mple.org\r\nBcc: x@example.org"
    idea.contact.save()
    publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence="Merci.")
    assert fresh(idea).status == IdeaStatus.RECEIVED


def test_a_service_refuses_whoever_may_not(idea, moderator_b, mediator):
    for user in (moderator_b, mediator):
        with pytest.raises(PermissionDenied):
            publish_idea(idea=idea, user=user, expected_version=0, sentence="Merci.")
        with pytest.raises(PermissionDenied):
            file_idea(idea=idea, user=user, expected_version=0, filing={"heading": "x"})
    assert fresh(idea).status == IdeaStatus.TO_MODERATE


def test_only_communication_puts_an_idea_in_another_quartier(
    box, alma, bourgogne, communication, moderator_a
):
    lost = make_idea(box)
    with pytest.raises(PermissionDenied):
        file_idea(idea=lost, user=moderator_a, expected_version=0, filing={})
    file_idea(idea=lost, user=communication, expected_version=0, filing={"quartier": alma})
    with pytest.raises(PermissionDenied):
        file_idea(idea=lost, user=moderator_a, expected_version=1, filing={"quartier": bourgogne})
    assert fresh(lost).ledger.quartier == alma


def test_the_team_member_leaves_and_the_ledger_stays(idea, moderator_a):
    publish_idea(idea=idea, user=moderator_a, expected_version=0, sentence="Merci.")
    get_user_model().objects.filter(pk=moderator_a.pk).delete()
    entry = LedgerEntry.objects.get()
    assert (entry.sentence, entry.author, entry.kind) == ("Merci.", None, EntryKind.STATUS)


def test_theme_and_title_are_given_with_the_decision(client, idea, moderator_a):
    theme = make_theme()
    client.force_login(moderator_a)
    data = fields_of(client.get(treat_url(idea)), "form:has(textarea)")
    client.post(treat_url(idea), data | {"decision": "file", "heading": "Banc", "theme": theme.pk})
    current = fresh(idea)
    assert (current.heading, current.theme, current.status) == ("Banc", theme, "to_moderate")
    assert LedgerEntry.objects.count() == 0


@pytest.mark.parametrize(
    "impossible",
    [
        {"status": "received"},
        {"status": "refused"},
        {"status": "merged"},
        {"status": "lost"},
        {"refusal_reason": "other"},
        {"text": ""},
    ],
)
def test_the_database_refuses_an_impossible_idea(idea, impossible):
    with pytest.raises(IntegrityError), transaction.atomic():
        Idea.objects.filter(pk=idea.pk).update(**impossible)


def test_the_admin_tells_what_waits(client, box, alma, bourgogne, moderator_a, moderator_b):
    for _number in range(3):
        make_idea(box, quartier=alma)
    make_public_idea(box, quartier=alma)
    client.force_login(moderator_a)
    panel = soup(client.get("/admin/")).select_one("#ideas-to-read-heading").parent
    assert "3" in panel.text
    link = panel.select_one("a")["href"]
    assert len(soup(client.get(link)).select("tbody tr")) == 3
    client.force_login(moderator_b)
    panel = soup(client.get("/admin/")).select_one("#ideas-to-read-heading").parent
    assert panel.select_one("a") is None
