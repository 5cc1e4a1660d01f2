"""What the steps of an idea show: promises, silences, merges, filing."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea
from initiatives.ideas.services import (
    answer_idea,
    file_idea,
    publish_idea,
    take_step,
)
from initiatives.participation.enums import AuthorRole, EntryKind
from initiatives.participation.models import LedgerEntry
from initiatives.participation.receipts import code_of
from initiatives.participation.services import ContactDetails
from tests.factories.ideas import make_idea, make_public_idea, make_theme
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
