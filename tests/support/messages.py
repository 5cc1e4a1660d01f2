"""`make messages`: collect the texts to translate, and compile the translations.

Collecting needs GNU gettext (`xgettext`); compiling does not, so that a translator's change of a
`.po` file needs Python alone: `python -m tests.support.messages --compile`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from tests.support.run import ROOT

LOCALE = ROOT / "locale"
SOURCES = ("portal", "home", "events", "initiatives", "templates", "manage.py")
IGNORED = shutil.ignore_patterns("__pycache__", "*.pyc")
# A guessed translation is worse than none: what is new is left empty, what is gone goes.
MERGE = ["-q", "--backup=none", "--update", "--no-fuzzy-matching"]
# Dates and tools of one run: they would make every run a change.
RESTLESS_HEADERS = ("POT-Creation-Date", "PO-Revision-Date", "X-Generator")

Key = tuple[str, str, str]


class GettextMissing(Exception):
    """The texts cannot be collected on this machine."""


def po_files() -> list[Path]:
    """The translations of this repository."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def key(entry: polib.POEntry) -> Key:
    """What tells one text from another."""
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural


def _make_messages(root: Path, languages: list[str]) -> None:
    """Run Django's makemessages in this tree, with our way of merging."""
    program = (
        "import django; django.setup()\n"
        "from django.core.management import call_command\n"
        "from django.core.management.commands.makemessages import Command\n"
        f"Command.msgmerge_options = {MERGE!r}\n"
        f"call_command(Command(), locale={languages!r}, add_location='file', no_obsolete=True, "
        "ignore_patterns=['.venv/*', 'var/*', 'tests/*', 'benchmarks/*', 'deploy/*'], verbosity=0)"
    )
    if shutil.which("xgettext") is None:
        raise GettextMissing("GNU gettext was not found: install it (apt install gettext).")
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "PYTHONPATH": str(root),
    }
    subprocess.run([sys.executable, "-c", program], cwd=root, env=environment, check=True)


def collect() -> None:
    """Bring every `.po` file in line with the code."""
    languages = sorted({path.parent.parent.name for path in po_files()} | {"fr", "ar"})
    _make_messages(ROOT, languages)
    for path in po_files():
        tidy(path)


def tidy(path: Path) -> None:
    """Write a `.po` file in its one form, without what changes at each run."""
    catalogue = polib.pofile(str(path), wrapwidth=98)
    for header in RESTLESS_HEADERS:
        catalogue.metadata.pop(header, None)
    catalogue.save()


def collected() -> set[Key]:
    """The texts found in the code now, without touching the repository."""
    with tempfile.TemporaryDirectory(prefix="portal-messages-") as folder:
        copy = Path(folder)
        for source in SOURCES:
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, copy / source, ignore=IGNORED)
            else:
                shutil.copy(ROOT / source, copy / source)
        (copy / "locale").mkdir()
        _make_messages(copy, ["fr"])
        catalogue = polib.pofile(str(copy / "locale" / "fr" / "LC_MESSAGES" / "django.po"))
        return {key(entry) for entry in catalogue if not entry.obsolete}


def compiled(path: Path) -> bytes:
    """What the `.mo` beside this `.po` should hold."""
    return bytes(polib.pofile(str(path)).to_binary())


def compile_all() -> None:
    """Write every `.mo`."""
    for path in po_files():
        path.with_suffix(".mo").write_bytes(compiled(path))


def main(arguments: list[str] | None = None) -> int:
    """Collect and compile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compile", action="store_true", help="compile only")
    if not parser.parse_args(arguments).compile:
        try:
            collect()
        except GettextMissing as error:
            sys.stderr.write(f"{error}\n")
            return 1
    compile_all()
    for path in po_files():
        catalogue = polib.pofile(str(path))
        missing = len(catalogue.untranslated_entries()) + len(catalogue.fuzzy_entries())
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} texts, {missing} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
