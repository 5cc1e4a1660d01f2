"""schema.org descriptions of events, from plain values. Knows no model."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

SCHEMA = "https://schema.org"


def place(
    *, name: str, address: str, point: tuple[Decimal, Decimal] | None
) -> dict[str, Any] | None:
    """A Place, or None when nothing is known of it."""
    if not (name or address):
        return None
    found: dict[str, Any] = {"@type": "Place", "name": name or address}
    if address:
        found["address"] = address
    if point:
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(point[0]),
            "longitude": float(point[1]),
        }
    return found


def status(*, cancelled: bool, postponed: bool, new_date_known: bool) -> str:
    """schema.org tells “postponed, no date yet” from “rescheduled”."""
    if cancelled:
        return f"{SCHEMA}/EventCancelled"
    if postponed:
        return f"{SCHEMA}/{'EventRescheduled' if new_date_known else 'EventPostponed'}"
    return f"{SCHEMA}/EventScheduled"


def moment(value: datetime, *, all_day: bool) -> str:
    """A date for a whole day, else an instant with its offset."""
    local: date = value.date()
    return local.isoformat() if all_day else value.isoformat()


def without_blanks(data: dict[str, Any]) -> dict[str, Any]:
    """Search engines complain of empty properties: leave them out."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
