"""The listing's filters. Nothing of the address reaches a query without passing here."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from events.enums import Period
from events.querysets import EventCriteria, month_after
from events.when import month_text
from home.models import Quartier
from portal.core import lookups
from portal.core.filters import OpenChoiceField
from portal.core.models import Theme
from portal.core.querysets import translated_or_source

YEARS = range(2000, 2101)
MONTHS_OFFERED = 12


def parse_month(text: str) -> date | None:
    """`2026-11` as the first day of that month, or None for anything else."""
    year, _dash, month = text.partition("-")
    if not (text.isascii() and year.isdecimal() and month.isdecimal() and len(text) == 7):
        return None
    if int(year) not in YEARS or not 1 <= int(month) <= 12:
        return None
    return date(int(year), int(month), 1)


def _known_month(text: str) -> str | None:
    month = parse_month(text)
    return month_text(month) if month else None


def _known_quartier(slug: str) -> str | None:
    # PostgreSQL refuses a null character even in a comparison.
    if "\x00" in slug:
        return None
    return Quartier.objects.filter(slug=slug).values_list("name", flat=True).first()


def _quartiers_with_events() -> list[tuple[str, str]]:
    quartiers = Quartier.objects.filter(events__live=True).distinct().alphabetical()
    rows = quartiers.values_list("slug", "name", "search_key")
    return [(slug, name) for slug, name, _key in rows]


def _themes(locale: Locale) -> list[tuple[str, str]]:
    themes = translated_or_source(Theme.objects.all(), locale)
    return list(themes.values_list("code", "name"))


class EventFilterForm(forms.Form):
    """A plain GET form, always bound: its address can be shared.

    What cannot be understood is ignored, and said beside its field. The choices are
    remembered for a few seconds (portal.core.lookups).
    """

    period = forms.ChoiceField(
        label=_("When"),
        required=False,
        choices=Period,
        error_messages={"invalid_choice": _("Choose “to come” or “past”.")},
    )
    month = OpenChoiceField(
        label=_("Month"),
        required=False,
        known=_known_month,
        error_messages={"invalid_choice": _("This month was not understood: choose one here.")},
    )
    quartier = OpenChoiceField(
        label=_("Neighbourhood"),
        required=False,
        known=_known_quartier,
        error_messages={"invalid_choice": _("This neighbourhood is not known: choose one here.")},
    )
    theme = OpenChoiceField(
        label=_("Theme"),
        required=False,
        known=lambda _code: None,
        error_messages={"invalid_choice": _("This theme is not known: choose one here.")},
    )
    free = forms.BooleanField(label=_("Free"), required=False)
    childcare = forms.BooleanField(label=_("With childcare"), required=False)
    step_free = forms.BooleanField(label=_("Step-free access"), required=False)

    def __init__(self, *args: Any, locale: Locale, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        quartiers = lookups.remember("event-quartiers", _quartiers_with_events)
        themes = lookups.remember(("event-themes", locale.pk), lambda: _themes(locale))
        self.fields["quartier"].choices = [("", _("All neighbourhoods")), *quartiers]
        self.fields["theme"].choices = [("", _("All themes")), *themes]
        self.fields["month"].choices = [("", _("All months")), *self._months()]

    def _months(self) -> list[tuple[str, str]]:
        month = timezone.localdate().replace(day=1)
        months = []
        for _number in range(MONTHS_OFFERED):
            months.append((f"{month:%Y-%m}", month_text(month)))
            month = month_after(month)
        return months

    def criteria(self, today: date) -> EventCriteria:
        """What was asked and understood. A month that is over is looked for in the past."""
        self.is_valid()
        asked = self.cleaned_data
        month = parse_month(asked.get("month", ""))
        period = asked.get("period") or Period.UPCOMING
        if month and month < today.replace(day=1):
            period = Period.PAST
        return EventCriteria(
            period=period,
            quartier=asked.get("quartier", ""),
            theme=asked.get("theme", ""),
            month=month,
            free=asked.get("free", False),
            childcare=asked.get("childcare", False),
            step_free=asked.get("step_free", False),
        )
