"""Euros as people write them, cents as the database keeps them. Pure: no ORM.

Integer cents, never floats: what is counted must be recounted to the cent.
"""

import re

THIN = "\u202f"
NO_BREAK = "\u00a0"
SPACES = re.compile(r"[\s\u00a0\u202f']+")
AMOUNT = re.compile(r"\A(?P<euros>[0-9]{1,11})(?:[.,](?P<cents>[0-9]{1,2}))?\Z")


class MoneyError(ValueError):
    """The text is not an amount in euros."""


def to_cents(text: str) -> int:
    """“1 234,5 €” is 123450. Raises `MoneyError` for anything but a positive amount.

    A single separator before one or two digits marks the cents, as in French; groups of three
    digits are separated by spaces or apostrophes.
    """
    match = AMOUNT.match(SPACES.sub("", text).removesuffix("€").removesuffix("EUR"))
    if match is None:
        raise MoneyError("Not an amount in euros.")
    cents = int((match["cents"] or "").ljust(2, "0"))
    return int(match["euros"]) * 100 + cents


def as_typed(cents: int) -> str:
    """The amount for a form field: “1 234,50”, without cents when there are none."""
    euros, rest = divmod(cents, 100)
    whole = f"{euros:,}".replace(",", " ")
    return f"{whole},{rest:02d}" if rest else whole


def as_read(cents: int, language: str = "fr") -> str:
    """The amount in a sentence: “1 234 €” in French, “€1,234” in English.

    Right-to-left languages get the French form inside direction isolates, so that the sign stays
    on its side of the number.
    """
    euros, rest = divmod(cents, 100)
    whole = f"{euros:,}"
    if language.startswith("en"):
        return f"€{whole}.{rest:02d}" if rest else f"€{whole}"
    whole = whole.replace(",", "." if language.startswith("tr") else THIN)
    text = f"{whole},{rest:02d}{NO_BREAK}€" if rest else f"{whole}{NO_BREAK}€"
    return f"\u2066{text}\u2069" if language.startswith(("ar", "he", "fa")) else text
