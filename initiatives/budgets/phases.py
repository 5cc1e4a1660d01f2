"""What one can do now, and what happens next and when. Pure: no ORM, no clock of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Protocol


class Dated(Protocol):
    """A phase: from one day to another, both included; without an end, until the next one."""

    kind: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Step:
    """A phase and where it stands: `past`, `current` or `future`."""

    phase: Dated
    state: str


@dataclass(frozen=True)
class Standing:
    """Where an edition stands on a given day."""

    steps: tuple[Step, ...]
    current: Dated | None
    next: Dated | None

    @property
    def over(self) -> bool:
        """Every phase has ended."""
        return bool(self.steps) and self.current is None and self.next is None


def standing(phases: Iterable[Dated], *, today: date) -> Standing:
    """Where an edition stands. Phases without a first day (unfinished drafts) are left out.

    Where two phases overlap, the later one is what one can do now.
    """
    ordered = sorted(
        (phase for phase in phases if phase.starts_on), key=lambda phase: phase.starts_on or today
    )
    steps = tuple(
        Step(phase, _state(phase, following, today))
        for phase, following in zip_longest(ordered, ordered[1:])
    )
    current = [step.phase for step in steps if step.state == "current"]
    future = [step.phase for step in steps if step.state == "future"]
    return Standing(
        steps=steps,
        current=current[-1] if current else None,
        next=future[0] if future else None,
    )


def _state(phase: Dated, following: Dated | None, today: date) -> str:
    if phase.starts_on and today < phase.starts_on:
        return "future"
    if phase.ends_on:
        return "current" if today <= phase.ends_on else "past"
    over = following is not None and following.starts_on and following.starts_on <= today
    return "past" if over else "current"
