"""iCalendar text (RFC 5545) from plain values. Knows no model.

Times are written in UTC: the instant is then right whatever the reader's calendar knows of the
time zone's rules, on the days the clock changes too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

PRODUCT = "-//Fenetres//Agenda//FR"
LINE_OCTETS = 75
# Everything a content line may not hold, tabs and line ends apart.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class CalendarEvent:
    """One VEVENT. `end` of an all-day event (plain dates) is the day *after* the last one."""

    uid: str
    start: datetime | date
    end: datetime | date
    summary: str
    stamp: datetime
    description: str = ""
    location: str = ""
    url: str = ""
    status: str = "CONFIRMED"
    contact: str = ""
    sequence: int = 0
    point: tuple[float, float] | None = None


def escape(text: str) -> str:
    """A TEXT value: backslash, comma, semicolon and line ends, in that order."""
    text = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for raw, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(raw, written)
    return text


def fold(line: str) -> str:
    """A content line cut at 75 octets, never inside a character; each cut adds one space."""
    pieces: list[str] = []
    piece, octets = "", 0
    for character in line:
        width = len(character.encode())
        if octets + width > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1
        piece += character
        octets += width
    return "\r\n ".join([*pieces, piece])


def _moment(name: str, value: datetime | date) -> str:
    if isinstance(value, datetime):
        return f"{name}:{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{name};VALUE=DATE:{value:%Y%m%d}"


def _uri(address: str) -> str:
    return CONTROLS.sub("", re.sub(r"\s", "", address))


def _lines(event: CalendarEvent) -> Iterable[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(event.uid)}"
    yield _moment("DTSTAMP", event.stamp)
    yield _moment("LAST-MODIFIED", event.stamp)
    yield f"SEQUENCE:{event.sequence}"
    yield _moment("DTSTART", event.start)
    yield _moment("DTEND", event.end)
    yield f"SUMMARY:{escape(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    if event.location:
        yield f"LOCATION:{escape(event.location)}"
    if event.point:
        yield f"GEO:{event.point[0]:.6f};{event.point[1]:.6f}"
    if event.url:
        yield f"URL:{_uri(event.url)}"
    if event.contact:
        # Not ORGANIZER: it wants an address to mail at, and most teams only have a name.
        yield f"CONTACT:{escape(event.contact)}"
    yield f"STATUS:{event.status}"
    yield "END:VEVENT"


def calendar(events: Iterable[CalendarEvent], *, name: str = "") -> str:
    """A whole VCALENDAR, with the line ends the format wants."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    if name:
        lines.append(f"X-WR-CALNAME:{escape(name)}")
    for event in events:
        lines.extend(_lines(event))
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)
