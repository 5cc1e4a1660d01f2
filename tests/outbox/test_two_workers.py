"""Several workers at once: every message once. The control shows the test can fail."""

import threading

import pytest
from django.core.mail import send_mail
from django.db import connections
from django.utils import timezone

from portal.outbox import services
from portal.outbox.models import OutboxMessage

pytestmark = pytest.mark.django_db(transaction=True)
MESSAGES = 60
WORKERS = 4


def run_workers():
    start = threading.Barrier(WORKERS)

    def work():
        try:
            start.wait()
            services.deliver_due(limit=MESSAGES)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def queue():
    for number in range(MESSAGES):
        send_mail(f"Message {number}", "Texte", None, [f"r{number}@exemple.fr"])


def test_every_message_leaves_exactly_once(transport):
    queue()
    run_workers()
    # A worker that saw only rows held by the others stops early; nothing is lost by it.
    services.deliver_due(limit=MESSAGES)
    assert len(transport.accepted) == MESSAGES
    assert len(set(transport.ids())) == MESSAGES


def test_control_without_the_lock_messages_leave_twice(transport, monkeypatch):
    def claim_without_lock(*, now):
        message = OutboxMessage.objects.due(now).first()
        if message is not None:
            OutboxMessage.objects.filter(pk=message.pk).update(
                next_try_at=timezone.now() + services.LEASE
            )
        return message

    monkeypatch.setattr(services, "claim_next", claim_without_lock)
    queue()
    run_workers()
    assert len(transport.accepted) > MESSAGES
