"""Areas are checked, cleaned and measured without a database."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.geometry import (
    MAX_POSITIONS,
    GeometryError,
    bounds,
    centre,
    checked_geometry,
    polygons_of,
)
from tests.factories.home import square

longitudes = st.floats(-170, 169, allow_nan=False)
latitudes = st.floats(-80, 79, allow_nan=False)


@st.composite
def stars(draw):
    """Rings without crossing: points turning once around a middle."""
    x, y = draw(longitudes), draw(latitudes)
    count = draw(st.integers(3, 30))
    rays = draw(st.lists(st.floats(0.001, 1), min_size=count, max_size=count))
    ring = [
        [
            x + ray * math.cos(2 * math.pi * step / count),
            y + ray * math.sin(2 * math.pi * step / count),
        ]
        for step, ray in enumerate(rays)
    ]
    if draw(st.booleans()):
        ring.reverse()
    return [*ring, ring[0]]


@given(stars())
def test_a_valid_ring_is_kept_and_checking_again_changes_nothing(ring):
    once = checked_geometry({"type": "Polygon", "coordinates": [ring]})
    assert checked_geometry(once) == once
    assert len(once["coordinates"][0]) == len(ring)


@given(stars())
def test_the_centre_stays_in_the_box_whatever_the_winding(ring):
    geometry = checked_geometry({"type": "Polygon", "coordinates": [ring]})
    west, south, east, north = bounds(geometry)
    longitude, latitude = centre(geometry)
    assert west <= longitude <= east and south <= latitude <= north
    turned = {"type": "Polygon", "coordinates": [geometry["coordinates"][0][::-1]]}
    assert centre(turned) == pytest.approx((longitude, latitude), abs=1e-6)


@given(longitudes, latitudes, st.floats(0.001, 1))
def test_the_centre_of_a_square_is_its_middle(longitude, latitude, side):
    geometry = checked_geometry(square(longitude, latitude, side))
    assert centre(geometry) == pytest.approx((longitude + side / 2, latitude + side / 2), abs=1e-6)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=20))
def test_anything_else_is_refused_never_an_accident(value):
    for kind in ("Polygon", "MultiPolygon"):
        with pytest.raises(GeometryError):
            checked_geometry({"type": kind, "coordinates": value})


def test_a_hole_moves_the_centre_away():
    outer, hole = square(0, 0, 4)["coordinates"][0], square(2, 0, 1)["coordinates"][0]
    plain = centre(checked_geometry({"type": "Polygon", "coordinates": [outer]}))
    holed = centre(checked_geometry({"type": "Polygon", "coordinates": [outer, hole]}))
    assert plain == pytest.approx((2, 2))
    assert holed[0] < 2 < holed[1]


def test_parts_weigh_by_their_area():
    big, small = square(0, 0, 3)["coordinates"], square(10, 0, 1)["coordinates"]
    geometry = checked_geometry({"type": "MultiPolygon", "coordinates": [big, small]})
    assert len(polygons_of(geometry)) == 2
    assert centre(geometry) == pytest.approx(((9 * 1.5 + 10.5) / 10, (9 * 1.5 + 0.5) / 10))


def test_heights_are_dropped_and_flat_areas_have_a_middle():
    ring = [[*position, 30.5] for position in square()["coordinates"][0]]
    geometry = checked_geometry({"type": "Polygon", "coordinates": [ring]})
    assert geometry == checked_geometry(square())
    flat = [[0, 0], [1, 1], [2, 2], [0, 0]]
    assert centre(checked_geometry({"type": "Polygon", "coordinates": [flat]})) == (1, 1)


@pytest.mark.parametrize(
    "ring",
    [
        [[0, 0], [1, 0], [0, 0]],
        [[0, 0], [1, 0], [1, 1], [0, 1]],
        [[0, 0], [1, 0], [1, 1], [float("nan"), 0], [0, 0]],
        [[0, 0], [1, 0], [1, float("inf")], [0, 0]],
        [[0, 0], [181, 0], [1, 1], [0, 0]],
        [[0, 0], [1, -91], [1, 1], [0, 0]],
        [[652469, 6862035], [652470, 6862035], [652470, 6862036], [652469, 6862035]],
        [[0, 0], [1], [1, 1], [0, 0]],
        [[0, 0], ["1", 0], [1, 1], [0, 0]],
        [[0, 0], [True, 0], [1, 1], [0, 0]],
        [[0, 0], [0, 0], [0, 0], [0, 0]],
        [[0, 0], [10**400, 0], [1, 1], [0, 0]],
        "ring",
        None,
    ],
)
def test_bad_rings_are_refused(ring):
    with pytest.raises(GeometryError):
        checked_geometry({"type": "Polygon", "coordinates": [ring]})


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "Polygon",
        {"type": "Point", "coordinates": [0, 0]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": []},
        {"type": "MultiPolygon", "coordinates": []},
        {"type": ["Polygon"], "coordinates": []},
    ],
)
def test_what_is_not_an_area_is_refused(value):
    with pytest.raises(GeometryError):
        checked_geometry(value)


def test_too_many_positions_are_refused():
    ring = [[0, 0], *[[1, index / MAX_POSITIONS] for index in range(MAX_POSITIONS)], [0, 0]]
    with pytest.raises(GeometryError):
        checked_geometry({"type": "Polygon", "coordinates": [ring]})
