"""The participatory budgets: editions, projects, and each step of their delivery."""

from typing import Any

from django.contrib.auth import get_user_model

from home.models import HomePage
from initiatives.budgets.models import (
    BudgetIndexPage,
    BudgetPage,
    Envelope,
    Phase,
    Project,
    ProjectPage,
)
from initiatives.budgets.services import Delivery, advance_project
from initiatives.participation.enums import AuthorRole
from portal.demo.content.budgets import BUDGET_INDEX, BUDGETS, RULES
from portal.demo.dates import at, day, on
from portal.demo.seeding.agenda import seed_index
from portal.demo.seeding.workshop import Workshop
from portal.demo.typography import typeset

EDITION = ("slug", "title", "summary", "objectives", "money", "image_alt", "easy_read", "body")
PROJECT = ("slug", "title", "summary", "quartier", "proposer", "place")


def cents(euros: int) -> int:
    """Amounts are kept in cents."""
    return euros * 100


def seed_budgets(shop: Workshop, home: HomePage) -> None:
    """Both editions, the older one first, so that numbers follow time."""
    index = seed_index(shop, BudgetIndexPage, "budgets", home, BUDGET_INDEX)
    for data in reversed(BUDGETS):
        budget = shop.find(BudgetPage, data["key"])
        if budget is None:
            first = data["phases"][0][1]
            budget, _made = shop.page(
                BudgetPage, data["key"], index, at(first - 5), **_edition(shop, data)
            )
        for project in sorted(data["projects"], key=lambda item: item["steps"][0][0]):
            _project(shop, budget, f"{data['key']}/{project['slug']}", project)


def _edition(shop: Workshop, data: dict[str, Any]) -> dict[str, Any]:
    return {
        **RULES,
        **{name: data[name] for name in EDITION},
        "image": shop.image(data["image"]),
        "total_cents": cents(data["total"]),
        "cap_cents": cents(data["cap"]),
        "phases": [
            Phase(kind=kind, starts_on=day(start), ends_on=None if end is None else day(end))
            for kind, start, end in data["phases"]
        ],
        "envelopes": [
            Envelope(quartier=shop.quartier(slug), amount_cents=cents(euros))
            for slug, euros in data["envelopes"].items()
        ],
    }


def _project(shop: Workshop, budget: BudgetPage, name: str, data: dict[str, Any]) -> None:
    if shop.find(ProjectPage, name) is not None:
        return
    fields = {key: data[key] for key in PROJECT} | {"quartier": shop.quartier(data["quartier"])}
    if "image" in data:
        fields |= {"image": shop.image(data["image"]), "image_alt": data["image_alt"]}
    if "point" in data:
        fields["latitude"], fields["longitude"] = data["point"]
    page, _made = shop.page(
        ProjectPage,
        name,
        budget,
        at(data["steps"][0][0], "09:10"),
        theme=shop.theme(data["theme"]),
        cost_cents=cents(data["cost"]),
        body=[{"type": "text", "value": data["body"]}],
        **fields,
    )
    # The first step says the day it came: the page itself tells it.
    _live(page.project, data["steps"][1:])


def _live(project: Project, steps: list[tuple[int, str, str, dict[str, Any]]]) -> None:
    """The service writes each step as it did that day."""
    author = get_user_model().objects.filter(username="communication").first()
    for version, (days, status, sentence, details) in enumerate(steps):
        # Counted here from today: inside `on`, “today” is the day of the step.
        delivery = Delivery(
            planned_on=day(details["planned"]) if "planned" in details else None,
            delivered_on=day(details["delivered"]) if "delivered" in details else None,
            spent_cents=cents(details["spent"]) if "spent" in details else None,
        )
        next_step_on = day(details["next"]) if "next" in details else None
        moment = at(days, "14:05")
        with on(moment):
            advance_project(
                project=project,
                expected_version=version,
                status=status,
                sentence=typeset(sentence),
                author_role=AuthorRole(details["role"]),
                author=author,
                signature=details["by"],
                delivery=delivery,
                next_step_on=next_step_on,
                now=moment,
            )
