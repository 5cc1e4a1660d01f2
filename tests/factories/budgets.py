"""Editions and projects for tests."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from home.models import HomePage
from initiatives.budgets.enums import PhaseKind
from initiatives.budgets.models import (
    BudgetIndexPage,
    BudgetPage,
    Envelope,
    Phase,
    Project,
    ProjectPage,
)
from initiatives.budgets.services import Delivery, advance_project
from initiatives.participation.enums import Level
from tests.factories.home import make_home, publish

TEXTS = {
    "level": Level.CO_DECISION,
    "decided_here": "Quels projets sont faits.",
    "not_decided_here": "Le montant.",
    "constraints": "Le terrain doit être à la ville.",
    "money": "300 000 euros de la ville.",
    "who_decides": "Les habitants, par leur vote.",
    "objectives": "Faire ce qui compte pour celles et ceux qui vivent ici.",
    "who_may_propose": "Toute personne qui vit ici, dès 9 ans.",
    "who_may_vote": "Toute personne qui vit ici, dès 9 ans, sans papiers à montrer.",
    "criteria": "Utile à tous\n- Possible en deux ans\n\n",
    "ballot": "Trois projets différents, sur papier ou en ligne.",
    "delivery_promise": "Tout est fait en deux ans.",
}


def make_phases(today: date | None = None, *, current: str = PhaseKind.VOTE) -> list[Phase]:
    """Five phases of thirty days, the given one being under way; the last has no end."""
    today = today or timezone.localdate()
    kinds = list(PhaseKind)
    start = today - timedelta(days=30 * kinds.index(PhaseKind(current)) + 10)
    phases = []
    for number, kind in enumerate(kinds):
        first = start + timedelta(days=30 * number)
        last = None if kind == PhaseKind.DELIVERY else first + timedelta(days=29)
        phases.append(Phase(kind=kind, starts_on=first, ends_on=last))
    return phases


def make_budget_index(home: HomePage | None = None, **fields: Any) -> BudgetIndexPage:
    home = home or HomePage.objects.filter(locale__language_code="fr").first() or make_home()
    found = BudgetIndexPage.objects.child_of(home).first()
    if found is not None:
        return found
    page = BudgetIndexPage(
        **{"title": "Budgets participatifs", "summary": "Décidés ensemble.", "locale": home.locale}
        | fields
    )
    return publish(home, page)


def make_budget(index: BudgetIndexPage | None = None, **fields: Any) -> BudgetPage:
    """A published edition whose vote is open."""
    index = index or make_budget_index()
    number = BudgetPage.objects.count() + 1
    page = BudgetPage(
        **{
            "title": f"Budget participatif {number}",
            "slug": f"budget-{number}",
            "summary": "Trois cent mille euros à décider ensemble.",
            "total_cents": 300_000_00,
            "locale": index.locale,
            "phases": fields.pop("phases", None) or make_phases(),
            "envelopes": fields.pop("envelopes", []),
        }
        | TEXTS
        | fields
    )
    return publish(index, page)


def make_envelope(quartier: Any = None, amount_cents: int = 100_000_00) -> Envelope:
    return Envelope(quartier=quartier, amount_cents=amount_cents)


def make_project_page(budget: Page | None = None, **fields: Any) -> ProjectPage:
    """A published project."""
    budget = budget or make_budget()
    number = ProjectPage.objects.count() + 1
    page = ProjectPage(
        **{
            "title": f"Projet {number}",
            "slug": f"projet-{number}",
            "summary": "Un four à pain sur la place.",
            "cost_cents": 12_000_00,
            "locale": budget.locale,
        }
        | fields
    )
    return publish(budget, page)


def advance(project: Project, status: str, sentence: str = "Voilà.", **facts: Any) -> Project:
    """One step; its facts of delivery among the keywords."""
    delivery = Delivery(
        **{name: facts.pop(name) for name in list(facts) if name in Delivery.__annotations__}
    )
    project.ledger.refresh_from_db()
    advance_project(
        project=project,
        expected_version=project.ledger.version,
        status=status,
        sentence=sentence,
        delivery=delivery,
        **facts,
    )
    project.refresh_from_db()
    return project
