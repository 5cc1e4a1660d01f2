"""The first run of a new portal."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from home.setup import setup_site


class Command(BaseCommand):
    """Says what was made; the work is in `home.setup`."""

    help = (
        "Make what a new portal lacks: languages, the site, the home page, the sections, and the "
        "legal, accessibility, privacy, contact and site-map pages. Changes nothing that exists."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = setup_site()
        for code in done.locales:
            self.stdout.write(_("Language added: %(code)s.") % {"code": code})
        for title in done.pages:
            self.stdout.write(_("Page made: %(title)s.") % {"title": title})
        if done.nothing:
            self.stdout.write(_("Everything was there already."))
