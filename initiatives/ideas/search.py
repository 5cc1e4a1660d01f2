"""Public ideas in the portal's search: by their reference, else by their words."""

from django.utils.text import Truncator

from initiatives.ideas.models import Idea
from portal.core.search import SearchHit, matching

MAX_HITS = 100
EXCERPT_WORDS = 30


def search_ideas(query: str, language: str) -> list[SearchHit]:
    """What everybody may read and matches, whatever the language it is written in."""
    public = Idea.objects.public().with_card()
    found = list(public.with_reference(query)) or list(matching(query, public)[:MAX_HITS])
    return [
        SearchHit(
            title=idea.headline,
            url=idea.get_absolute_url(),
            text=Truncator(idea.text).words(EXCERPT_WORDS),
            lang=idea.language,
        )
        for idea in found
    ]
