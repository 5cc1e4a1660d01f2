"""Loading an official layer of quartiers. The only writer of official facts besides the admin.

The State's facts (name in the list, communes, population, boundary) follow the layer; what the
city decides (name in use, short address, accent, bond, contact, lived boundary) is never changed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from home import geometry as geo
from home.columns import communes_in, text_in
from home.enums import BoundaryKind
from home.geojson import Feature
from home.identity import Placed, choose_identity
from home.models import Boundary, Commune, Quartier

CODE = re.compile(r"[A-Z0-9]{3,12}\Z")
COMMUNE_CODE = re.compile(r"\d[0-9AB]\d{3}\Z")
VINTAGES = {"QP": 2015, "QN": 2024}
SLUG_LENGTH = 60

Progress = Callable[[Iterable[Feature]], Iterable[Feature]]


class FeatureError(ValueError):
    """One feature cannot be used; the message says why."""


@dataclass(frozen=True)
class Refusal:
    """A feature left out: where it begins in the file, what it is called, why."""

    line: int
    name: str
    reason: str


@dataclass
class Report:
    """What an import did."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True)
class Row:
    """A feature understood."""

    code: str
    vintage: int
    name: str
    communes: tuple[tuple[str, str], ...]
    geometry: dict[str, Any]

    @property
    def point(self) -> tuple[Decimal, Decimal]:
        """The centre as (longitude, latitude), to a tenth of a metre."""
        longitude, latitude = geo.centre(self.geometry)
        return Decimal(f"{longitude:.6f}"), Decimal(f"{latitude:.6f}")


def import_quartiers(
    *,
    features: Iterable[Feature],
    columns: Mapping[str, str],
    vintage: int | None = None,
    populations: Mapping[str, int] | None = None,
    population_year: int | None = None,
    source: str = "",
    dry_run: bool = False,
    progress: Progress = iter,
) -> Report:
    """Load the features, each in its own transaction: a refused one never stops the others.

    Without `vintage` the code tells: QP… is the 2015 list, QN… the 2024 list. With `dry_run`
    everything is done and undone.
    """
    features = list(features)
    loader = _Loader(
        columns=columns,
        vintage=vintage,
        populations=populations or {},
        population_year=population_year,
        source=source[:200],
        names=Counter(slugify(text_in(item.properties, columns["name"])) for item in features),
    )
    if not dry_run:
        return loader.load(progress(features))
    with transaction.atomic():
        report = loader.load(progress(features))
        transaction.set_rollback(True)
    return report


def read_row(feature: Feature, columns: Mapping[str, str], vintage: int | None) -> Row:
    """What a feature says. Raises `FeatureError` or `GeometryError`."""
    code = text_in(feature.properties, columns["code"]).upper()
    if not CODE.match(code):
        raise FeatureError(_("it has no official code") if not code else _("its code is not one"))
    name = text_in(feature.properties, columns["name"])
    if not name or len(name) > 120 or not slugify(name):
        raise FeatureError(_("it has no name of 120 characters at most"))
    vintage = vintage or VINTAGES.get(code[:2])
    if vintage is None:
        raise FeatureError(_("its code does not tell its list: give --vintage"))
    communes = tuple(communes_in(feature.properties, columns))
    for commune_code, commune_name in communes:
        if not COMMUNE_CODE.match(commune_code) or len(commune_name) > 100:
            raise FeatureError(
                _("“%(code)s” is not the INSEE code of a commune") % {"code": commune_code[:20]}
            )
    geometry = geo.checked_geometry(feature.geometry)
    box = geo.bounds(geometry)
    if 41 < box.west < 52 and -6 < box.south < 10:
        # France read latitude first lies off Somalia, where it has no territory.
        raise FeatureError(_("its coordinates seem to be written latitude first"))
    return Row(code, vintage, name, communes, geometry)


class _Loader:
    """One run: what was seen, and the names and places already taken."""

    def __init__(
        self,
        *,
        columns: Mapping[str, str],
        vintage: int | None,
        populations: Mapping[str, int],
        population_year: int | None,
        source: str,
        names: Counter[str],
    ) -> None:
        self.columns = columns
        self.vintage = vintage
        self.populations = populations
        self.population_year = population_year
        self.source = source
        self.names = names
        self.report = Report()
        self.lines: dict[tuple[str, int], int] = {}
        self.slugs = set(Quartier.objects.values_list("slug", flat=True))
        self.communes = {commune.code: commune for commune in Commune.objects.all()}
        self.placed: dict[int, list[Placed]] = {}
        rows = Quartier.objects.exclude(longitude=None).values_list(
            "vintage", "longitude", "latitude", "accent", "bond"
        )
        for year, longitude, latitude, accent, bond in rows:
            self._place(year, longitude, latitude, accent, bond)

    def load(self, features: Iterable[Feature]) -> Report:
        for feature in features:
            try:
                with transaction.atomic():
                    self._load_one(feature)
            except (FeatureError, geo.GeometryError) as error:
                self.report.refused.append(
                    Refusal(feature.line, self._label(feature), str(error).rstrip("."))
                )
        return self.report

    def _label(self, feature: Feature) -> str:
        cells = (text_in(feature.properties, self.columns[key]) for key in ("code", "name"))
        return " ".join(cell[:60] for cell in cells if cell) or _("a feature without name")

    def _load_one(self, feature: Feature) -> None:
        row = read_row(feature, self.columns, self.vintage)
        first = self.lines.setdefault((row.code, row.vintage), feature.line)
        if first != feature.line:
            raise FeatureError(_("its code is already on line %(line)d") % {"line": first})
        quartier = Quartier.objects.with_code(row.code, row.vintage).first()
        if quartier is None:
            self._create(row)
            self.report.created += 1
        elif self._update(quartier, row):
            self.report.changed += 1
        else:
            self.report.unchanged += 1

    def _create(self, row: Row) -> None:
        longitude, latitude = row.point
        accent, bond = choose_identity(
            row.code, float(longitude), float(latitude), self.placed.get(row.vintage, [])
        )
        quartier = Quartier(
            code=row.code,
            vintage=row.vintage,
            name=row.name,
            official_name=row.name,
            slug=self._free_slug(row),
            longitude=longitude,
            latitude=latitude,
            accent=accent,
            bond=bond,
        )
        self._set_population(quartier)
        quartier.communes = self._communes(row)
        quartier.save()
        Boundary.objects.create(
            quartier=quartier,
            kind=BoundaryKind.OFFICIAL,
            geometry=row.geometry,
            source=self.source,
        )
        self.slugs.add(quartier.slug)
        self._place(row.vintage, longitude, latitude, accent, bond)

    def _update(self, quartier: Quartier, row: Row) -> bool:
        """Bring the official facts up to date; whether anything was different."""
        changed = self._set_population(quartier)
        if quartier.official_name != row.name:
            if quartier.name == quartier.official_name:
                quartier.name = row.name
            quartier.official_name = row.name
            changed = True
        communes = self._communes(row)
        if communes and {c.pk for c in communes} != {c.pk for c in quartier.communes.all()}:
            quartier.communes = communes
            changed = True
        moved = self._set_boundary(quartier, row)
        if moved or not quartier.has_point:
            quartier.longitude, quartier.latitude = row.point
            changed = True
        if changed:
            quartier.save()
        return changed

    def _set_population(self, quartier: Quartier) -> bool:
        number = self.populations.get(quartier.code)
        if number is None:
            return False
        year = self.population_year or quartier.population_year
        changed = (quartier.population, quartier.population_year) != (number, year)
        quartier.population, quartier.population_year = number, year
        return changed

    def _set_boundary(self, quartier: Quartier, row: Row) -> bool:
        boundary = Boundary.objects.filter(
            quartier=quartier, kind=BoundaryKind.OFFICIAL
        ).first() or Boundary(quartier=quartier, kind=BoundaryKind.OFFICIAL)
        if boundary.pk and boundary.geometry == row.geometry:
            return False
        boundary.geometry, boundary.source = row.geometry, self.source
        boundary.save()
        return True

    def _communes(self, row: Row) -> list[Commune]:
        """The communes, made when unknown; the name of a known one is the city's to change."""
        for code, name in row.communes:
            if code not in self.communes:
                self.communes[code], _made = Commune.objects.get_or_create(
                    code=code, defaults={"name": name}
                )
        return [self.communes[code] for code, _name in row.communes]

    def _free_slug(self, row: Row) -> str:
        """The name; with its commune, then its code, where several quartiers share it."""
        base, town = slugify(row.name), slugify(row.communes[0][1]) if row.communes else ""
        choices = [base, f"{base}-{town}" if town else "", f"{base}-{slugify(row.code)}"]
        if self.names[base] > 1:
            choices = choices[1:]
        choices.append(f"{slugify(row.code)}-{row.vintage}")
        for choice in choices:
            slug = choice if len(choice) <= SLUG_LENGTH else ""
            if slug and slug not in self.slugs:
                return slug
        return f"{base[: SLUG_LENGTH - 20].rstrip('-')}-{slugify(row.code)}-{row.vintage}"

    def _place(self, vintage: int, longitude: Any, latitude: Any, accent: str, bond: str) -> None:
        self.placed.setdefault(vintage, []).append(
            Placed(float(longitude), float(latitude), accent, bond)
        )
