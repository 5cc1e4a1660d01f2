"""What other pages show of the budgets, and amounts in words."""

from typing import Any

from django import template
from django.utils.translation import get_language
from wagtail.models import Locale

from home.links import PageLink, page_link
from initiatives.budgets.enums import WHAT_NEXT, WHAT_NOW, ProjectStatus
from initiatives.budgets.models import BudgetPage, ProjectPage
from initiatives.budgets.models.budget_index_page import with_figures
from initiatives.budgets.money import as_read

register = template.Library()
SHOWN = 6
EDITIONS = 2
STATUS_LABELS = dict(ProjectStatus.choices)


@register.filter
def euros(cents: Any) -> str:
    """Cents as an amount in the active language: “1 234 €”. Nothing for nothing."""
    return "" if cents in (None, "") else as_read(int(cents), get_language() or "fr")


@register.filter
def status_words(status: str) -> str:
    """A stored status as people read it."""
    return str(STATUS_LABELS.get(status, status))


@register.filter
def what_now(phase: Any) -> str:
    """What one can do while this phase lasts."""
    return str(WHAT_NOW.get(phase.kind, "")) if phase else ""


@register.filter
def what_next(phase: Any) -> str:
    """What this phase will bring."""
    return str(WHAT_NEXT.get(phase.kind, "")) if phase else ""


@register.simple_tag(takes_context=True)
def budget_link(context: Any, page: Any) -> PageLink:
    """A link to a budget or a project that keeps the reader in her language."""
    return page_link(page, context.get("request"))


@register.inclusion_tag("budgets/includes/quartier_budgets.html", takes_context=True)
def quartier_budgets(context: Any, quartier: Any, locale: Locale) -> dict[str, Any]:
    """The projects of a quartier and where they stand; nothing when there is none. One query."""
    if quartier is None:
        return {"projects": []}
    projects = ProjectPage.objects.for_quartier(quartier).best_for(locale)
    found = projects.latest_news().for_cards()[:SHOWN]
    return {"projects": list(found), "quartier": quartier, "request": context.get("request")}


@register.inclusion_tag("budgets/includes/home_budgets.html", takes_context=True)
def home_budgets(context: Any, locale: Locale) -> dict[str, Any]:
    """The latest editions and what one can do there now; nothing when there is none."""
    budgets = BudgetPage.objects.best_for(locale).newest_first().defer_streamfields()[:EDITIONS]
    found = list(budgets)
    return {
        "budgets": with_figures(found) if found else [],
        "request": context.get("request"),
    }
