"""Pure functions on residents' words. No Django, no database."""

import re
import unicodedata

# Everything PostgreSQL refuses or nobody can see, but for the line break and the tab.
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ps", "ckb"})


def tidy(text: str) -> str:
    """The words as they were written, with one kind of line break and no invisible character."""
    return INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def written_language(text: str, *, interface: str, default: str) -> str:
    """A fair guess of the language of a text, for its `lang` and its direction.

    People write in the language of the page they read, except where the script says otherwise:
    Arabic letters on a French page are Arabic, Latin letters on an Arabic page are `default`.
    """
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return interface
    arabic = sum(unicodedata.name(letter, "").startswith("ARABIC") for letter in letters)
    if arabic * 2 > len(letters):
        return interface if interface in ARABIC_SCRIPT else "ar"
    return default if interface in ARABIC_SCRIPT else interface
