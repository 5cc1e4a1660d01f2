"""Euros in, cents kept, euros out."""

import pytest
from django.template import Context, Template
from django.utils import translation

from initiatives.budgets.fields import EuroFormField
from initiatives.budgets.money import MoneyError, as_read, as_typed, to_cents


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1200", 120_000),
        ("1 200", 120_000),
        ("1\u202f200,5", 120_050),
        ("1\u00a0200,50\u00a0€", 120_050),
        ("1'200.05", 120_005),
        ("0", 0),
        ("99999999999", 9_999_999_999_900),
    ],
)
def test_people_write_amounts_in_many_ways(typed, cents):
    assert to_cents(typed) == cents


@pytest.mark.parametrize(
    "typed", ["", "abc", "-5", "1,234,567", "1.234", "1e5", "12,", "NaN", "999999999999"]
)
def test_what_is_not_an_amount_is_refused(typed):
    with pytest.raises(MoneyError):
        to_cents(typed)


def test_a_form_shows_again_what_was_kept():
    field = EuroFormField()
    assert field.prepare_value(120_050) == "1 200,50"
    assert field.prepare_value("mille") == "mille"
    assert field.clean(as_typed(120_050)) == 120_050
    assert not field.has_changed(120_050, "1200,50")
    assert field.has_changed(120_050, "1200")
    assert EuroFormField(required=False).clean("") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "1\u202f234\u00a0€"),
        ("en", "€1,234"),
        ("tr", "1.234\u00a0€"),
        ("ar", "\u20661\u202f234\u00a0€\u2069"),
    ],
)
def test_amounts_read_as_in_the_reader_s_language(language, text):
    with translation.override(language):
        html = Template("{% load budgets_tags %}{{ cents|euros }}").render(
            Context({"cents": 123_400})
        )
    assert html == text


def test_cents_show_only_when_there_are_some():
    assert as_read(123_450) == "1\u202f234,50\u00a0€"
    assert as_read(0) == "0\u00a0€"
    assert Template("{% load budgets_tags %}{{ cents|euros }}").render(Context({})) == ""
