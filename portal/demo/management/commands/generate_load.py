"""Fills the demo with large numbers, to measure how pages behave."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils.translation import gettext as _

from home.models import Quartier, QuartierIndexPage
from portal.core import lookups
from portal.demo.guard import refuse_outside_demo
from portal.demo.load.rows import Load
from portal.demo.seeding.workshop import quiet


class Command(BaseCommand):
    """Says what it made and how long each kind took."""

    help = (
        "Add large numbers of plausible rows to the demo, to measure how pages behave. Run it "
        "after seed_demo; reset_demo takes them away."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        for kind, number in (("quartiers", 1000), ("ideas", 5000), ("events", 2000)):
            parser.add_argument(f"--{kind}", type=int, default=number)
        parser.add_argument("--projects", type=int, default=0)
        parser.add_argument("--seed", type=int, default=1, help="another seed, other sentences")
        parser.add_argument(
            "--no-index", action="store_true", help="leave the search index as it was"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_outside_demo()
        if not QuartierIndexPage.objects.exists():
            raise CommandError(_("Write the demo first: manage.py seed_demo."))
        load = Load(options["seed"])
        with quiet(), transaction.atomic():
            self._timed("quartiers", lambda: load.quartiers(options["quartiers"]))
            everywhere = list(Quartier.objects.current())
            self._timed("events", lambda: load.events(options["events"], everywhere))
            self._timed("ideas", lambda: load.ideas(options["ideas"], everywhere))
            if options["projects"]:
                self._timed("projects", lambda: load.projects(options["projects"], everywhere))
        lookups.clear()
        if not options["no_index"]:
            self._timed("search index", self._index)

    def _index(self) -> Sequence[Any]:
        with quiet():
            call_command("update_index", verbosity=0)
        return ()

    def _timed(self, label: str, make: Callable[[], Sequence[Any]]) -> None:
        started = time.perf_counter()
        made = make()
        seconds = time.perf_counter() - started
        number = f"{len(made):>6} " if made else " " * 7
        self.stdout.write(f"{number}{label}: {seconds:.1f} s")
