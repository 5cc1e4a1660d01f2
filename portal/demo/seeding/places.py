"""The city: settings, quartiers, directory, home page, quartier pages, pages of text."""

from decimal import Decimal
from typing import Any

from wagtail.models import Locale, Page, Site

from home.enums import BoundaryKind
from home.models import (
    Boundary,
    Commune,
    HomePage,
    LocalActor,
    Quartier,
    QuartierIndexPage,
    QuartierPage,
    StandardPage,
)
from home.setup import setup_site
from portal.core.models import SiteSettings, Theme
from portal.demo.content.actors import ACTORS
from portal.demo.content.city import COMMUNES, PREDECESSOR, QUARTIERS, SETTINGS
from portal.demo.content.places import HOME, QUARTIER_INDEX, QUARTIER_PAGES, STANDARD_PAGES
from portal.demo.content.themes import THEMES
from portal.demo.dates import at
from portal.demo.seeding.workshop import Workshop, key_of
from portal.demo.typography import typeset

SOURCE = "Dessiné pour la démonstration"


def seed_settings() -> None:
    """The city's names and numbers, where nobody has typed any."""
    site = Site.objects.get(is_default_site=True)
    row, _made = SiteSettings.objects.get_or_create(site=site)
    if not row.publisher:
        for name, value in typeset(SETTINGS).items():
            setattr(row, name, value)
        row.save()


def seed_themes(shop: Workshop) -> None:
    """The themes, in the three languages of the demo."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for order, (code, names) in enumerate(THEMES.items(), start=1):
        for language, name in zip(("fr", "en", "ar"), names, strict=True):
            if language not in locales:
                continue
            _theme, made = Theme.objects.get_or_create(
                code=code,
                locale=locales[language],
                defaults={
                    "name": name,
                    "order": order,
                    "translation_key": key_of(f"theme/{code}"),
                },
            )
            shop.count(Theme, int(made))


def seed_quartiers(shop: Workshop) -> None:
    """The neighbourhoods, their boundaries, and the one of the older list."""
    communes = {
        code: Commune.objects.get_or_create(code=code, defaults={"name": name})[0]
        for code, name in COMMUNES.items()
    }
    for data in QUARTIERS:
        _quartier(shop, data, communes, vintage=2024)
    old, made = _quartier(shop, PREDECESSOR, communes, vintage=2015)
    if made:
        old.successors.add(Quartier.objects.get(slug=PREDECESSOR["successor"]))


def _quartier(
    shop: Workshop, data: dict[str, Any], communes: dict[str, Commune], *, vintage: int
) -> tuple[Quartier, bool]:
    found = Quartier.objects.with_code(data["code"], vintage).first()
    if found is not None:
        return found, False
    names = ("slug", "code", "name", "population", "accent", "bond")
    contact = {name: typeset(data[name]) for name in data if name.startswith("contact_")}
    latitude, longitude = data.get("point", (None, None))
    quartier = Quartier(
        vintage=vintage,
        population_year=2018 if vintage < 2024 else 2021,
        latitude=Decimal(latitude) if latitude else None,
        longitude=Decimal(longitude) if longitude else None,
        **{name: data[name] for name in names},
        **contact,
    )
    quartier.communes = [communes[code] for code in data["communes"]]
    quartier.save()
    Boundary.objects.create(
        quartier=quartier, kind=BoundaryKind.OFFICIAL, geometry=area(data["rings"]), source=SOURCE
    )
    if "lived" in data:
        lived = area([[data["lived"]]])
        Boundary.objects.create(
            quartier=quartier, kind=BoundaryKind.LIVED, geometry=lived, source=SOURCE
        )
    shop.count(Quartier)
    return quartier, True


def area(polygons: list[list[list[tuple[float, float]]]]) -> dict[str, Any]:
    """A GeoJSON Polygon, or MultiPolygon when there are several."""
    coordinates = [[[list(point) for point in ring] for ring in rings] for rings in polygons]
    if len(coordinates) == 1:
        return {"type": "Polygon", "coordinates": coordinates[0]}
    return {"type": "MultiPolygon", "coordinates": coordinates}


def seed_actors(shop: Workshop) -> None:
    """The directory."""
    for data in ACTORS:
        if LocalActor.objects.filter(name=data["name"]).exists():
            continue
        fields = {
            name: value
            for name, value in data.items()
            if name not in ("quartiers", "point", "facts")
        }
        latitude, longitude = data.get("point", (None, None))
        fields = typeset(fields) | data["facts"]
        actor = LocalActor(latitude=latitude, longitude=longitude, **fields)
        actor.quartiers = shop.quartiers(data["quartiers"])
        actor.save()
        shop.count(LocalActor)


def seed_home(shop: Workshop) -> tuple[HomePage, bool]:
    """The home page: the one that is there, else the demo's."""
    found = HomePage.objects.filter(locale=shop.locale).order_by("path").first()
    if found is not None:
        return found, False
    root = Page.get_first_root_node()
    fields = dict(HOME, hero_image=shop.image(HOME["hero_image"]))
    return shop.page(HomePage, "home", root, at(-330), slug="belmarais", **fields)


def seed_quartier_pages(shop: Workshop, home: HomePage) -> None:
    """The list of quartiers and their pages."""
    index = QuartierIndexPage.objects.child_of(home).first()
    if index is None:
        index, _made = shop.page(
            QuartierIndexPage, "quartiers", home, at(-330), show_in_menus=True, **QUARTIER_INDEX
        )
    for slug, data in QUARTIER_PAGES.items():
        if shop.find(QuartierPage, slug) is None:
            quartier = shop.quartier(slug)
            fields = dict(data, hero_image=shop.image(data["hero_image"]))
            shop.page(
                QuartierPage,
                slug,
                index,
                at(-325),
                slug=slug,
                title=quartier.name,
                quartier=quartier,
                **fields,
            )


def seed_first_pages(shop: Workshop) -> None:
    """What every portal has: the legal pages, the site, the sections still missing."""
    shop.count(StandardPage, len(setup_site().pages))


def seed_standard_pages(shop: Workshop, home: HomePage) -> None:
    """The pages of text."""
    for data in STANDARD_PAGES:
        fields = {name: value for name, value in data.items() if name != "key"}
        shop.page(StandardPage, data["key"], home, at(-320), **fields)
