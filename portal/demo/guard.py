"""The demo never touches a real portal."""

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _


def refuse_outside_demo() -> None:
    """Stop unless the portal was started as a demo."""
    if not getattr(settings, "DEMO", False):
        raise CommandError(
            _(
                "This is not a demo: PORTAL_DEMO is off, so that real content is never mixed with "
                "invented content, nor erased."
            )
        )
