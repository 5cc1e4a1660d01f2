"""The figures and the filters of a catalogue, from one grouped query. Pure: no ORM."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from initiatives.budgets.enums import CHOSEN, DONE


@dataclass(frozen=True)
class Catalogue:
    """What there is to see in an edition. Amounts are in cents; choices are sorted by name."""

    projects: int
    chosen: int
    delivered: int
    committed_cents: int
    spent_cents: int
    quartiers: tuple[tuple[str, str], ...]
    themes: tuple[tuple[str, str], ...]
    statuses: tuple[str, ...]


def summarise(rows: Iterable[Mapping[str, Any]]) -> Catalogue:
    """From rows of (status, was_chosen, quartier, theme) groups with their count and sums.

    A winner that was abandoned stays among the chosen; its money is no longer committed.
    """
    groups = list(rows)
    committed = [row for row in groups if row["status"] in CHOSEN]
    chosen = [row for row in groups if row["was_chosen"] or row["status"] in CHOSEN]
    done = [row for row in groups if row["status"] in DONE]
    quartiers = {row["quartier_slug"]: row["quartier_name"] for row in groups}
    themes = {row["theme_code"]: row["theme_name"] for row in groups}
    return Catalogue(
        projects=sum(row["number"] for row in groups),
        chosen=sum(row["number"] for row in chosen),
        delivered=sum(row["number"] for row in done),
        committed_cents=sum(row["cost"] or 0 for row in committed),
        spent_cents=sum(row["spent"] or 0 for row in groups),
        quartiers=_choices(quartiers),
        themes=_choices(themes),
        statuses=tuple(dict.fromkeys(row["status"] for row in groups)),
    )


def _choices(names: Mapping[str | None, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted(((key, name or key) for key, name in names.items() if key), key=lambda pair: pair[1])
    )
