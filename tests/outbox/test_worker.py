"""The worker keeps going."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.core.mail import send_mail
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page

from portal.outbox.models import OutboxMessage
from portal.outbox.worker import LONGEST_PAUSE, TICK, Job, Worker

pytestmark = pytest.mark.django_db


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def test_once_sends_mail_publishes_and_runs_the_jobs_of_the_apps(transport):
    send_mail("S", "T", None, ["a@exemple.fr"])
    page = Page.objects.get(depth=1).add_child(title="Demain", slug="demain", live=False)
    page = Page.objects.get(pk=page.pk)
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    ran = []
    with hooks.register_temporarily(
        "portal_periodic_job", lambda: ("test", 60, lambda: ran.append(1))
    ):
        call_command("run_worker", "--once")
    assert len(transport.accepted) == 1
    assert ran == [1]
    page.refresh_from_db()
    assert page.live


def test_one_failing_job_never_stops_the_others(caplog):
    ran = []
    worker = Worker(
        [Job("broken", 60, lambda: 1 / 0), Job("fine", 60, lambda: ran.append(1))],
    )
    assert worker.run_due() is True
    assert ran == [1]
    assert "Job failed: broken" in caplog.text


def test_jobs_come_at_their_own_pace():
    clock, ran = Clock(), []
    worker = Worker(
        [Job("often", 2, lambda: ran.append("o")), Job("rare", 60, lambda: ran.append("r"))],
        clock=clock,
    )
    worker.run_due()
    clock.now += 3
    worker.run_due()
    clock.now += 60
    worker.run_due()
    assert ran == ["o", "r", "o", "o", "r"]


def test_a_lost_database_is_tried_again_ever_less_often_then_at_once(caplog):
    state = {"down": True}
    ran = []

    def job():
        if state["down"]:
            raise OperationalError("server closed the connection")
        ran.append(1)

    worker = Worker([Job("mail", 60, job)])
    for _try in range(8):
        assert worker.run_due() is False
    assert worker.pause == LONGEST_PAUSE
    state["down"] = False
    assert worker.run_due() is True
    assert ran == [1]
    assert worker.pause == TICK


def test_a_signal_ends_it_after_the_job_in_hand():
    ran = []
    worker = Worker([Job("first", 1, lambda: None), Job("second", 1, lambda: ran.append(1))])
    worker.jobs[0].run = worker.stop.set
    worker.run_forever()
    assert ran == []


@pytest.mark.slow
def test_sigterm_ends_the_process_cleanly(tmp_path):
    env = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3",
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
    }
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run_worker"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    # Without tables every job fails: the worker goes on all the same, and answers the signal.
    deadline = time.monotonic() + 60
    assert process.stdout is not None
    while b"Database lost" not in process.stdout.readline():
        assert time.monotonic() < deadline
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=40) == 0
    process.stdout.close()


def test_messages_left_by_a_stopped_worker_are_still_there(transport):
    send_mail("S", "T", None, ["a@exemple.fr"])
    worker = Worker([Job("mail", 2, lambda: call_command("run_worker", "--once"))])
    worker.stop.set()
    worker.run_due()
    assert OutboxMessage.objects.unsent().count() == 1
