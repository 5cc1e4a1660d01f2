"""Giving each quartier an accent and a brick bond that its neighbours do not have."""

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

from portal.core.enums import Accent, Bond

NEIGHBOURS = 5
DIGITS = re.compile(r"\d+")


class Placed(NamedTuple):
    """A quartier that already has its identity, where it stands."""

    longitude: float
    latitude: float
    accent: str
    bond: str


def choose_identity(
    code: str, longitude: float, latitude: float, placed: Iterable[Placed]
) -> tuple[str, str]:
    """An accent and a bond that none of the five nearest quartiers has.

    The choice turns with the number in the official code, so the same list gives the same
    identities on every portal.
    """
    near = sorted(
        placed, key=lambda other: _distance(longitude, latitude, other.longitude, other.latitude)
    )[:NEIGHBOURS]
    turn = int(("".join(DIGITS.findall(code)) or "0")[-3:])
    accent = _first_free(list(Accent.values), turn, {other.accent for other in near})
    bond = _first_free(
        list(Bond.values), turn + turn // len(Bond.values), {other.bond for other in near}
    )
    return accent, bond


def _first_free(values: list[str], start: int, taken: set[str]) -> str:
    turned = [values[(start + step) % len(values)] for step in range(len(values))]
    return next((value for value in turned if value not in taken), turned[0])


def _distance(ax: float, ay: float, bx: float, by: float) -> float:
    """Enough to compare: squares of degrees, a degree of longitude shrunk to its length here."""
    return ((ax - bx) * math.cos(math.radians(ay))) ** 2 + (ay - by) ** 2
