"""Portraits in the small site of the agenda."""

from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from initiatives.portraits.models import PortraitIndexPage, PortraitLink, PortraitPage
from portal.core import lookups
from tests.factories import events as make


def listing(code: str = "fr") -> PortraitIndexPage:
    """The list of portraits of a language."""
    found = PortraitIndexPage.objects.filter(locale=make.locale(code)).first()
    if found:
        return found
    page = PortraitIndexPage(
        title="Portraits", slug="portraits", summary="Ils font bouger.", locale=make.locale(code)
    )
    if code != "fr":
        page.translation_key = listing("fr").translation_key
    make.home(code).add_child(instance=page)
    lookups.clear()
    return page


def portrait(name: str = "Nadia", *, code: str = "fr", **fields: Any) -> PortraitPage:
    """A published portrait. `links` takes dicts of PortraitLink's fields."""
    quartiers, links = fields.pop("quartiers", []), fields.pop("links", [])
    page = PortraitPage(
        **{
            "title": f"Portrait de {name}",
            "slug": slugify(name) or f"portrait-{PortraitPage.objects.count()}",
            "summary": "Elle fait pousser un jardin.",
            "person_name": name,
            "role": "anime le jardin partagé",
            "quote": f"Ici, on plante, dit {name}.",
            "locale": make.locale(code),
            "first_published_at": timezone.now(),
        }
        | fields
    )
    listing(code).add_child(instance=page)
    page.quartiers = quartiers
    page.links = [PortraitLink(locale=page.locale, **link) for link in links]
    page.save()
    return page


def translation(source: PortraitPage, code: str, name: str, **fields: Any) -> PortraitPage:
    """The same portrait in another language, published."""
    same = {
        "translation_key": source.translation_key,
        "quartiers": list(source.quartiers.all()),
        "photo": source.photo,
        "photo_alt": source.photo_alt,
    }
    return portrait(name, code=code, **same | fields)


def many(number: int, **fields: Any) -> None:
    already = PortraitPage.objects.count()
    for rank in range(already, already + number):
        portrait(f"Personne {rank}", **fields)
