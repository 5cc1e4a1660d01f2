"""Pure functions on text: accents, French stems, French typography. No Django, no database."""

import re
import unicodedata

NO_BREAK_SPACE = "\u00a0"
LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'"})
# Cc, and the halves of surrogate pairs: PostgreSQL refuses NUL, no database takes a lone half.
UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
SPACES = re.compile(r"\s+")
WORD = re.compile(r"\w+")
TAG = re.compile(r"(<[^>]*>)")
BEFORE = re.compile(r"[ \u202f]+([:;!?»])")
AFTER = re.compile(r"«[ \u202f]+")
# Words too common to be searched; PostgreSQL drops its own list, SQLite has none.
STOP_WORDS = frozenset(
    WORD.findall(
        "a au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les "
        "leur lui ma mais me mes mon ne nos notre nous on ou par pas pour qu que qui sa se "
        "ses son sont sur ta te tes toi ton tu un une vos votre vous y c d j l m n s t"
    )
)
MIN_STEM = 4


def clean(text: str, *, length: int = 200) -> str:
    """One line without control characters, at most `length` characters long."""
    return SPACES.sub(" ", UNWRITABLE.sub(" ", text[: length * 4])).strip()[:length].strip()


def fold(text: str) -> str:
    """The text without accents, ligatures and Arabic vowel marks; its case is kept.

    Used on both sides of a search: what is indexed and what is asked.
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str, *, limit: int = 12) -> list[str]:
    """The words to search for: no punctuation, no French stop words unless there is nothing else.

    “l'école” gives “école”; “?!” gives nothing.
    """
    found = WORD.findall(text)
    telling = [word for word in found if fold(word).lower() not in STOP_WORDS]
    return (telling or found)[:limit]


def french_stem(word: str) -> str:
    """The word without the mark of its plural, for a prefix search: “chevaux” gives “cheva”.

    Far lighter than PostgreSQL's stemmer, and only for where there is none. Words shorter than
    four letters are returned as they are.
    """
    if len(word) < MIN_STEM:
        return word
    lower = word.lower()
    if lower.endswith("aux") and len(word) > MIN_STEM + 1:
        return word[:-2]
    if lower.endswith(("s", "x")) and len(word) > MIN_STEM:
        return word[:-1]
    return word


def french_spaces(text: str) -> str:
    """Non-breaking spaces where French wants them; never inside an HTML tag.

    Only existing spaces are replaced: “http://” and “14:30” stay as they are.
    """
    parts = TAG.split(text)
    parts[::2] = [_french_spaces(part) for part in parts[::2]]
    return "".join(parts)


def _french_spaces(text: str) -> str:
    text = BEFORE.sub(rf"{NO_BREAK_SPACE}\1", text)
    return AFTER.sub(f"«{NO_BREAK_SPACE}", text)
