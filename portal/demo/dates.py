"""Dates counted from the day the demo is made, so that its agenda is never out of date."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from unittest import mock

from django.utils import timezone


@dataclass(frozen=True)
class Moment:
    """So many days from today, at that time; `weekday` (0 for Monday) moves it to the next one."""

    days: int
    clock: str = "10:00"
    weekday: int | None = None

    @property
    def day(self) -> date:
        """The day in the portal's time zone."""
        day = timezone.localdate() + timedelta(days=self.days)
        if self.weekday is not None:
            day += timedelta(days=(self.weekday - day.weekday()) % 7)
        return day

    def at(self, clock: str = "") -> datetime:
        """That day at that time, as clocks show it on the spot."""
        return timezone.make_aware(
            datetime.combine(self.day, time.fromisoformat(clock or self.clock))
        )


def day(days: int) -> date:
    """So many days from today."""
    return Moment(days).day


def at(days: int, clock: str = "10:00") -> datetime:
    """So many days from today, at that time."""
    return Moment(days, clock).at()


@contextmanager
def on(moment: datetime) -> Iterator[None]:
    """Inside the block, it is that moment: the services write the past as they did that day.

    Only for a command that runs alone: the clock is that of the whole process.
    """
    with mock.patch("django.utils.timezone.now", lambda: moment):
        yield
