"""What templates ask about the places: footer links, quartiers, whom to contact."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Locale

from home.contact import contact_of
from home.generated import missing_settings as missing_settings_of
from home.links import PageLink, page_link
from home.models import Quartier, QuartierIndexPage, QuartierPage, StandardPage
from home.site_map import site_map as site_map_of
from portal.core import lookups

register = template.Library()
HOME_QUARTIERS = 24


@register.simple_tag(takes_context=True)
def footer_pages(context: Any) -> list[PageLink]:
    """Legal, accessibility, privacy, site-map and contact pages, for the foot of every page.

    In the reader's language, else in the source language with `lang` and `dir`. One query, then
    none while the process remembers.
    """
    request = context.get("request")
    site = lookups.site_for(request) if request is not None else None
    locale = lookups.locale_for(get_language()) or lookups.locale_for(settings.LANGUAGE_CODE)
    if site is None or locale is None:
        return []
    key = ("footer", site.pk, locale.language_code, getattr(request, "LANGUAGE_CODE", ""))
    return lookups.remember(key, lambda: _footer_pages(locale, request))


def _footer_pages(locale: Locale, request: HttpRequest) -> list[PageLink]:
    pages = StandardPage.objects.generated().best_for(locale).order_by("path")
    return [page_link(page, request) for page in pages.defer_streamfields()]


@register.simple_tag(takes_context=True)
def link_to(context: Any, page: Any) -> PageLink:
    """`url`, `title`, and `lang` with `dir` where the page is in another language. No query."""
    return page_link(page, context.get("request"))


@register.inclusion_tag("home/home_quartiers.html", takes_context=True)
def home_quartiers(context: Any, locale: Any) -> dict[str, Any]:
    """The quartiers on the home page: all of them if they are few, else a search. One query.

    None is put forward: beyond a couple of dozens, showing the first ones would favour the
    beginning of the alphabet.
    """
    request = context.get("request")
    pages = list(
        QuartierPage.objects.best_for(locale).alphabetical().for_cards()[: HOME_QUARTIERS + 1]
    )
    many = len(pages) > HOME_QUARTIERS
    return {
        "request": request,
        "pages": [] if many else pages,
        "many": many,
        "index": lookups.remember(
            ("quartiers", locale.pk, get_language(), getattr(request, "LANGUAGE_CODE", "")),
            lambda: _index_link(locale, request),
        ),
    }


def _index_link(locale: Locale, request: HttpRequest | None) -> PageLink | None:
    index = QuartierIndexPage.objects.best_for(locale).defer_streamfields().first()
    return page_link(index, request) if index else None


@register.simple_tag
def contact_for(quartier: Quartier | None, portal: Any) -> dict[str, str]:
    """Whom to meet or call about a quartier: its own place and phone, else the portal's."""
    return contact_of(quartier=quartier, portal=portal)


@register.simple_tag
def missing_settings(kind: str, portal: Any) -> list[str]:
    """Names of the settings a generated part needs and does not have yet."""
    return missing_settings_of(kind, portal)


@register.simple_tag
def site_map(home: Any) -> list[dict[str, Any]]:
    """The sections of the portal with their pages. Three queries."""
    return site_map_of(home) if home is not None else []
