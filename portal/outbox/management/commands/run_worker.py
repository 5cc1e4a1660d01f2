"""`manage.py run_worker`: the process that sends mail and does what comes at a set time."""

import signal
import threading
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from wagtail import hooks

from portal.outbox.services import deliver_due
from portal.outbox.worker import TICK, Job, Worker, to_jobs

BATCH = 20
PUBLISH_EVERY = 60


def publish_scheduled() -> None:
    """Wagtail's scheduled publications and expiries, without its chatter."""
    call_command("publish_scheduled", stdout=StringIO())


class Command(BaseCommand):
    """Runs until SIGTERM or SIGINT; several workers may run at once."""

    help = "Sends queued messages, publishes scheduled pages and runs the periodic jobs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Run every job once, then stop (tests, cron)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(all_jobs())
        if options["once"]:
            if not worker.run_due():
                raise SystemExit(1)
            return
        stop_on_signals(worker.stop)
        worker.run_forever()


def stop_on_signals(stop: threading.Event) -> None:
    """Let a supervisor ask for the end: the message being sent is finished first."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())


def all_jobs() -> list[Job]:
    """The worker's own jobs, then those of the `portal_periodic_job` hooks."""
    own = [
        Job("mail", TICK, lambda: deliver_due(limit=BATCH)),
        Job("scheduled publication", PUBLISH_EVERY, publish_scheduled),
    ]
    return own + to_jobs(declare() for declare in hooks.get_hooks("portal_periodic_job"))
