"""Puts the demo back as it was on its first day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from portal.demo.guard import refuse_outside_demo
from portal.demo.seeding import seed
from portal.demo.seeding.eraser import erase


class Command(BaseCommand):
    """Erases, then writes again."""

    help = (
        "Erase everything the demo holds – pages, ideas, pictures, demo accounts – and write it "
        "again, with dates counted from today. Only where PORTAL_DEMO is on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do not ask for confirmation")

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_outside_demo()
        if not options["yes"] and not _confirmed():
            raise CommandError(_("Nothing was erased."))
        erase()
        made = seed()
        if options["verbosity"]:
            sentence = _("The demo is new again: %(number)d things written.")
            self.stdout.write(sentence % {"number": sum(made.values())})


def _confirmed() -> bool:
    question = _("Everything written in this demo will be erased. Type “yes” to go on:")
    try:
        return input(f"{question} ").strip().lower() in ("yes", "y", "oui", "o")
    except EOFError:
        return False
