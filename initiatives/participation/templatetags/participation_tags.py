"""What templates ask about any contribution."""

from typing import Any

from django import template

register = template.Library()


@register.filter
def status_words(contribution: Any, status: str) -> str:
    """The words of a status stored in a ledger, as this kind of contribution calls it."""
    choices = dict(contribution._meta.get_field("status").flatchoices)
    return str(choices.get(status, status))
