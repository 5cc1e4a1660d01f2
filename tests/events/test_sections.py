"""The agenda on the pages of the places."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from portal.core import lookups
from tests.factories import events as make

pytestmark = pytest.mark.django_db


def rendered(tag: str, **values: object) -> str:
    request = RequestFactory().get("/", HTTP_HOST="localhost")
    template = Template("{% load events_tags %}{% " + tag + " %}")
    return template.render(Context({"request": request, **values})).strip()


def test_nothing_is_rendered_when_nothing_is_coming() -> None:
    make.event(start_at=make.paris(2025, 1, 1, 18))
    alma = make.quartier()
    assert rendered("home_events locale", locale=make.locale()) == ""
    assert rendered("quartier_events quartier locale", quartier=alma, locale=make.locale()) == ""
    assert rendered("quartier_events quartier locale", quartier=None, locale=make.locale()) == ""


def test_a_quartier_shows_its_own_and_leads_to_the_rest() -> None:
    alma = make.quartier("Alma")
    make.event("Ici", quartiers=[alma])
    make.event("Là-bas", quartiers=[make.quartier("Pile")])
    html = rendered("quartier_events quartier locale", quartier=alma, locale=make.locale())
    assert ">Ici</a>" in html
    assert "Là-bas" not in html
    assert 'href="/fr/agenda/?quartier=alma"' in html


def test_another_language_falls_back_on_the_source() -> None:
    make.translation(make.event("Four"), "ar", "فرن")
    make.event("Vélo")
    html = rendered("home_events locale", locale=make.locale("ar"))
    assert "فرن" in html
    assert ">Four<" not in html
    assert ">Vélo</a>" in html
    assert 'href="/ar/agenda/"' in html


@pytest.mark.parametrize("number", [2, 12])
def test_a_section_costs_one_query(number: int, django_assert_num_queries) -> None:
    alma = make.quartier()
    make.many(number, quartiers=[alma], place=make.place())
    french = make.locale()
    rendered("home_events locale", locale=french)
    with django_assert_num_queries(1):
        html = rendered("quartier_events quartier locale", quartier=alma, locale=french)
    assert html.count("<article") == min(number, 4)
    lookups.clear()
