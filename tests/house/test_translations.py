"""French is complete and compiled; no text of the code is missing from the translations."""

import re
import shutil
from pathlib import Path

import polib
import pytest

from tests.support import messages
from tests.support.run import ROOT

FRENCH = messages.LOCALE / "fr" / "LC_MESSAGES" / "django.po"
ENOUGH = 20


@pytest.fixture
def french() -> polib.POFile:
    assert FRENCH.is_file(), f"{FRENCH.relative_to(ROOT)} is missing"
    return polib.pofile(str(FRENCH))


def shown(keys: object) -> str:
    return "\n".join(str(key) for key in sorted(keys)[:ENOUGH])


def test_every_french_text_is_there(french: polib.POFile) -> None:
    missing = [entry.msgid for entry in french.untranslated_entries()]
    assert not missing, f"{len(missing)} texts without French:\n{shown(missing)}"
    doubtful = [entry.msgid for entry in french.fuzzy_entries()]
    assert not doubtful, f"{len(doubtful)} doubtful texts in French:\n{shown(doubtful)}"


@pytest.mark.parametrize("path", messages.po_files(), ids=lambda path: path.parent.parent.name)
def test_the_compiled_file_says_the_same(path: Path) -> None:
    compiled = path.with_suffix(".mo")
    assert compiled.is_file(), f"{compiled.relative_to(ROOT)} is missing: run `make messages`"
    assert compiled.read_bytes() == messages.compiled(path), (
        f"{compiled.relative_to(ROOT)} is older than its .po: run `make messages`"
    )


@pytest.mark.parametrize("path", messages.po_files(), ids=lambda path: path.parent.parent.name)
def test_placeholders_survive_translation(path: Path) -> None:
    """A lost or misspelt `%(name)s` is an error page in that language alone."""
    wrong = []
    for entry in polib.pofile(str(path)).translated_entries():
        wanted = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
        for text in (entry.msgstr, *entry.msgstr_plural.values()):
            found = placeholders(text)
            # A singular may say “one” in letters; nothing may ask for what is not given.
            if not found <= wanted or (text == entry.msgstr and text and found != wanted):
                wrong.append(entry.msgid)
    assert not wrong, shown(wrong)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)[sd]", text)) | set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("xgettext") is None,
    reason="GNU gettext is absent: whether the code has texts missing from the .po is not known",
)
def test_every_text_of_the_code_is_in_the_translations(french: polib.POFile) -> None:
    known = {messages.key(entry) for entry in french if not entry.obsolete}
    missing = messages.collected() - known
    assert not missing, f"{len(missing)} texts not collected (make messages):\n{shown(missing)}"
