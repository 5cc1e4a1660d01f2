"""Places for tests. Names are invented; shapes are small squares around Lille."""

from itertools import count
from typing import Any

from wagtail.models import Locale, Page, Site

from home.models import (
    Commune,
    HomePage,
    LocalActor,
    Quartier,
    QuartierIndexPage,
    QuartierPage,
    StandardPage,
)
from home.setup import ensure_child

_number = count(1)


def square(longitude: float = 3.0, latitude: float = 50.0, side: float = 0.01) -> dict[str, Any]:
    """A closed GeoJSON square whose south-west corner is given."""
    east, north = longitude + side, latitude + side
    ring = [
        [longitude, latitude],
        [east, latitude],
        [east, north],
        [longitude, north],
        [longitude, latitude],
    ]
    return {"type": "Polygon", "coordinates": [ring]}


def make_commune(code: str | None = None, name: str = "Roubaix") -> Commune:
    return Commune.objects.get_or_create(
        code=code or f"59{next(_number):03d}", defaults={"name": name}
    )[0]


def make_quartier(name: str = "", *, communes: list[Commune] | None = None, **fields: Any):
    number = next(_number)
    quartier = Quartier(
        **{
            "code": f"QN059{number:05d}",
            "vintage": 2024,
            "name": name or f"Quartier {number:05d}",
            "slug": f"quartier-{number}",
        }
        | fields
    )
    quartier.communes = communes or []
    quartier.save()
    return quartier


def make_locale(code: str = "fr") -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def publish(parent: Page, page: Page) -> Page:
    """Add the page and publish it, as the admin does."""
    parent = Page.objects.get(pk=parent.pk)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_home(code: str = "fr", *, translation_of: HomePage | None = None, **fields: Any):
    """A home page in one language; the source language's becomes the default site's root."""
    key = {"translation_key": translation_of.translation_key} if translation_of else {}
    page = HomePage(
        **{
            "title": f"Accueil {code}",
            "slug": f"accueil-{code}",
            "summary": "Le portail des quartiers.",
            "locale": make_locale(code),
        }
        | key
        | fields
    )
    home = publish(Page.get_first_root_node(), page)
    if translation_of is None:
        site = Site.objects.filter(is_default_site=True).first() or Site(
            hostname="localhost", is_default_site=True
        )
        site.root_page = home
        site.save()
    return home


def make_index(home: HomePage, **fields: Any) -> QuartierIndexPage:
    page, _made = ensure_child(
        parent=home,
        model=QuartierIndexPage,
        **{"title": "Quartiers", "slug": "quartiers", "summary": "Tous les quartiers."} | fields,
    )
    return page


def make_quartier_page(index: QuartierIndexPage, quartier: Quartier | None = None, **fields: Any):
    quartier = quartier or make_quartier()
    page = QuartierPage(
        **{
            "title": quartier.name,
            "slug": quartier.slug,
            "summary": f"La page de {quartier.name}.",
            "quartier": quartier,
            "locale": index.locale,
        }
        | fields
    )
    return publish(index, page)


def make_standard_page(home: Page, **fields: Any) -> StandardPage:
    number = next(_number)
    page = StandardPage(
        **{
            "title": f"Page {number}",
            "slug": f"page-{number}",
            "summary": "Une page de texte.",
            "locale": home.locale,
        }
        | fields
    )
    return publish(home, page)


def make_actor(name: str = "", *, quartiers: list[Quartier] | None = None, **fields: Any):
    actor = LocalActor(name=name or f"Association {next(_number)}", **fields)
    actor.quartiers = quartiers or []
    actor.save()
    return actor
