"""Idea boxes and ideas for tests."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail.models import Page

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea, IdeaBoxField, IdeaBoxPage
from initiatives.ideas.services import publish_idea, submit_idea
from initiatives.participation.enums import Level
from portal.core.models import Theme
from tests.factories.home import make_locale, publish
from tests.factories.participation import make_superuser

_number = count(1)
RULES = {
    "level": Level.CONSULTATION,
    "decided_here": "L'ordre des travaux de la place.",
    "not_decided_here": "Le tracé du tramway.",
    "constraints": "La place reste ouverte aux secours.",
    "money": "20 000 euros.",
    "who_decides": "Le conseil municipal.",
    "reply_days": 30,
}


def box_fields(**fields: Any) -> dict[str, Any]:
    number = next(_number)
    return (
        RULES
        | {
            "title": f"Boîte à idées {number}",
            "slug": f"idees-{number}",
            "summary": "Proposez une idée pour le quartier.",
            "opens_at": timezone.now() - timedelta(days=1),
        }
        | fields
    )


def make_box(
    home: Page, *, quartiers: Any = (), questions: list[dict[str, Any]] | None = None, **fields: Any
) -> IdeaBoxPage:
    page = IdeaBoxPage(**box_fields(locale=home.locale) | fields)
    page.quartiers = list(quartiers)
    page.form_fields = [
        IdeaBoxField(sort_order=order, locale=home.locale, **question)
        for order, question in enumerate(questions or [])
    ]
    return publish(home, page)


def make_theme(code: str = "mobilite", name: str = "Se déplacer", language: str = "fr") -> Theme:
    return Theme.objects.get_or_create(
        code=code, locale=make_locale(language), defaults={"name": name}
    )[0]


def make_idea(box: IdeaBoxPage, *, quartier: Any = None, **fields: Any) -> Idea:
    """An idea nobody has read yet."""
    details = {
        "participation": box.participation,
        "submission_key": uuid4(),
        "text": f"Une idée numéro {next(_number)} pour la place.",
        "quartier": quartier,
        "reply_days": box.reply_days,
    } | fields
    return submit_idea(**details).idea


def make_public_idea(box: IdeaBoxPage, *, quartier: Any = None, **fields: Any) -> Idea:
    idea = make_idea(box, quartier=quartier, **fields)
    publish_idea(
        idea=idea, user=make_superuser(), expected_version=0, sentence="Merci, idée bien reçue."
    )
    idea = Idea.objects.get(pk=idea.pk)
    assert idea.status == IdeaStatus.RECEIVED
    return idea
