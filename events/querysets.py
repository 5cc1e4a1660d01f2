"""Reads of the agenda."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Self

from django.db.models import Model, Prefetch, Q
from django.utils import timezone
from wagtail.models import Locale, PageManager
from wagtail.query import PageQuerySet

from events.enums import Period
from home.models import Quartier
from portal.core.enums import Known
from portal.core.querysets import TranslatedOrSourceMixin

CARD_FIELDS = (
    *("title", "url_path", "locale", "translation_key", "summary", "kind"),
    *("start_at", "end_at", "all_day", "status", "previous_start_at"),
    *("is_free", "childcare", "place_name", "address", "place__name", "place__address"),
)


@dataclass(frozen=True)
class EventCriteria:
    """What a reader asked of the listing, already validated. Empty means “all”."""

    period: str = Period.UPCOMING
    quartier: str = ""
    theme: str = ""
    month: date | None = None
    free: bool = False
    childcare: bool = False
    step_free: bool = False

    @property
    def filtered(self) -> bool:
        """Whether anything narrows the plain list of what is to come."""
        return self != EventCriteria()

    def first_day(self, today: date) -> date | None:
        """The day under which a list shows what began before it, or None for each its own."""
        if self.period == Period.PAST:
            return self.month
        return max(today, self.month) if self.month else today


def midnight(day: date) -> datetime:
    """The first instant of a day, in the portal's time zone."""
    return timezone.make_aware(datetime.combine(day, time.min))


def month_after(month: date) -> date:
    """The first day of the following month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


class EventQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Events. `upcoming` and `past` split them in two: none is in both, none in neither.

    An undated draft is in neither, and is never live.
    """

    def upcoming(self, at: datetime | None = None) -> Self:
        """Not over yet, what is under way included, the soonest first."""
        return self.filter(end_at__gt=at or timezone.now()).order_by("start_at", "pk")

    def past(self, at: datetime | None = None) -> Self:
        """Over, the latest first."""
        return self.filter(end_at__lte=at or timezone.now()).order_by("-start_at", "-pk")

    def in_month(self, month: date) -> Self:
        """With at least a moment in this month (any day of it)."""
        first = month.replace(day=1)
        return self.filter(start_at__lt=midnight(month_after(first)), end_at__gt=midnight(first))

    def for_quartier(self, quartier: Model) -> Self:
        """Of this neighbourhood, whatever the language of the page."""
        return self.filter(quartiers=quartier)

    def live_in(self, locale: Locale) -> Self:
        """Published in this language, without falling back on the source."""
        return self.live().filter(locale=locale)

    def free(self) -> Self:
        """Nothing to pay."""
        return self.filter(is_free=True)

    def with_childcare(self) -> Self:
        """Children are looked after."""
        return self.filter(childcare=Known.YES)

    def step_free(self) -> Self:
        """Reached without a step: the event says so, or leaves it to its place, which does."""
        return self.filter(
            Q(step_free=Known.YES) | Q(step_free=Known.UNKNOWN, place__step_free=Known.YES)
        )

    def matching(self, criteria: EventCriteria, at: datetime | None = None) -> Self:
        """What the listing's form asks for, in the order it is read."""
        found = self.past(at) if criteria.period == Period.PAST else self.upcoming(at)
        if criteria.quartier:
            found = found.filter(quartiers__slug=criteria.quartier)
        if criteria.theme:
            found = found.filter(theme__code=criteria.theme)
        if criteria.month:
            found = found.in_month(criteria.month)
        if criteria.free:
            found = found.free()
        if criteria.childcare:
            found = found.with_childcare()
        return found.step_free() if criteria.step_free else found

    def for_cards(self) -> Self:
        """With what a card shows, and nothing else: reading another field costs a query."""
        return self.select_related("place").only(*CARD_FIELDS)

    def with_quartiers(self) -> Self:
        """Names of the neighbourhoods too: one query more."""
        return self.prefetch_related(
            Prefetch("quartiers", Quartier.objects.only("name", "slug", "accent"))
        )


EventManager = PageManager.from_queryset(EventQuerySet)
