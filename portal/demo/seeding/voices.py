"""The idea boxes, the ideas residents dropped in them, and what the city answered."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model

from home.models import HomePage
from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea, IdeaBoxField, IdeaBoxPage
from initiatives.ideas.services import (
    answer_idea,
    publish_idea,
    refuse_idea,
    submit_idea,
    take_step,
)
from initiatives.participation.enums import AuthorRole
from initiatives.participation.services import ContactDetails
from portal.demo.content.boxes import BOXES
from portal.demo.content.ideas import IDEAS
from portal.demo.content.team import QUARTIERS_OF
from portal.demo.dates import at, day, on
from portal.demo.seeding.workshop import Workshop, key_of
from portal.demo.typography import typeset

AS_THEY_ARE = (
    "slug",
    "title",
    "summary",
    "intro",
    "level",
    "decided_here",
    "not_decided_here",
    "constraints",
    "money",
    "who_decides",
    "reply_days",
    "time_needed",
    "privacy_note",
    "thanks",
    "easy_read",
)


def seed_boxes(shop: Workshop, home: HomePage) -> None:
    """The open box, with its extra questions, and the closed one."""
    for data in BOXES:
        if shop.find(IdeaBoxPage, data["key"]) is not None:
            continue
        fields = {name: data[name] for name in AS_THEY_ARE}
        questions = [_question(shop, order, *item) for order, item in enumerate(data["fields"])]
        shop.page(
            IdeaBoxPage,
            data["key"],
            home,
            at(data["opens"] - 2),
            opens_at=at(data["opens"]),
            closes_at=at(data["closes"], "20:00") if data["closes"] else None,
            quartiers=shop.quartiers(data.get("quartiers", ())),
            form_fields=questions,
            show_in_menus=data["closes"] is None,
            **fields,
        )


def _question(
    shop: Workshop, order: int, key: str, kind: str, label: str, words: str, choices: str
) -> IdeaBoxField:
    question = IdeaBoxField(
        locale=shop.locale,
        translation_key=key_of(f"question/{key}"),
        sort_order=order,
        field_type=kind,
        label=typeset(label),
        help_text=typeset(words),
        choices=choices,
        required=False,
    )
    question.clean_name = question.get_field_clean_name()
    return question


@dataclass
class Desk:
    """Whoever answers in a quartier, and the boxes ideas were dropped in."""

    shop: Workshop
    boxes: dict[str, IdeaBoxPage]
    moderators: dict[str, Any]


def seed_ideas(shop: Workshop) -> None:
    """Each idea on the day it came, then each step on its own day."""
    people = {user.username: user for user in get_user_model().objects.all()}
    moderators = {
        slug: people[name]
        for name, slugs in QUARTIERS_OF.items()
        if name.startswith("moderation")
        for slug in slugs
    }
    boxes = {data["key"]: shop.find(IdeaBoxPage, data["key"]) for data in BOXES}
    desk = Desk(shop, boxes, moderators)
    for data in sorted(IDEAS, key=lambda idea: idea["day"]):
        if not Idea.objects.filter(submission_key=idea_key(data["key"])).exists():
            _live(desk, data, _submit(desk, data))
            shop.count(Idea)


def idea_key(name: str) -> Any:
    """The submission key of one idea of the demo."""
    return key_of(f"idea/{name}")


def _submit(desk: Desk, data: dict[str, Any]) -> Idea:
    box = desk.boxes[data.get("box", "boite")]
    moment = at(data["day"], "08:40")
    phone = data.get("phone", "")
    with on(moment):
        submission = submit_idea(
            participation=box.participation,
            submission_key=idea_key(data["key"]),
            text=data["text"],
            quartier=desk.shop.quartier(data["quartier"]),
            reply_days=box.reply_days,
            theme=desk.shop.theme(data["theme"]) if "theme" in data else None,
            place_words=data.get("place", ""),
            display_name=data.get("name", ""),
            answers=_answers(box, data.get("answers", {})),
            contact=ContactDetails(phone=phone) if phone else None,
            language=data.get("language", "fr"),
            channel=data["channel"],
            now=moment,
        )
    return submission.idea


def _answers(box: IdeaBoxPage, given: dict[str, Any]) -> list[dict[str, Any]]:
    keys = {key_of(f"question/{key}"): value for key, value in given.items()}
    return [
        {
            "key": question.clean_name,
            "question": question.label,
            "value": keys[question.translation_key],
        }
        for question in box.form_fields.all()
        if question.translation_key in keys
    ]


def _live(desk: Desk, data: dict[str, Any], idea: Idea) -> None:
    """The services write each step as they did that day."""
    user = desk.moderators[data["quartier"]]
    for version, (days, status, sentence, details) in enumerate(data["steps"]):
        call = {
            "idea": idea,
            "user": user,
            "expected_version": version,
            "sentence": typeset(sentence),
        }
        # Counted here from today: inside `on`, “today” is the day of the step.
        call["next_step_on"] = day(details["next"]) if "next" in details else None
        with on(at(days, "15:20")):
            _step(call, status, data, details, user)


def _step(
    call: dict[str, Any], status: str, data: dict[str, Any], details: dict[str, Any], user: Any
) -> None:
    call["author_role"] = AuthorRole(details.get("role", AuthorRole.MODERATOR))
    call["signature"] = details.get("by", user.job)
    call["handed_to"] = details.get("to", "")
    if status == IdeaStatus.REFUSED:
        refuse_idea(reason=details["reason"], **call)
    elif status == IdeaStatus.RECEIVED:
        publish_idea(filing={"heading": typeset(data.get("heading", ""))}, **call)
    elif details.get("answer"):
        answer_idea(status=IdeaStatus(status), **call)
    elif "into" in details:
        twin = Idea.objects.get(submission_key=idea_key(details["into"]))
        take_step(status=IdeaStatus(status), merged_into=twin, **call)
    else:
        take_step(status=IdeaStatus(status), **call)
