"""An event as other programs read it: calendars and search engines.

Takes event pages, without importing the model: the model imports this.
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone

from events import schema_org
from events.enums import EventStatus
from events.ical import CalendarEvent
from home.links import full_address

if TYPE_CHECKING:
    from events.models import EventPage


def as_calendar_event(event: "EventPage", request: HttpRequest) -> CalendarEvent:
    """The event as calendars know it. Its identity is the same in every language."""
    start, end = timezone.localtime(event.start_at), timezone.localtime(event.end_at)
    stamp = event.last_published_at or event.latest_revision_created_at or timezone.now()
    point = event.point
    return CalendarEvent(
        uid=str(event.translation_key),
        start=start.date() if event.all_day else start,
        end=end.date() + timedelta(days=1) if event.all_day else end,
        summary=event.title,
        stamp=stamp,
        description="\n".join(filter(None, [event.status_line, event.summary])),
        location=", ".join(filter(None, [event.venue_name, event.venue_address])),
        url=full_address(event, request),
        status=_calendar_status(event),
        contact=", ".join(filter(None, [event.organiser, event.contact_phone])),
        # A calendar takes a new version only if this number grew: minutes since the first one.
        sequence=int((stamp - (event.first_published_at or stamp)).total_seconds() // 60),
        point=(float(point[0]), float(point[1])) if point else None,
    )


def _calendar_status(event: "EventPage") -> str:
    if event.status == EventStatus.CANCELLED:
        return "CANCELLED"
    return "CONFIRMED" if event.takes_place else "TENTATIVE"


def as_schema_org(event: "EventPage", request: HttpRequest) -> dict[str, Any]:
    """The event as search engines know it."""
    start, end = timezone.localtime(event.start_at), timezone.localtime(event.end_at)
    previous = event.previous_start_at and timezone.localtime(event.previous_start_at)
    return schema_org.without_blanks(
        {
            "@context": schema_org.SCHEMA,
            "@type": "Event",
            "name": event.title,
            "description": event.description,
            "url": full_address(event, request),
            "inLanguage": event.locale.language_code,
            "startDate": schema_org.moment(start, all_day=event.all_day),
            "endDate": schema_org.moment(end, all_day=event.all_day),
            "previousStartDate": previous and schema_org.moment(previous, all_day=event.all_day),
            "eventStatus": schema_org.status(
                cancelled=event.status == EventStatus.CANCELLED,
                postponed=event.status == EventStatus.POSTPONED,
                new_date_known=previous is not None,
            ),
            "eventAttendanceMode": f"{schema_org.SCHEMA}/OfflineEventAttendanceMode",
            "location": schema_org.place(
                name=event.venue_name, address=event.venue_address, point=event.point
            ),
            "organizer": event.organiser and {"@type": "Organization", "name": event.organiser},
            "isAccessibleForFree": event.is_free,
            "offers": _offer(event),
        }
    )


def _offer(event: "EventPage") -> dict[str, str]:
    """What schema.org can say of price and room: a price in words says nothing to it."""
    full = event.status == EventStatus.FULL
    offer = {"price": "0", "priceCurrency": "EUR"} if event.is_free else {}
    if full:
        offer["availability"] = f"{schema_org.SCHEMA}/SoldOut"
    return {"@type": "Offer", **offer} if offer else {}
