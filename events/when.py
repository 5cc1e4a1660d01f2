"""Dates said in words, in the active language. Knows no model."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

T = TypeVar("T")
LAST_MINUTE = time(23, 59)


@dataclass(frozen=True)
class Moment:
    """One date or time: for machines, and for people."""

    iso: str
    text: str


@dataclass(frozen=True)
class Phrase:
    """A translated sentence with named holes, and what fills them."""

    sentence: str
    moments: dict[str, Moment]

    def text(self) -> str:
        """The sentence in plain text."""
        return self.sentence.format(**{name: m.text for name, m in self.moments.items()})


def day_text(day: date) -> str:
    """A full date with its weekday. French writes the first of a month “1er”."""
    if day.day == 1:
        return date_format(day, pgettext("format of the first day of a month", "l j F Y"))
    return date_format(day, pgettext("format of a day", "l j F Y"))


def time_text(moment: time) -> str:
    """A time of day, shorter on the hour."""
    if moment.minute == 0:
        return time_format(moment, pgettext("format of a time on the hour", "H:i"))
    return time_format(moment, pgettext("format of a time", "H:i"))


def month_text(month: date) -> str:
    """A month and its year."""
    return date_format(month, pgettext("format of a month", "F Y"))


def _day(moment: datetime) -> Moment:
    return Moment(moment.date().isoformat(), day_text(moment.date()))


def _time(moment: datetime) -> Moment:
    return Moment(moment.isoformat(), time_text(moment.time()))


def _instant(moment: datetime) -> Moment:
    text = _("{day} at {time}").format(day=day_text(moment.date()), time=time_text(moment.time()))
    return Moment(moment.isoformat(), text)


def phrase(start: datetime, end: datetime, *, all_day: bool = False) -> Phrase:
    """When an event takes place, from aware datetimes, as wall time of the portal's zone."""
    start, end = timezone.localtime(start), timezone.localtime(end)
    one_day = start.date() == end.date()
    dates = pgettext("dates", "from {start} to {end}")
    if all_day and one_day:
        return Phrase(_("{day}, all day"), {"day": _day(start)})
    if all_day:
        return Phrase(dates, {"start": _day(start), "end": _day(end)})
    if one_day:
        return Phrase(
            _("{day}, from {start} to {end}"),
            {"day": _day(start), "start": _time(start), "end": _time(end)},
        )
    return Phrase(dates, {"start": _instant(start), "end": _instant(end)})


def hours_text(start: datetime, end: datetime, *, all_day: bool = False) -> str:
    """The hours alone, for a list already grouped by day; the end day when it is another one."""
    start, end = timezone.localtime(start), timezone.localtime(end)
    if start.date() != end.date():
        return phrase(start, end, all_day=all_day).text()
    if all_day:
        return _("all day")
    return pgettext("hours", "from {start} to {end}").format(
        start=time_text(start.time()), end=time_text(end.time())
    )


def whole_days(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Stretched from the first minute of the first day to the last one of the last day."""
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    zone = timezone.get_current_timezone()
    return (
        datetime.combine(first, time.min, tzinfo=zone),
        datetime.combine(last, LAST_MINUTE, tzinfo=zone),
    )


def by_day(
    items: Iterable[T], start_of: Callable[[T], datetime], *, not_before: date | None = None
) -> list[tuple[date, list[T]]]:
    """Items in their order, under the day they are read: what began earlier, under `not_before`."""
    groups: list[tuple[date, list[T]]] = []
    for item in items:
        day = timezone.localtime(start_of(item)).date()
        if not_before and day < not_before:
            day = not_before
        if not groups or groups[-1][0] != day:
            groups.append((day, []))
        groups[-1][1].append(item)
    return groups
