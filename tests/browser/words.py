"""The words a person sees, found by what the code calls them."""

from django.utils.translation import gettext, override


def fr(text: str) -> str:
    """The French of a text of the code."""
    with override("fr"):
        return gettext(text)
