"""Private receipt codes: drawn from the submission key, so that a retry shows the same one.

A code is HMAC(secret, submission key) written with 12 characters, that is 60 bits. Only its
SHA-256 is stored: the table alone opens nobody's follow-up page. This module knows no ORM.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

# Crockford's: no I, L, O or U, which are read as 1, 1, 0 and V.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
LENGTH = 12
GROUP = 4
CODE_SALT = "participation.receipt"
CONTENT_SALT = "participation.content"


def receipt_code(submission_key: UUID, *, secret: str | bytes | None = None) -> str:
    """The code of one submission, such as `7K2M-9QXA-04TD`."""
    digest = salted_hmac(CODE_SALT, submission_key.hex, secret=secret, algorithm="sha256").digest()
    number = int.from_bytes(digest, "big")
    letters = "".join(ALPHABET[(number >> (5 * place)) & 31] for place in range(LENGTH))
    return grouped(letters)


def grouped(letters: str) -> str:
    """Twelve characters in three groups, easier to copy by hand."""
    return "-".join(letters[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def normalised(typed: str) -> str | None:
    """The code somebody meant, or None. Case, spaces, dashes, O/0, I/1 and U/V are forgiven.

    Digits of another script are read too: an Arabic keyboard types ٣ for 3.
    """
    letters = []
    for character in unicodedata.normalize("NFKC", typed[:100]).upper():
        digit = unicodedata.digit(character, None)
        character = str(digit) if digit is not None else character.translate(LOOKALIKES)
        if character in ALPHABET:
            letters.append(character)
        elif character.isalnum():
            return None
    return grouped("".join(letters)) if len(letters) == LENGTH else None


def receipt_hash(code: str) -> str:
    """What is stored of a code in its canonical form."""
    return hashlib.sha256(code.encode()).hexdigest()


def code_of(submission_key: UUID, stored_hash: str) -> str:
    """The code behind a stored hash, even when the secret key has been changed since.

    The current secret's code is returned when none fits: it opens nothing.
    """
    codes = [receipt_code(submission_key, secret=secret) for secret in _secrets()]
    for code in codes:
        if constant_time_compare(receipt_hash(code), stored_hash):
            return code
    return codes[0]


def content_hash(content: dict[str, Any], *, secret: str | bytes | None = None) -> str:
    """A keyed fingerprint of what was sent: it tells a retry from another text.

    Keyed, because it covers the contact too and outlives its erasure.
    """
    payload = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return salted_hmac(CONTENT_SALT, payload, secret=secret, algorithm="sha256").hexdigest()


def is_same_content(content: dict[str, Any], stored_hash: str) -> bool:
    """Whether the stored fingerprint is that of this content."""
    return any(
        constant_time_compare(content_hash(content, secret=secret), stored_hash)
        for secret in _secrets()
    )


def _secrets() -> Iterator[str | bytes]:
    yield settings.SECRET_KEY
    yield from settings.SECRET_KEY_FALLBACKS
