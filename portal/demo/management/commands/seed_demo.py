"""Writes the demo city."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.demo.guard import refuse_outside_demo
from portal.demo.seeding import seed


class Command(BaseCommand):
    """Says what was made; the work is in `portal.demo.seeding`."""

    help = (
        "Write the hand-made demo city: quartiers, pages, agenda, ideas, budget. Run again, it "
        "adds what is missing and changes nothing that exists. Only where PORTAL_DEMO is on."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_outside_demo()
        made = seed()
        if options["verbosity"] == 0:
            return
        if not made:
            self.stdout.write(_("The demo is already there."))
            return
        for model, number in made.items():
            self.stdout.write(f"{number:>5} {model._meta.verbose_name_plural}")
