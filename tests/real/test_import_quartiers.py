"""The 105 quartiers of Occitanie, with their official figures."""

import csv
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Sum

from home.models import Boundary, Commune, Quartier

pytestmark = [pytest.mark.real, pytest.mark.django_db]


def run(data):
    out = StringIO()
    call_command(
        "import_quartiers",
        str(data / "geo" / "hackaviz2021-occitanie-qp.geojson"),
        population=data / "geo" / "hackaviz2021-occitanie-qp.csv",
        population_year=2018,
        stdout=out,
    )
    return [int(word) for word in out.getvalue().replace(",", "").split() if word.isdigit()]


def test_105_quartiers_load_once_with_their_populations(data):
    assert run(data) == [105, 0, 0, 0]
    assert run(data) == [0, 0, 105, 0]
    with (data / "geo" / "hackaviz2021-occitanie-qp.csv").open(encoding="utf-8-sig") as file:
        figures = {row["code_qp"]: int(row["pop_mun"]) for row in csv.DictReader(file)}
    assert dict(Quartier.objects.values_list("code", "population")) == figures
    assert Quartier.objects.aggregate(all=Sum("population"))["all"] == sum(figures.values())
    assert Quartier.objects.filter(vintage=2015).count() == 105


def test_every_quartier_has_its_boundary_commune_address_and_neighbours(data):
    run(data)
    assert Boundary.objects.count() == 105
    assert Quartier.objects.values("slug").distinct().count() == 105
    assert not Quartier.objects.filter(communes__isnull=True).exists()
    # “Séméac, Tarbes” stands beside one code, Tarbes's.
    assert Commune.objects.get(code="65440").name == "Tarbes"
    assert Quartier.objects.get(code="QP065003").commune_names == "Tarbes"
    for quartier in Quartier.objects.all():
        assert -0.4 < quartier.longitude < 4.9 and 42.3 < quartier.latitude < 45.1
        rows = Quartier.objects.exclude(pk=quartier.pk)
        nearest = min(
            rows,
            key=lambda other: (
                (other.longitude - quartier.longitude) ** 2
                + (other.latitude - quartier.latitude) ** 2
            ),
        )
        assert (nearest.accent, nearest.bond) != (quartier.accent, quartier.bond)
