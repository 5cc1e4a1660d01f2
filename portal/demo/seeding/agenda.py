"""The agenda and the portraits."""

from typing import Any

from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from home.models import HomePage, LocalActor
from initiatives.portraits.models import PortraitIndexPage, PortraitLink, PortraitPage
from portal.core.enums import Known
from portal.demo.content.events import EVENT_INDEX, EVENTS
from portal.demo.content.portraits import PORTRAIT_INDEX, PORTRAITS
from portal.demo.dates import at
from portal.demo.seeding.workshop import Workshop, key_of

FACTS = ("step_free", "sign_language", "hearing_loop", "quiet_space", "toilets", "childcare")
ANSWERS = {"y": Known.YES, "n": Known.NO, "?": Known.UNKNOWN}
AS_THEY_ARE = (
    "slug",
    "title",
    "kind",
    "summary",
    "all_day",
    "status",
    "status_note",
    "place_name",
    "address",
    "audience",
    "audience_note",
    "is_free",
    "price",
    "organiser",
    "access_note",
    "image_alt",
    "easy_read",
    "body",
)


def seed_index(shop: Workshop, model: type[Page], name: str, home: HomePage, data: dict) -> Page:
    """A section of the portal: the one that is there, else the demo's."""
    found = model.objects.child_of(home).first()
    if found is not None:
        return found
    return shop.page(model, name, home, at(-328), show_in_menus=True, **data)[0]


def seed_events(shop: Workshop, home: HomePage) -> None:
    """Every event of the agenda."""
    index = seed_index(shop, EventIndexPage, "agenda", home, EVENT_INDEX)
    for data in EVENTS:
        if shop.find(EventPage, data["slug"]) is None:
            days = data["when"][0].days
            moment = at(min(days - 30, -3), "09:30")
            shop.page(EventPage, data["slug"], index, moment, **_event(shop, data))


def _event(shop: Workshop, data: dict[str, Any]) -> dict[str, Any]:
    first, begins, last, ends = data["when"]
    name, phone = data["contact"]
    latitude, longitude = data.get("point", (None, None))
    fields = {key: data[key] for key in AS_THEY_ARE if key in data}
    facts = dict(zip(FACTS, (ANSWERS[letter] for letter in data["facts"]), strict=True))
    place = data.get("place")
    return {
        **fields,
        **facts,
        "start_at": first.at(begins),
        "end_at": last.at(ends),
        "previous_start_at": data["previous"].at() if "previous" in data else None,
        "place": LocalActor.objects.get(name=place) if place else None,
        "how_to_come": data.get("how", ""),
        "latitude": latitude,
        "longitude": longitude,
        "languages_spoken": data.get("languages", ""),
        "what_to_bring": data.get("bring", ""),
        "contact_name": name,
        "contact_phone": phone,
        "image": shop.image(data["image"]) if "image" in data else None,
        "quartiers": shop.quartiers(data["quartiers"]),
        "theme": shop.theme(data["theme"]),
    }


def seed_portraits(shop: Workshop, home: HomePage) -> None:
    """The residents who tell what they do."""
    index = seed_index(shop, PortraitIndexPage, "portraits", home, PORTRAIT_INDEX)
    for number, data in enumerate(PORTRAITS):
        name = f"portrait/{data['slug']}"
        if shop.find(PortraitPage, name) is not None:
            continue
        fields = {key: value for key, value in data.items() if key not in ("photo", "links")}
        fields["photo"] = shop.image(data["photo"])
        fields["quartiers"] = shop.quartiers(data["quartiers"])
        fields["links"] = [_link(shop, key, order) for order, key in enumerate(data["links"])]
        shop.page(PortraitPage, name, index, at(-60 + number * 11), **fields)


def _link(shop: Workshop, key: str, order: int) -> PortraitLink:
    page = Page.objects.get(translation_key=key_of(key), locale=shop.locale)
    return PortraitLink(page=page, sort_order=order, locale=shop.locale)
