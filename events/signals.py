"""What follows a publication."""

from typing import Any

from events.models import EventPage
from events.services import share_facts


def facts_follow_publication(sender: type, instance: Any, **kwargs: Any) -> None:
    """Publishing an event in one language corrects its facts in the others."""
    if isinstance(instance, EventPage):
        share_facts(published=instance)
