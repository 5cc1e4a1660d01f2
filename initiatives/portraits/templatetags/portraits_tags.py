"""What other pages show of the portraits."""

from typing import Any

from django import template
from django.db.models import Subquery
from django.http import HttpRequest
from wagtail.models import Locale, Page

from home.links import page_link
from initiatives.portraits.models import PortraitIndexPage, PortraitPage
from initiatives.portraits.querysets import PortraitQuerySet
from portal.core.querysets import translated_or_source

register = template.Library()

SHOWN = 3


@register.inclusion_tag("portraits/includes/section.html", takes_context=True)
def quartier_portraits(context: Any, quartier: Any, locale: Locale) -> dict[str, Any]:
    """The latest portraits of a neighbourhood, in `locale` or the source language."""
    if quartier is None:
        return {"portraits": []}
    portraits = PortraitPage.objects.for_quartier(quartier)
    return _section(context, portraits, locale) | {"quartier": quartier}


@register.inclusion_tag("portraits/includes/section.html", takes_context=True)
def home_portraits(context: Any, locale: Locale) -> dict[str, Any]:
    """The latest portraits of the whole portal, in `locale` or the source language."""
    return _section(context, PortraitPage.objects.all(), locale)


def _section(context: Any, portraits: PortraitQuerySet, locale: Locale) -> dict[str, Any]:
    """Two queries: the portraits (with the path of their list), and the copies of the photos."""
    lists = translated_or_source(PortraitIndexPage.objects.order_by("path"), locale)
    found = list(
        portraits.best_for(locale)
        .newest()
        .for_cards()
        .annotate(
            list_path=Subquery(lists.values("url_path")[:1]),
            list_locale=Subquery(lists.values("locale")[:1]),
        )[:SHOWN]
    )
    request = context.get("request")
    return {"portraits": found, "request": request, "list_url": _list_url(found, request)}


def _list_url(found: list[PortraitPage], request: HttpRequest | None) -> str:
    """The list's address without asking the database for it: the portraits brought its path."""
    if not found or not found[0].list_path:
        return ""
    listing = Page(url_path=found[0].list_path, locale_id=found[0].list_locale)
    return page_link(listing, request)["url"]
