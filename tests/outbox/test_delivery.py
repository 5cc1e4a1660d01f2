"""Each message leaves once, whatever happens in between."""

import smtplib
from datetime import timedelta

import pytest
from django.core.mail import send_mail
from django.utils import timezone

from portal.outbox import services
from portal.outbox.models import OutboxMessage

pytestmark = pytest.mark.django_db


def queue(count=1):
    for number in range(count):
        send_mail(f"Message {number}", "Texte", None, [f"r{number}@exemple.fr"])


def test_each_message_leaves_once(transport):
    queue(3)
    assert services.deliver_due() == 3
    assert services.deliver_due() == 0
    assert sorted(to for _from, (to,), _mime in transport.accepted) == [
        "r0@exemple.fr",
        "r1@exemple.fr",
        "r2@exemple.fr",
    ]
    assert OutboxMessage.objects.filter(sent_at__isnull=False).count() == 3


def test_a_dead_server_loses_nothing_and_doubles_nothing(transport):
    queue(3)
    transport.failure = ConnectionRefusedError(111, "Connection refused")
    now = timezone.now()
    for minutes in (0, 1, 2, 5):
        assert services.deliver_due(now=now + timedelta(minutes=minutes)) == 0
    assert OutboxMessage.objects.unsent().count() == 3
    transport.failure = None
    assert services.deliver_due(now=now + timedelta(hours=3)) == 3
    assert len(set(transport.ids())) == len(transport.accepted) == 3


def test_when_the_server_is_away_one_message_finds_it_out(transport):
    queue(5)
    transport.failure = ConnectionRefusedError()
    services.deliver_due()
    assert OutboxMessage.objects.filter(attempts=1).count() == 1


def test_one_refused_message_does_not_hold_the_others(transport, monkeypatch):
    queue(2)
    accept = transport.send_messages

    def refuse_first(self, messages):
        if messages[0].to == ["r0@exemple.fr"]:
            raise smtplib.SMTPRecipientsRefused({"r0@exemple.fr": (450, b"later")})
        return accept(self, messages)

    monkeypatch.setattr(transport, "send_messages", refuse_first)
    assert services.deliver_due() == 1
    waiting = OutboxMessage.objects.unsent().get()
    assert waiting.last_error == "SMTPRecipientsRefused 450"
    assert "exemple" not in waiting.last_error


def test_killed_between_sending_and_marking_the_retry_bears_the_same_id(transport, monkeypatch):
    queue()
    now = timezone.now()

    class KilledError(BaseException):
        pass

    def killed(*args, **kwargs):
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(services.OutboxMessage.objects, "filter", killed)
        with pytest.raises(KilledError):
            services.deliver_due(now=now)
    assert services.deliver_due(now=now) == 0, "another worker respects the lease"
    assert services.deliver_due(now=now + services.LEASE) == 1
    assert len(transport.accepted) == 2
    assert len(set(transport.ids())) == 1


def test_the_wait_doubles_up_to_two_hours():
    waits = [services.backoff(n).total_seconds() / 60 for n in range(1, 10)]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 120, 120]
    assert services.backoff(services.MAX_ATTEMPTS) == timedelta(hours=2)


def test_it_gives_up_visibly_after_days(transport):
    queue()
    transport.failure = TimeoutError()
    now = timezone.now()
    for _attempt in range(services.MAX_ATTEMPTS):
        services.deliver_due(now=now)
        now += services.LONGEST_DELAY
    message = OutboxMessage.objects.get()
    assert message.given_up_at is not None
    assert message.attempts == services.MAX_ATTEMPTS
    transport.failure = None
    assert services.deliver_due(now=now + timedelta(days=1)) == 0


def test_an_address_refused_for_good_is_not_hammered(transport):
    queue()
    transport.failure = smtplib.SMTPRecipientsRefused({"r0@exemple.fr": (550, b"unknown")})
    services.deliver_due()
    assert OutboxMessage.objects.given_up().count() == 1


def test_what_waits_tells_its_age():
    assert services.oldest_unsent_age() is None
    queue()
    now = timezone.now()
    OutboxMessage.objects.update(created_at=now - timedelta(minutes=11))
    age = services.oldest_unsent_age(now=now)
    assert age == timedelta(minutes=11)
    assert age > services.WORRYING_AGE


def test_delivered_messages_are_erased_after_a_while_and_waiting_ones_kept(transport):
    queue(2)
    now = timezone.now()
    services.deliver_due(limit=1, now=now)
    assert services.purge_delivered(now=now + timedelta(days=29)) == 0
    assert services.purge_delivered(now=now + timedelta(days=31)) == 1
    assert OutboxMessage.objects.unsent().count() == 1


def test_logs_carry_no_address(transport, caplog):
    queue()
    transport.failure = smtplib.SMTPRecipientsRefused({"r0@exemple.fr": (550, b"no r0@exemple.fr")})
    with caplog.at_level("DEBUG"):
        services.deliver_due()
    assert "given up" in caplog.text
    assert "exemple.fr" not in caplog.text


def test_the_standard_transports_understand_a_stored_message(settings, capsys, mailoutbox):
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.console.EmailBackend"
    queue()
    assert services.deliver_due() == 1
    assert "Message 0" in capsys.readouterr().out
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
    queue()
    assert services.deliver_due() == 1
    assert mailoutbox[0].subject == "Message 0"
    assert mailoutbox[0].body.strip() == "Texte"
