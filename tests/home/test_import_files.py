"""`manage.py import_quartiers` on files that are not what they should be."""

import pytest

from home.models import Quartier
from tests.home.layers import feature, run, write

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not"),
        ("pas du JSON", "not"),
        ("[]", "FeatureCollection"),
        ('{"type": "Feature"}', "FeatureCollection"),
        ('{"type": "FeatureCollection"}', "FeatureCollection"),
        ('{"type": "FeatureCollection", "features": {}}', "FeatureCollection"),
        ('{"type": "FeatureCollection", "features": [{}', "not valid JSON"),
        ('{"type": "FeatureCollection", "features": []} x', "not valid JSON"),
        ("[" * 100_000, "not"),
        ('{"type": "FeatureCollection", "features": [' + "[" * 100_000, "not valid JSON"),
    ],
)
def test_an_unusable_file_is_refused_whole(tmp_path, content, words):
    path = tmp_path / "layer.geojson"
    path.write_text(content, encoding="utf-8")
    status, _out, err = run(path)
    assert status == 2 and words in err


def test_a_missing_or_badly_encoded_file_is_refused(tmp_path):
    assert run(tmp_path / "absent.geojson")[0] == 2
    path = tmp_path / "latin.geojson"
    path.write_bytes('{"type": "é"}'.encode("latin-1"))
    status, _out, err = run(path)
    assert status == 2 and "UTF-8" in err
    assert run(tmp_path)[0] == 2


def test_an_empty_layer_is_no_accident(tmp_path):
    status, out, _err = run(write(tmp_path))
    assert status == 0 and "0 created" in out


def named(name):
    return {"type": "name", "properties": {"name": name}}


@pytest.mark.parametrize(
    "crs",
    [
        named("urn:ogc:def:crs:OGC:1.3:CRS84"),
        named("urn:ogc:def:crs:EPSG::4326"),
        named("EPSG:4326"),
        named("http://www.opengis.net/def/crs/EPSG/0/4326"),
        None,
    ],
)
def test_degrees_are_read(tmp_path, crs):
    assert run(write(tmp_path, feature(), crs=crs))[0] == 0


@pytest.mark.parametrize(
    "crs",
    [
        named("urn:ogc:def:crs:EPSG::2154"),
        named("EPSG:24326"),
        named("EPSG:3857"),
        named(None),
        {"type": "link", "properties": {"href": "https://exemple.fr/crs"}},
        "CRS84",
    ],
)
def test_other_coordinate_systems_are_refused_by_name(tmp_path, crs):
    status, _out, err = run(write(tmp_path, feature(), crs=crs))
    assert status == 2
    name = crs["properties"].get("name") if isinstance(crs, dict) else None
    assert not name or name in err
    assert not Quartier.objects.exists()


def test_a_huge_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    from home import geojson

    path = write(tmp_path, feature())
    with pytest.raises(geojson.UnusableFileError):
        geojson.read_features(path, max_bytes=10)


def test_lines_are_those_an_editor_shows():
    from home.geojson import parse_features

    text = '{"features":\n\n[ {"a":\n1}, {}\n,\n{} ], "type": "FeatureCollection"}'
    assert [item.line for item in parse_features(text)] == [3, 4, 6]
