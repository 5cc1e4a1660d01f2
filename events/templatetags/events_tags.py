"""What other pages show of the agenda, and dates in words."""

from typing import Any

from django import template
from django.db.models import Subquery
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.models import Locale, Page

from events.models import EventIndexPage, EventPage
from events.querysets import EventQuerySet
from events.when import Moment, Phrase, day_text, hours_text, phrase
from home.links import page_link
from portal.core.querysets import translated_or_source

register = template.Library()

SHOWN = 4


@register.inclusion_tag("events/includes/section.html", takes_context=True)
def quartier_events(context: Any, quartier: Any, locale: Locale) -> dict[str, Any]:
    """The next events of a neighbourhood, in `locale` or the source language. One query."""
    if quartier is None:
        return {"events": []}
    events = EventPage.objects.upcoming().for_quartier(quartier)
    return _section(context, events, locale) | {"quartier": quartier}


@register.inclusion_tag("events/includes/section.html", takes_context=True)
def home_events(context: Any, locale: Locale) -> dict[str, Any]:
    """The next events of the whole portal, in `locale` or the source language. One query."""
    return _section(context, EventPage.objects.upcoming(), locale)


def _section(context: Any, events: EventQuerySet, locale: Locale) -> dict[str, Any]:
    agenda = translated_or_source(EventIndexPage.objects.order_by("path"), locale)
    found = list(
        events.best_for(locale)
        .for_cards()
        .annotate(
            agenda_path=Subquery(agenda.values("url_path")[:1]),
            agenda_locale=Subquery(agenda.values("locale")[:1]),
        )[:SHOWN]
    )
    request = context.get("request")
    return {"events": found, "request": request, "agenda_url": _agenda_url(found, request)}


def _agenda_url(found: list[EventPage], request: HttpRequest | None) -> str:
    """The agenda's address without asking the database for it: the events brought its path."""
    if not found or not found[0].agenda_path:
        return ""
    agenda = Page(url_path=found[0].agenda_path, locale_id=found[0].agenda_locale)
    return page_link(agenda, request)["url"]


def _time(moment: Moment) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', moment.iso, moment.text)


@register.filter
def when_html(when: Phrase | None) -> str:
    """A date in words, each moment in its `time` element."""
    if when is None:
        return ""
    # The sentence is ours and translated; only what fills it is escaped.
    return format_html(when.sentence, **{k: _time(m) for k, m in when.moments.items()})


@register.simple_tag
def event_hours(event: EventPage) -> str:
    """The hours of an event under its day's heading."""
    return hours_text(event.start_at, event.end_at, all_day=event.all_day)


@register.filter
def in_full(day: Any) -> str:
    """A date with its weekday, in the active language."""
    return day_text(day) if day else ""


@register.filter
def instant_html(moment: Any) -> str:
    """One instant in words, in its `time` element."""
    if moment is None:
        return ""
    return _time(phrase(moment, moment).moments["start"])
