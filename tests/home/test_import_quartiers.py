"""`manage.py import_quartiers` on good, bad and strange layers."""

import pytest

from home.enums import BoundaryKind
from home.models import Boundary, Commune, Quartier
from tests.factories.home import make_quartier, square
from tests.home.layers import feature, run, write

pytestmark = pytest.mark.django_db


def test_official_facts_are_loaded(tmp_path):
    path = write(
        tmp_path, feature(code_commune="59512", nom_commune="Roubaix", commune_qp="Roubaix")
    )
    status, out, err = run(path, "--source", "ANCT 2015")
    assert (status, err) == (0, "")
    assert "1 created, 0 changed, 0 unchanged, 0 refused." in out
    quartier = Quartier.objects.get()
    assert (quartier.code, quartier.vintage, quartier.slug) == ("QP059001", 2015, "alma")
    assert quartier.commune_names == "Roubaix"
    assert (float(quartier.longitude), float(quartier.latitude)) == (3.005, 50.005)
    boundary = quartier.boundaries.get()
    assert (boundary.kind, boundary.source) == (BoundaryKind.OFFICIAL, "ANCT 2015")


def test_the_second_run_changes_nothing(tmp_path):
    path = write(tmp_path, feature(), feature("QP059002", "Trois Ponts"))
    run(path)
    status, out, _err = run(path)
    assert status == 0 and "0 created, 0 changed, 2 unchanged, 0 refused." in out


def test_what_the_city_edited_is_kept(tmp_path):
    run(write(tmp_path, feature(name="Coeur De Ville")))
    quartier = Quartier.objects.get()
    quartier.name, quartier.slug, quartier.accent = "Cœur de ville", "coeur", "prune"
    quartier.contact_phone = "03 20 00 00 00"
    quartier.save()
    Boundary.objects.create(quartier=quartier, kind=BoundaryKind.LIVED, geometry=square(side=0.02))
    path = write(tmp_path, feature(name="Coeur de Ville nouveau", geometry=square(side=0.03)))
    _status, out, _err = run(path)
    assert "0 created, 1 changed" in out
    quartier = Quartier.objects.get()
    assert (quartier.name, quartier.slug, quartier.accent) == ("Cœur de ville", "coeur", "prune")
    assert quartier.contact_phone == "03 20 00 00 00"
    assert quartier.boundaries.get(kind=BoundaryKind.LIVED).geometry == square(side=0.02)
    assert float(quartier.latitude) == 50.015  # the official boundary moved, its centre too


def test_a_new_official_name_is_followed_while_the_city_kept_the_old_one(tmp_path):
    run(write(tmp_path, feature(name="Alma")))
    run(write(tmp_path, feature(name="Alma Gare")))
    quartier = Quartier.objects.get()
    assert (quartier.name, quartier.slug) == ("Alma Gare", "alma")


def test_bad_features_are_named_with_their_line_and_the_good_ones_load(tmp_path):
    open_ring = square()
    open_ring["coordinates"][0].pop()
    path = write(
        tmp_path,
        feature("QP059001", "Bonne"),
        feature("QP059002", "Ouverte", open_ring),
        feature("QP059003", ""),
        feature("", "Sans code"),
        feature("QP059001", "Répétée"),
        feature("QP059006", "Point", {"type": "Point", "coordinates": [3, 50]}),
        feature("QP059007", "Sans forme") | {"geometry": None},
        feature("XX059008", "Sans liste"),
        feature("QP059009", "À l'envers", square(43.6, 1.4)),
        feature("QP059010", "Commune", code_commune="ABCDE"),
        [],
        feature("QP059011", "Bonne aussi"),
    )
    status, out, err = run(path)
    assert status == 1
    assert "2 created, 0 changed, 0 unchanged, 10 refused." in out
    lines = err.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("Line 4, QP059002 Ouverte: ") and "not closed" in lines[0]
    assert [line.split(",")[0] for line in lines] == [f"Line {n}" for n in range(4, 14)]
    assert "already on line 3" in lines[3]
    assert "latitude first" in lines[7]
    assert set(Quartier.objects.values_list("name", flat=True)) == {"Bonne", "Bonne aussi"}


def test_a_dry_run_says_it_all_and_keeps_nothing(tmp_path):
    status, out, _err = run(write(tmp_path, feature()), "--dry-run")
    assert status == 0 and "1 created" in out
    assert not Quartier.objects.exists() and not Boundary.objects.exists()


def test_the_2024_columns_are_known(tmp_path):
    path = write(
        tmp_path,
        {
            "type": "Feature",
            "properties": {
                "CODE_QP": "QN05901M",
                "lib_qp": "Alma",
                "insee_com": "59512",
                "lib_com": "Roubaix",
                "insee_dep": "59",
            },
            "geometry": {"type": "MultiPolygon", "coordinates": [square()["coordinates"]]},
        },
    )
    assert run(path)[0] == 0
    quartier = Quartier.objects.get()
    assert (quartier.vintage, quartier.commune_names) == (2024, "Roubaix")


def test_both_lists_may_stand_side_by_side(tmp_path):
    run(write(tmp_path, feature("QP059001", "Alma")))
    run(write(tmp_path, feature("QN05901M", "Alma")))
    assert list(Quartier.objects.order_by("vintage").values_list("slug", flat=True)) == [
        "alma",
        "alma-qn05901m",
    ]


def test_columns_can_be_given(tmp_path):
    path = write(
        tmp_path,
        {
            "type": "Feature",
            "properties": {"ref": "059001", "appellation": "Alma"},
            "geometry": square(),
        },
    )
    status, _out, err = run(path)
    assert status == 2 and "ref, appellation" in err
    args = ("--map", "code=ref", "--map", "name=appellation", "--vintage", "2015")
    assert run(path, *args)[0] == 0
    assert Quartier.objects.get().vintage == 2015
    status, _out, err = run(path, "--map", "code=inconnue", "--map", "name=appellation")
    assert status == 2 and "inconnue" in err


@pytest.mark.parametrize(
    ("codes", "names", "main", "expected"),
    [
        ("09261", "Saint-Girons", "", ["Saint-Girons"]),
        ("65440", "Séméac, Tarbes", "Tarbes", ["Tarbes"]),
        ("59512, 59599", "Roubaix, Tourcoing", "", ["Roubaix", "Tourcoing"]),
        ("59512 - 59599", "Roubaix - Saint-André", "", ["Roubaix", "Saint-André"]),
        ("59512/59599", "Roubaix / Tourcoing", "", ["Roubaix", "Tourcoing"]),
        ("59512;59599", "Roubaix", "", ["59512", "59599"]),
        ("1004", "Ambérieu", "", ["Ambérieu"]),
        ("2A004", "Ajaccio", "", ["Ajaccio"]),
    ],
)  # fmt: skip
def test_several_communes_in_one_cell(tmp_path, codes, names, main, expected):
    path = write(tmp_path, feature(code_commune=codes, nom_commune=names, commune_qp=main or None))
    assert run(path)[0] == 0
    assert sorted(commune.name for commune in Commune.objects.all()) == sorted(expected)


def test_the_name_of_a_known_commune_is_kept(tmp_path):
    Commune.objects.create(code="59512", name="Roubaix (Nord)")
    run(write(tmp_path, feature(code_commune="59512", nom_commune="ROUBAIX")))
    assert Quartier.objects.get().commune_names == "Roubaix (Nord)"


def test_quartiers_of_one_name_get_their_town(tmp_path):
    path = write(
        tmp_path,
        feature("QP059001", "Centre", code_commune="59512", nom_commune="Roubaix"),
        feature("QP059002", "Centre", code_commune="59599", nom_commune="Tourcoing"),
        feature("QP059003", "Centre", code_commune="59599", nom_commune="Tourcoing"),
    )
    run(path)
    assert list(Quartier.objects.order_by("code").values_list("slug", flat=True)) == [
        "centre-roubaix",
        "centre-tourcoing",
        "centre-qp059003",
    ]


def test_a_taken_short_address_is_not_taken_again(tmp_path):
    make_quartier("Autre", slug="alma")
    run(write(tmp_path, feature(code_commune="59512", nom_commune="Roubaix")))
    assert Quartier.objects.get(code="QP059001").slug == "alma-roubaix"


def test_neighbours_look_different(tmp_path):
    features = [
        feature(f"QP0590{number:02d}", f"Q{number}", square(3 + number % 4 / 50, 50 + number / 90))
        for number in range(1, 17)
    ]
    run(write(tmp_path, *features))
    quartiers = list(Quartier.objects.all())
    for one in quartiers:
        nearest = min(
            (other for other in quartiers if other != one),
            key=lambda other: (
                (one.longitude - other.longitude) ** 2 + (one.latitude - other.latitude) ** 2
            ),
        )
        assert one.accent != nearest.accent and one.bond != nearest.bond


def test_populations_come_from_the_csv(tmp_path):
    figures = tmp_path / "figures.csv"
    figures.write_text(
        "\ufeffcode_qp;nom_qp;pop_mun\nQP059001;Alma;2 470\nQP059002;Gare;ns\nQP099999;?;3\n",
        encoding="utf-8",
    )
    path = write(tmp_path, feature(), feature("QP059002", "Gare"))
    args = ("--population", str(figures), "--population-year", "2018")
    assert run(path, *args)[0] == 0
    alma, gare = Quartier.objects.order_by("code")
    assert (alma.population, alma.population_year) == (2470, 2018)
    assert gare.population is None
    assert "0 changed, 2 unchanged" in run(path, *args)[1]
    # Without figures, those that are known stay.
    assert "0 changed, 2 unchanged" in run(path)[1]
