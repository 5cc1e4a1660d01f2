"""Sections of a page are remembered for a few seconds, and forgotten after a change."""

from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from portal.core import lookups
from portal.core.models import Theme

pytestmark = pytest.mark.django_db

TEMPLATE = Template(
    "{% load core_tags %}{% remember 'test' thing %}{{ counter.next }}{% endremember %}"
)


class Counter:
    def __init__(self) -> None:
        self.value = 0

    def next(self) -> int:
        self.value += 1
        return self.value


@pytest.fixture
def counter() -> Counter:
    return Counter()


def render(counter: Counter, thing: str = "a", **context: object) -> str:
    request = RequestFactory().get("/fr/")
    return TEMPLATE.render(
        Context({"request": request, "counter": counter, "thing": thing} | context)
    )


def test_rendered_once_for_the_same_thing(counter: Counter) -> None:
    assert render(counter) == render(counter) == "1"
    assert render(counter, thing="b") == "2"


def test_forgotten_after_a_change(counter: Counter) -> None:
    assert render(counter) == "1"
    Theme.objects.create(code="jardins", name="Jardins", locale=lookups.locale_for("fr"))
    assert render(counter) == "2"


def test_an_editor_sees_what_she_has_just_changed(counter: Counter) -> None:
    assert render(counter) == "1"
    assert render(counter, editing=True) == "2"


def test_not_at_all_when_told_so(counter: Counter, settings: Any) -> None:
    settings.REMEMBER_SECTIONS = False
    assert [render(counter), render(counter)] == ["1", "2"]
