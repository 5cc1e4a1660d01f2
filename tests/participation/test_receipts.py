"""Codes that survive paper, bad eyes and other keyboards."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.participation.receipts import (
    ALPHABET,
    code_of,
    content_hash,
    is_same_content,
    normalised,
    receipt_code,
    receipt_hash,
)


@given(st.uuids())
def test_a_code_is_twelve_clear_characters_and_always_the_same(key):
    code = receipt_code(key)
    assert code == receipt_code(key)
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert set(code) <= set(ALPHABET) | {"-"}
    assert not set(code) & set("ILOU")


@given(st.uuids(), st.sampled_from([str.lower, str.swapcase, lambda code: code.replace("-", "")]))
def test_a_code_is_read_whatever_its_case_and_dashes(key, change):
    code = receipt_code(key)
    assert normalised(change(code)) == code
    assert normalised(f"\n {' '.join(code)}. ") == code
    assert normalised(code.replace("0", "O").replace("1", "l").replace("V", "u")) == code


def test_digits_of_another_keyboard_are_read():
    assert normalised("٠١٢٣-4567-89AB") == "0123-4567-89AB"
    assert normalised("０123-4567-89AB") == "0123-4567-89AB"


@given(st.text())
def test_nonsense_is_refused_without_an_error(text):
    code = normalised(text)
    assert code is None or normalised(code) == code


@pytest.mark.parametrize("text", ["", "0123-4567-89A", "0123-4567-89ABC", "é123-4567-89AB"])
def test_what_is_not_twelve_characters_is_no_code(text):
    assert normalised(text) is None


def test_codes_differ_from_one_key_and_one_secret_to_another():
    keys = [uuid4() for _number in range(500)]
    assert len({receipt_code(key) for key in keys}) == 500
    assert receipt_code(keys[0], secret="a") != receipt_code(keys[0], secret="b")


def test_a_changed_secret_keeps_the_codes_already_handed_out(settings):
    key = uuid4()
    code, content = receipt_code(key), {"text": "Un banc", "email": "nadia@example.org"}
    stored, fingerprint = receipt_hash(code), content_hash(content)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "new"
    assert code_of(key, stored) == code
    assert is_same_content(content, fingerprint)
    assert not is_same_content(content | {"text": "Un arbre"}, fingerprint)
    settings.SECRET_KEY_FALLBACKS = []
    assert code_of(key, stored) != code
