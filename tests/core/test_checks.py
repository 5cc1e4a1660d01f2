"""House rules: the portal keeps them, and each one goes red on what breaks it."""

from types import SimpleNamespace

import pytest
from django.apps import AppConfig
from django.core.checks import registry
from wagtail import blocks
from wagtail.models import Page

from portal.core import checks
from portal.core.models import BasePage


def ids(messages) -> set[str]:
    return {message.id for message in messages}


def page_class(name: str, bases: tuple[type, ...], **body) -> type:
    """A page type that is never installed: an abstract class is enough to be examined."""
    meta = type("Meta", (), {"abstract": True, "app_label": "home"})
    return type(name, bases, {"__module__": "home.models", "Meta": meta, **body})


GOOD = {
    "page_description": "Une page.",
    "template": "home/standard_page.html",
    "override_translatable_fields": [],
    "parent_page_types": [],
    "subpage_types": [],
}


def test_the_portal_keeps_its_rules() -> None:
    assert checks.check_all(None) == []


def test_there_is_something_to_check() -> None:
    assert len(checks.page_models()) >= 4
    assert len(list(checks.stream_blocks(checks.page_models()))) >= 9
    assert checks.check_all in registry.registry.registered_checks


def test_a_good_page_passes() -> None:
    assert checks.check_pages([page_class("Good", (BasePage,), **GOOD)]) == []


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ("page_description", "portal.E002"),
        ("override_translatable_fields", "portal.E004"),
        ("parent_page_types", "portal.E005"),
        ("subpage_types", "portal.E005"),
    ],
)
def test_a_page_that_forgets_to_declare(missing: str, expected: str) -> None:
    body = {key: value for key, value in GOOD.items() if key != missing}
    assert ids(checks.check_pages([page_class("Bad", (BasePage,), **body)])) == {expected}


def test_a_page_without_the_shared_base() -> None:
    assert ids(checks.check_pages([page_class("Bare", (Page,), **GOOD)])) == {"portal.E001"}


def test_a_page_without_template() -> None:
    lost = page_class("Lost", (BasePage,), **GOOD | {"template": "home/nowhere.html"})
    assert ids(checks.check_pages([lost])) == {"portal.E003"}


class Silent(blocks.StructBlock):
    text = blocks.CharBlock()


class Talking(blocks.StructBlock):
    text = blocks.CharBlock()

    class Meta:
        template = "components/blocks/quote.html"
        description = "Un bloc."
        preview_value = {"text": "Bonjour"}


def test_blocks() -> None:
    owner = SimpleNamespace(__name__="Page")
    assert checks.check_blocks([(owner, Talking())]) == []
    assert ids(checks.check_blocks([(owner, Silent())])) == {
        "portal.E006",
        "portal.E007",
        "portal.E008",
    }


def test_labels_are_written() -> None:
    class Written(AppConfig):
        label = "written"

    class Guessed(AppConfig):
        pass

    written = Written("home.written", SimpleNamespace(__file__="/x/__init__.py"))
    guessed = Guessed("home.guessed", SimpleNamespace(__file__="/x/__init__.py"))
    assert checks.check_labels([written]) == []
    assert ids(checks.check_labels([guessed])) == {"portal.E009"}


def test_languages_agree() -> None:
    assert checks.check_languages([("fr", "F")], [("fr", "F")]) == []
    assert ids(checks.check_languages([("fr", "F")], [("en", "E")])) == {"portal.E010"}
