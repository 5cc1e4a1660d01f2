"""Ideas in the templates of other apps: on the home page, on a quartier's page, on a receipt."""

from typing import Any

from django import template
from django.utils.translation import get_language

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea, IdeaBoxPage
from portal.core import lookups

register = template.Library()
SHOWN = 3
KINDS = {
    IdeaStatus.ACCEPTED: "done",
    IdeaStatus.PUT_TO_VOTE: "done",
    IdeaStatus.DONE: "done",
}


@register.inclusion_tag("ideas/quartier_ideas.html", takes_context=True)
def quartier_ideas(context: Any, quartier: Any, locale: Any = None) -> dict[str, Any]:
    """The newest public ideas of a quartier; nothing when there is none. One query."""
    ideas = Idea.objects.none()
    if quartier is not None:
        ideas = Idea.objects.public().for_quartier(quartier).newest_first().with_card()[:SHOWN]
    return {"ideas": list(ideas), "quartier": quartier, "request": context.get("request")}


@register.inclusion_tag("ideas/home_ideas.html", takes_context=True)
def home_ideas(context: Any, locale: Any = None) -> dict[str, Any]:
    """The newest public ideas of the city; nothing when there is none. One query."""
    ideas = Idea.objects.public().newest_first().with_card()[:SHOWN]
    return {"ideas": list(ideas), "request": context.get("request")}


@register.inclusion_tag("ideas/idea_call.html", takes_context=True)
def idea_call(context: Any, quartier: Any = None) -> dict[str, Any]:
    """A button to the form of an open box, `quartier` being chosen there already. One query.

    Nothing when no box is open. A box of some quartiers only is passed over for the others.
    """
    locale = lookups.locale_for(get_language())
    boxes = IdeaBoxPage.objects.open().for_quartier(quartier)
    box = boxes.best_for(locale).order_by("-opens_at", "pk").first() if locale else None
    request = context.get("request")
    return {"box": box, "url": box.propose_url(request) if box else "", "quartier": quartier}


@register.simple_tag
def box_of(idea: Idea) -> IdeaBoxPage | None:
    """The box an idea was put in, in the reader's language or the source one. One query."""
    locale = lookups.locale_for(get_language())
    if locale is None:
        return None
    boxes = IdeaBoxPage.objects.filter(participation_id=idea.participation_id)
    return boxes.best_for(locale).first()


@register.simple_tag
def idea_headline(idea: Idea) -> str:
    """The team's short title, else the resident's first words. No query."""
    return idea.headline


@register.filter
def status_kind(idea: Idea) -> str:
    """The kind of tag a status is shown with: `done`, `late`, `waiting` or `neutral`."""
    if idea.ledger.broken_promise_on():
        return "late"
    if idea.is_final or idea.status in KINDS:
        return KINDS.get(IdeaStatus(idea.status), "neutral")
    return "waiting"


@register.filter
def answer_words(value: Any) -> str:
    """The answer to an editor's question, in words."""
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)
