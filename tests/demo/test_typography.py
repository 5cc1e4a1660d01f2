"""French spacing of the demo's sentences."""

import pytest

from portal.demo.typography import plain_spaces, typeset


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Promis, tenu ?", "Promis, tenu\u00a0?"),
        ("On dit « oui » !", "On dit «\u00a0oui\u00a0»\u00a0!"),
        ("1 240 000 €", "1\u00a0240\u00a0000\u00a0€"),
        ("à 17 h 30, ou 18 h", "à 17\u00a0h\u00a030, ou 18\u00a0h"),
        ("03 53 01 21 10", "03 53 01 21 10"),
        ("Pas de signe", "Pas de signe"),
    ],
)
def test_spaces_that_do_not_break(typed: str, set_: str) -> None:
    assert typeset(typed) == set_
    assert typeset(set_) == set_
    assert plain_spaces(set_) == typed


def test_lists_and_dicts_are_followed() -> None:
    assert typeset({"a": ["Oui !"], "b": 3}) == {"a": ["Oui\u00a0!"], "b": 3}
