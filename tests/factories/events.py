"""A small site with an agenda, and events in it."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from events.models import EventIndexPage, EventPage
from home.models import HomePage, LocalActor, Quartier
from portal.core import lookups
from portal.core.models import Theme

PARIS = ZoneInfo("Europe/Paris")
KNOWN_ACCESS = dict.fromkeys(EventPage.ACCESS_FIELDS, "yes")


def paris(*parts: int) -> datetime:
    """A wall time in Paris."""
    return datetime(*parts, tzinfo=PARIS)


def locale(code: str = "fr") -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def home(code: str = "fr") -> HomePage:
    """The home page of a language; the French one is the root of the only site."""
    found = HomePage.objects.filter(locale=locale(code)).first()
    if found:
        return found
    page = HomePage(title=f"Accueil {code}", summary="Le portail.", locale=locale(code))
    if code != "fr":
        page.translation_key = home("fr").translation_key
    Page.objects.get(depth=1).add_child(instance=page)
    if code == "fr":
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    lookups.clear()
    return page


def agenda(code: str = "fr") -> EventIndexPage:
    """The agenda of a language."""
    found = EventIndexPage.objects.filter(locale=locale(code)).first()
    if found:
        return found
    page = EventIndexPage(
        title="Agenda", slug="agenda", summary="Ce qui se passe.", locale=locale(code)
    )
    if code != "fr":
        page.translation_key = agenda("fr").translation_key
    home(code).add_child(instance=page)
    lookups.clear()
    return page


def quartier(name: str = "Alma", **fields: Any) -> Quartier:
    slug = fields.pop("slug", name.lower().replace(" ", "-"))
    code = fields.pop("code", f"QP{Quartier.objects.count() + 59001:06d}")
    return Quartier.objects.create(name=name, slug=slug, code=code, **fields)


def theme(code: str = "jardins", name: str = "Jardins", language: str = "fr") -> Theme:
    return Theme.objects.create(code=code, name=name, locale=locale(language))


def place(**fields: Any) -> LocalActor:
    return LocalActor.objects.create(
        **{"name": "Maison de quartier", "address": "1 rue des Lilas, Roubaix"} | fields
    )


def event(title: str = "Le four à pain", *, code: str = "fr", **fields: Any) -> EventPage:
    """A published event: tomorrow from 18:00 to 20:00 unless said otherwise."""
    quartiers = fields.pop("quartiers", [])
    tomorrow = timezone.localtime() + timedelta(days=1)
    start = tomorrow.replace(hour=18, minute=0, second=0, microsecond=0)
    start = fields.pop("start_at", start)
    if not fields.keys() & {"place", "address"}:
        fields["address"] = "Place de la Liberté, Roubaix"
    page = EventPage(
        title=title,
        slug=slugify(title) or f"rendez-vous-{EventPage.objects.count()}",
        summary=fields.pop("summary", f"Résumé de {title}."),
        locale=locale(code),
        start_at=start,
        end_at=fields.pop("end_at", start + timedelta(hours=2)),
        **KNOWN_ACCESS | fields,
    )
    agenda(code).add_child(instance=page)
    if quartiers:
        page.quartiers = quartiers
        page.save()
    return page


def translation(source: EventPage, code: str, title: str, **fields: Any) -> EventPage:
    """The same event in another language, published, with the facts of its source."""
    facts = {
        name: getattr(source, name)
        for name in ("start_at", "end_at", "all_day", "status", "place", "address")
    }
    return event(
        title,
        code=code,
        **facts
        | {
            "translation_key": source.translation_key,
            "quartiers": list(source.quartiers.all()),
        }
        | fields,
    )


def many(number: int, **fields: Any) -> None:
    """That many events, an hour apart."""
    start = timezone.localtime() + timedelta(days=1)
    already = EventPage.objects.count()
    for rank in range(already, already + number):
        moment = start + timedelta(hours=rank)
        event(f"Rendez-vous {rank}", start_at=moment, **fields)
