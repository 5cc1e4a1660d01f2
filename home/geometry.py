"""GeoJSON areas: checked, cleaned, measured. Knows no database.

Coordinates are WGS 84 degrees, longitude first (RFC 7946). The winding of rings is not required:
official layers of both habits exist.
"""

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

MAX_POSITIONS = 50_000
# Seven decimals are one centimetre: more is noise that makes two exports differ.
DECIMALS = 7

Position = list[float]
Ring = list[Position]


class GeometryError(ValueError):
    """The geometry cannot be used; the message says why to whoever gave it."""


class Bounds(NamedTuple):
    """The smallest box around an area, in degrees."""

    west: float
    south: float
    east: float
    north: float


def checked_geometry(value: Any) -> dict[str, Any]:
    """The same area with its heights dropped and its coordinates rounded to a centimetre.

    Raises `GeometryError` for anything but a Polygon or a MultiPolygon whose rings are closed,
    hold four positions or more, all finite and in range.
    """
    if not isinstance(value, dict):
        raise GeometryError(_("The geometry is missing."))
    kind, coordinates = value.get("type"), value.get("coordinates")
    if kind == "Polygon":
        cleaned: list = _polygon(coordinates)
        polygons = [cleaned]
    elif kind == "MultiPolygon":
        if not isinstance(coordinates, list) or not coordinates:
            raise GeometryError(_("The MultiPolygon holds no polygon."))
        cleaned = polygons = [_polygon(polygon) for polygon in coordinates]
    else:
        raise GeometryError(
            _("The geometry is a %(kind)s: only Polygon and MultiPolygon are areas.")
            % {"kind": kind if isinstance(kind, str) else _("thing without type")}
        )
    if sum(len(ring) for polygon in polygons for ring in polygon) > MAX_POSITIONS:
        raise GeometryError(
            _("The geometry has more than %(most)d positions: simplify it first.")
            % {"most": MAX_POSITIONS}
        )
    return {"type": kind, "coordinates": cleaned}


def _polygon(value: Any) -> list[Ring]:
    if not isinstance(value, list) or not value:
        raise GeometryError(_("A polygon has no ring."))
    return [_ring(ring) for ring in value]


def _ring(value: Any) -> Ring:
    if not isinstance(value, list) or len(value) < 4:
        raise GeometryError(_("A ring has fewer than four positions."))
    if len(value) > MAX_POSITIONS:
        raise GeometryError(
            _("The geometry has more than %(most)d positions: simplify it first.")
            % {"most": MAX_POSITIONS}
        )
    ring = [_position(position) for position in value]
    if ring[0] != ring[-1]:
        raise GeometryError(_("A ring is not closed: its first and last positions differ."))
    if len({tuple(position) for position in ring}) < 3:
        raise GeometryError(_("A ring has fewer than three different positions."))
    return ring


def _position(value: Any) -> Position:
    if not isinstance(value, list) or len(value) < 2:
        raise GeometryError(_("A position is not a pair of numbers."))
    longitude, latitude = value[0], value[1]
    for number in (longitude, latitude):
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise GeometryError(_("A position is not a pair of numbers."))
        if isinstance(number, float) and not math.isfinite(number):
            raise GeometryError(_("A position is not finite."))
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise GeometryError(
            _("A position is out of range (%(longitude)s, %(latitude)s): degrees are expected.")
            % {"longitude": _short(longitude), "latitude": _short(latitude)}
        )
    # Adding zero turns -0.0 into 0.0, which JSON would otherwise keep apart.
    return [round(float(longitude), DECIMALS) + 0.0, round(float(latitude), DECIMALS) + 0.0]


def _short(number: float) -> str:
    return str(number)[:20]


def polygons_of(geometry: dict[str, Any]) -> list[list[Ring]]:
    """The polygons of a checked geometry, one or several."""
    coordinates = geometry["coordinates"]
    return [coordinates] if geometry["type"] == "Polygon" else coordinates


def bounds(geometry: dict[str, Any]) -> Bounds:
    """The smallest box around a checked geometry."""
    positions = list(_outer_positions(geometry))
    longitudes = [position[0] for position in positions]
    latitudes = [position[1] for position in positions]
    return Bounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _outer_positions(geometry: dict[str, Any]) -> Iterator[Position]:
    for polygon in polygons_of(geometry):
        yield from polygon[0]


def centre(geometry: dict[str, Any]) -> tuple[float, float]:
    """The centre of gravity of a checked geometry, holes taken out, as (longitude, latitude).

    An area without surface gets the middle of its box. The centre of a crescent may lie outside
    of it; it never leaves the box.
    """
    box = bounds(geometry)
    # Sums are taken from the box's corner: far from it, differences of products lose digits.
    area = weight_x = weight_y = 0.0
    for polygon in polygons_of(geometry):
        for number, ring in enumerate(polygon):
            part, x, y = _moments(ring, box.west, box.south)
            sign = -1 if number else 1
            area += sign * part
            weight_x += sign * x
            weight_y += sign * y
    middle = ((box.west + box.east) / 2, (box.south + box.north) / 2)
    if area <= 1e-14:
        return middle
    longitude, latitude = box.west + weight_x / area, box.south + weight_y / area
    inside = box.west <= longitude <= box.east and box.south <= latitude <= box.north
    return (longitude, latitude) if inside else middle


def _moments(ring: Ring, west: float, south: float) -> tuple[float, float, float]:
    """Area and first moments of a ring, positive whatever its winding."""
    area = moment_x = moment_y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False):
        ax, ay, bx, by = ax - west, ay - south, bx - west, by - south
        cross = ax * by - bx * ay
        area += cross
        moment_x += (ax + bx) * cross
        moment_y += (ay + by) * cross
    sign = -1 if area < 0 else 1
    return sign * area / 2, sign * moment_x / 6, sign * moment_y / 6
