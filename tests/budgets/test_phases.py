"""What one can do now, and what comes next."""

from dataclasses import dataclass
from datetime import date

import pytest

from initiatives.budgets.enums import PHASE_ORDER, WHAT_NEXT, WHAT_NOW, PhaseKind
from initiatives.budgets.phases import standing


@dataclass
class Day:
    kind: str
    starts_on: date | None
    ends_on: date | None = None


PHASES = [
    Day("vote", date(2026, 5, 1), date(2026, 5, 15)),
    Day("submission", date(2026, 3, 1), date(2026, 3, 31)),
    Day("delivery", date(2026, 6, 1)),
]


@pytest.mark.parametrize(
    ("today", "current", "following"),
    [
        (date(2026, 2, 28), None, "submission"),
        (date(2026, 3, 1), "submission", "vote"),
        (date(2026, 3, 31), "submission", "vote"),
        (date(2026, 4, 1), None, "vote"),
        (date(2026, 5, 15), "vote", "delivery"),
        (date(2026, 5, 16), None, "delivery"),
        (date(2030, 1, 1), "delivery", None),
    ],
)
def test_first_and_last_days_are_included(today, current, following):
    found = standing(PHASES, today=today)
    assert (found.current and found.current.kind) == current
    assert (found.next and found.next.kind) == following
    assert not found.over


def test_a_phase_without_an_end_lasts_until_the_next_one():
    phases = [Day("submission", date(2026, 3, 1)), Day("vote", date(2026, 5, 1), date(2026, 5, 2))]
    assert standing(phases, today=date(2026, 4, 30)).current.kind == "submission"
    after = standing(phases, today=date(2026, 5, 1))
    assert after.current.kind == "vote"
    assert [step.state for step in after.steps] == ["past", "current"]
    assert standing(phases, today=date(2026, 6, 1)).over


def test_an_empty_or_unfinished_draft_has_no_standing():
    assert standing([], today=date(2026, 1, 1)).steps == ()
    assert not standing([Day("vote", None)], today=date(2026, 1, 1)).over


def test_every_phase_says_what_can_be_done():
    assert set(WHAT_NOW) == set(WHAT_NEXT) == set(PhaseKind.values) == set(PHASE_ORDER)
