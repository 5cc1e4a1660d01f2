"""Every page of the places is read by a person who has no account."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.enums import Generated
from portal.core.models import SiteSettings
from tests.factories.home import (
    make_actor,
    make_commune,
    make_home,
    make_index,
    make_locale,
    make_quartier,
    make_quartier_page,
    make_standard_page,
    publish,
)

pytestmark = pytest.mark.django_db


def read(client, page):
    response = client.get(page.url)
    assert response.status_code == 200, page.url
    assert not response.cookies, "a reader gets no cookie"
    return response.content.decode()


def test_home_says_welcome_and_lists_quartiers_alphabetically(client, home, index):
    home.welcome = "Proposez une idée."
    home.save()
    for name in ("Wazemmes", "Épeule", "Alma"):
        make_quartier_page(index, make_quartier(name))
    text = read(client, home)
    assert "Proposez une idée." in text
    assert text.index("Alma") < text.index("Épeule") < text.index("Wazemmes")


def test_home_offers_a_search_when_quartiers_are_many(client, home, index):
    for _number in range(25):
        make_quartier_page(index)
    text = read(client, home)
    assert f'action="{index.url}"' in text
    assert text.count('class="card"') == 0


def test_home_costs_the_same_with_many_quartiers(
    client, home, index, django_assert_max_num_queries
):
    for _number in range(5):
        make_quartier_page(index)
    client.get(home.url)
    with django_assert_max_num_queries(12):
        read(client, home)


def test_quartier_page_gathers_what_is_known(client, index):
    quartier = make_quartier(
        "Alma",
        communes=[make_commune("59512", "Roubaix")],
        population=2470,
        population_year=2018,
        accent="canal",
        contact_place="Maison de quartier",
        contact_phone="03 20 00 00 00",
    )
    actor = make_actor("Café des voisins", quartiers=[quartier], hours="mardi 9 h - 12 h")
    make_actor("Ailleurs")
    page = make_quartier_page(
        index, quartier, introduction="Au nord.", proud_of="Du four à pain.", meeting_place="Place"
    )
    text = read(client, page)
    for word in ("Roubaix", "2018", "Au nord.", "Du four à pain.", actor.name, "mardi 9 h - 12 h"):
        assert word in text
    assert "Maison de quartier" in text and 'href="tel:0320000000"' in text
    assert 'data-accent="canal"' in text
    assert "Ailleurs" not in text
    assert text.count("<h1") == 1


def test_quartier_page_shows_the_portals_contact_when_it_has_none(client, home, index, settings):
    from wagtail.models import Site

    SiteSettings.objects.update_or_create(
        site=Site.objects.get(is_default_site=True),
        defaults={"contact_place": "Hôtel de ville", "contact_phone": "03 20 11 11 11"},
    )
    text = read(client, make_quartier_page(index))
    assert text.count("Hôtel de ville") == 2  # beside the page, and at the foot


def test_quartier_page_is_described_to_machines(client, index):
    quartier = make_quartier(
        "Alma", communes=[make_commune("59512", "Roubaix")], latitude="50.7", longitude="3.17"
    )
    text = read(client, make_quartier_page(index, quartier))
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    place = next(data for data in map(json.loads, blocks) if data.get("@type") == "Place")
    assert place["geo"]["latitude"] == 50.7
    assert place["containedInPlace"] == [{"@type": "City", "name": "Roubaix"}]


def test_index_finds_by_name_or_town_whatever_the_accents(client, index):
    make_quartier_page(index, make_quartier("Cœur de l'Épeule", communes=[make_commune()]))
    make_quartier_page(index, make_quartier("Alma", communes=[make_commune("59599", "Tourcoing")]))
    for typed in ("epeule", "EPEULE", "l epeule", "coeur", "roubaix epeule"):
        text = client.get(index.url, {"q": typed}).content.decode()
        assert "Épeule" in text and ">Alma<" not in text, typed
    assert "Alma" in client.get(index.url, {"q": "tourcoing"}).content.decode()


@pytest.mark.parametrize("typed", ['"', "%", "_", "'", "\\", "x" * 5000, "\x00", "…", "(", ":"])
def test_index_never_fails_on_what_is_typed(client, index, typed):
    make_quartier_page(index)
    assert client.get(index.url, {"q": typed, "page": typed}).status_code == 200


def queries(client, page):
    """How many queries the second reading costs."""
    client.get(page.url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page.url).status_code == 200
    # The log is emptied by the next request: count now.
    return len(captured)


@pytest.mark.slow
def test_index_costs_the_same_with_10_and_200_quartiers(client, index):
    for _number in range(10):
        make_quartier_page(index, make_quartier(communes=[make_commune("59512")]))
    few = queries(client, index)
    for _number in range(190):
        make_quartier_page(index, make_quartier(communes=[make_commune("59512")]))
    assert 0 < few == queries(client, index) <= 12


def test_quartier_page_costs_the_same_with_2_and_40_actors(client, index):
    page = make_quartier_page(index)
    for _number in range(2):
        make_actor(quartiers=[page.quartier])
    few = queries(client, page)
    for _number in range(38):
        make_actor(quartiers=[page.quartier])
    assert 0 < few == queries(client, page) <= 14


def test_index_shows_the_source_page_where_a_quartier_is_not_translated(client, home, index):
    both, one = make_quartier("Alma"), make_quartier("Wazemmes")
    source = make_quartier_page(index, both)
    make_quartier_page(index, one)
    arabic_home = make_home("ar", translation_of=home)
    arabic = make_index(arabic_home, title="الأحياء", translation_key=index.translation_key)
    make_quartier_page(arabic, both, title="ألما", translation_key=source.translation_key)
    text = read(client, arabic)
    assert "ألما" in text
    assert re.search(r'<article class="card"[^>]* lang="fr" dir="ltr">', text)
    assert text.count('class="card"') == 2


def test_a_page_written_from_scratch_replaces_the_source_page(home, index):
    from home.models import QuartierPage

    quartier = make_quartier("Alma")
    make_quartier_page(index, quartier)
    arabic_home = make_home("ar", translation_of=home)
    arabic = make_index(arabic_home)
    own = make_quartier_page(arabic, quartier, title="ألما")
    assert list(QuartierPage.objects.best_for(make_locale("ar"))) == [own]


def test_a_draft_translation_does_not_hide_the_source_page(home, index):
    from home.models import QuartierPage

    source = make_quartier_page(index)
    arabic = make_index(make_home("ar", translation_of=home))
    draft = make_quartier_page(arabic, source.quartier, translation_key=source.translation_key)
    draft.unpublish()
    assert list(QuartierPage.objects.best_for(make_locale("ar"))) == [source]


def test_standard_pages_may_be_nested(client, home):
    parent = make_standard_page(home)
    child = make_standard_page(parent, body=[("text", "<p>Bonjour les voisins</p>")])
    assert "Bonjour les voisins" in read(client, child)


@pytest.mark.parametrize("kind", [kind for kind in Generated.values if kind])
def test_generated_pages_render_with_empty_settings(client, home, kind):
    read(client, make_standard_page(home, generated=kind))


def test_home_title_is_unique_per_language(home):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        make_home("fr", translation_of=None, slug="autre")


def test_one_page_per_quartier_and_language(home, index):
    from django.core.exceptions import ValidationError

    from home.models import QuartierPage

    quartier = make_quartier("Alma")
    make_quartier_page(index, quartier)
    with pytest.raises(ValidationError) as error:
        publish(
            index,
            QuartierPage(
                title="Encore", slug="encore", summary="…", quartier=quartier, locale=index.locale
            ),
        )
    assert "quartier" in error.value.message_dict
    arabic = make_index(make_home("ar", translation_of=home))
    assert make_quartier_page(arabic, quartier).quartier == quartier


def test_one_generated_page_of_a_kind_per_language(home):
    from django.core.exceptions import ValidationError

    make_standard_page(home, generated=Generated.LEGAL)
    with pytest.raises(ValidationError):
        make_standard_page(home, generated=Generated.LEGAL)


def test_a_text_page_may_stand_under_a_quartier(client, index):
    quartier_page = make_quartier_page(index)
    child = make_standard_page(quartier_page, title="Le marché")
    assert "Le marché" in read(client, child)
    from home.models import StandardPage

    assert StandardPage.can_create_at(quartier_page)
