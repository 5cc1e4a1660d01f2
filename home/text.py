"""Comparing names as people type them. Knows no database."""

import re

from portal.core.text import fold

NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The words of a name without accents, capitals or punctuation: “L’Épeule” → “l epeule”.

    Letters of other scripts are kept, so that a name typed in Arabic finds itself.
    """
    return " ".join(NOT_WORD.sub(" ", fold(text).casefold()).split())
