"""Dates in words: wall time of Paris, whatever the day."""

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events.when import by_day, day_text, hours_text, phrase, time_text, whole_days
from tests.factories.events import paris


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def test_one_evening() -> None:
    said = phrase(paris(2026, 11, 20, 18), paris(2026, 11, 20, 20, 30))
    assert said.text() == "Friday 20 November 2026, from 18:00 to 20:30"
    assert said.moments["start"].iso == "2026-11-20T18:00:00+01:00"


def test_several_days() -> None:
    said = phrase(paris(2026, 11, 20, 18), paris(2026, 11, 22, 12))
    assert (
        said.text() == "from Friday 20 November 2026 at 18:00 to Sunday 22 November 2026 at 12:00"
    )


def test_a_whole_day_has_no_time() -> None:
    start, end = whole_days(paris(2026, 11, 20, 9), paris(2026, 11, 20, 17))
    assert phrase(start, end, all_day=True).text() == "Friday 20 November 2026, all day"


def test_several_whole_days() -> None:
    start, end = whole_days(paris(2026, 11, 20, 9), paris(2026, 11, 22, 17))
    said = phrase(start, end, all_day=True).text()
    assert said == "from Friday 20 November 2026 to Sunday 22 November 2026"
    assert (end.hour, end.minute) == (23, 59)


@pytest.mark.parametrize(
    ("day", "month", "year"), [(28, 3, 2027), (29, 3, 2026), (31, 10, 2027), (25, 10, 2026)]
)
def test_the_clock_change_moves_nothing(day: int, month: int, year: int) -> None:
    """The hour on the poster is the hour on the page, though the offset changes that night."""
    said = phrase(paris(year, month, day, 1), paris(year, month, day, 14))
    assert said.text().endswith("from 01:00 to 14:00")
    assert said.moments["start"].iso[-6:] != said.moments["end"].iso[-6:]


def test_a_night_across_the_clock_change_is_two_days() -> None:
    said = hours_text(paris(2026, 10, 24, 22), paris(2026, 10, 25, 4))
    assert "24 October" in said
    assert "25 October" in said


@given(st.times())
def test_every_time_of_day_is_said(moment) -> None:
    assert time_text(moment) == f"{moment:%H:%M}"


def test_french_says_the_first_of_the_month() -> None:
    with translation.override("fr"):
        assert day_text(date(2026, 12, 2)) == "mercredi 2 décembre 2026"


def test_what_began_earlier_is_read_today() -> None:
    starts = [paris(2026, 11, 18, 9), paris(2026, 11, 20, 8), paris(2026, 11, 21, 8)]
    groups = by_day(starts, lambda moment: moment, not_before=date(2026, 11, 20))
    assert [(day.day, len(items)) for day, items in groups] == [(20, 2), (21, 1)]
