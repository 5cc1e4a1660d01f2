"""Portraits, as a reader meets them."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from initiatives.portraits.models import PortraitIndexPage, PortraitPage
from portal.images.renditions import prepare_images
from tests.factories import events as make
from tests.factories import portraits as people
from tests.factories.images import make_image

pytestmark = pytest.mark.django_db
URL = "/fr/portraits/"


def read(client, url: str = URL, **query: object) -> str:
    response = client.get(url, query)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def rendered(tag: str, **values: object) -> str:
    request = RequestFactory().get("/", HTTP_HOST="localhost")
    template = Template("{% load portraits_tags %}{% " + tag + " %}")
    return template.render(Context({"request": request, **values})).strip()


def test_her_words_come_first(client) -> None:
    page = people.portrait(
        quartiers=[make.quartier("Alma")],
        interview=[
            ("exchange", {"question": "Pourquoi ?", "answer": "<p>Parce que.</p>"}),
            ("quote", {"quote": "On a apporté des bêches.", "author": "Nadia", "role": ""}),
        ],
    )
    html = read(client, page.url)
    main = html[html.index("<main") :]
    order = [main.index(text) for text in ("<h1", page.quote, "Pourquoi ?", "Parce que.")]
    assert order == sorted(order)
    assert "Alma" in main
    assert "anime le jardin partagé" in main
    assert main.count("<h1") == 1


def test_a_photo_is_described(client) -> None:
    page = people.portrait(photo=make_image(), photo_alt="Nadia arrose les courges")
    assert 'alt="Nadia arrose les courges"' in read(client, page.url)


def test_what_she_started_is_linked(client) -> None:
    event = make.event("Fête du jardin")
    page = people.portrait(
        links=[
            {"page": event},
            {"page": event, "title": "Venez planter"},
            {"address": "https://exemple.fr/idee", "title": "Son idée"},
        ]
    )
    html = read(client, page.url)
    assert f'<a href="{event.url}">Fête du jardin</a>' in html
    assert f'<a href="{event.url}">Venez planter</a>' in html
    assert '<a href="https://exemple.fr/idee">Son idée</a>' in html
    event.unpublish()
    html = read(client, page.url)
    assert "Fête du jardin" not in html
    assert "Son idée" in html


def test_links_follow_the_language(client) -> None:
    fair, garden = make.event("Fête"), make.event("Jardin")
    make.translation(fair, "ar", "حفلة")
    french = people.portrait(links=[{"page": fair}, {"page": garden}])
    arabic = people.translation(french, "ar", "نادية", links=[{"page": fair}, {"page": garden}])
    html = read(client, arabic.url)
    assert ">حفلة</a>" in html
    assert 'lang="fr" dir="ltr">Jardin</a>' in html


def test_the_latest_published_come_first_and_nobody_is_put_forward(client) -> None:
    now = timezone.now()
    for name, days in (("Ancienne", 30), ("Nouvelle", 1), ("Entre", 10)):
        people.portrait(name, first_published_at=now - timedelta(days=days))
    html = read(client)
    places = [html.index(f">{name}</a>") for name in ("Nouvelle", "Entre", "Ancienne")]
    assert places == sorted(places)


def test_a_quartier_is_enough_to_find_them(client) -> None:
    alma = make.quartier("Alma")
    people.portrait("Nadia", quartiers=[alma])
    people.portrait("Karim")
    make.quartier("Pile")
    html = read(client, quartier="alma")
    assert ">Nadia</a>" in html
    assert ">Karim</a>" not in html
    assert '<option value="alma" selected>Alma</option>' in html
    assert 'class="error"' not in read(client, quartier="pile")


@pytest.mark.parametrize("value", ["nulle-part", "a\x00b", "' --", "é" * 300])
def test_nonsense_is_said_and_ignored(client, value: str) -> None:
    people.portrait("Nadia")
    html = read(client, quartier=value)
    assert ">Nadia</a>" in html
    assert 'id="id_quartier_error"' in html


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("quartier", "page")), st.text(st.characters(codec="utf-8"), max_size=9)
        ),
        max_size=3,
    )
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_address_breaks_the_list(client, pairs: list[tuple[str, str]]) -> None:
    people.listing()
    assert client.get(f"{URL}?{urlencode(pairs)}").status_code == 200


def test_an_untranslated_portrait_keeps_its_language(client) -> None:
    people.translation(people.portrait("Nadia"), "ar", "نادية")
    people.portrait("Karim")
    html = read(client, "/ar/portraits/")
    assert ">نادية</a>" in html
    assert ">Nadia</a>" not in html
    card = html[html.rindex("<article", 0, html.index(">Karim<")) : html.index(">Karim<")]
    assert 'lang="fr" dir="ltr"' in card
    assert html.count("<article") == 2


@pytest.mark.slow
def test_ten_or_two_hundred_portraits_cost_the_same(client) -> None:
    image = make_image()
    prepare_images()
    alma = make.quartier()
    people.many(10, quartiers=[alma], photo=image, photo_alt="Au jardin")
    few = queries(client, URL), queries(client, f"{URL}?quartier=alma")
    people.many(190, quartiers=[alma], photo=image, photo_alt="Au jardin")
    many = queries(client, URL), queries(client, f"{URL}?quartier=alma")
    assert few == many
    assert max(many) <= 12, many


def test_a_portrait_costs_few_queries(client) -> None:
    image = make_image()
    prepare_images()
    page = people.portrait(
        photo=image,
        photo_alt="Au jardin",
        quartiers=[make.quartier()],
        links=[{"page": make.event(f"Fête {rank}")} for rank in range(5)],
    )
    assert queries(client, page.url) <= 13


def test_sections_render_nothing_when_empty() -> None:
    people.listing()
    alma, french = make.quartier(), make.locale()
    assert rendered("home_portraits locale", locale=french) == ""
    assert rendered("quartier_portraits quartier locale", quartier=alma, locale=french) == ""
    assert rendered("quartier_portraits quartier locale", quartier=None, locale=french) == ""


@pytest.mark.parametrize("number", [1, 9])
def test_a_section_costs_two_queries(number: int, django_assert_num_queries) -> None:
    image = make_image()
    prepare_images()
    alma, french = make.quartier("Alma"), make.locale()
    people.many(number, quartiers=[alma], photo=image, photo_alt="Au jardin")
    people.portrait("Ailleurs")
    rendered("home_portraits locale", locale=french)
    with django_assert_num_queries(2):
        html = rendered("quartier_portraits quartier locale", quartier=alma, locale=french)
    assert html.count("<article") == min(number, 3)
    assert 'href="/fr/portraits/?quartier=alma"' in html
    assert "Ailleurs" not in html


@pytest.mark.parametrize("model", [PortraitPage, PortraitIndexPage])
def test_an_empty_draft_can_be_previewed(model: type) -> None:
    parent = people.listing() if model is PortraitPage else make.home()
    page = model(title="", slug="brouillon", locale=make.locale())
    page.set_url_path(parent)
    assert page.make_preview_request(RequestFactory().get("/"), "").status_code == 200
