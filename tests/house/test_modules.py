"""What every module keeps to: its size, its imports' direction, and nothing of this machine."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import OUR_FOLDERS, files, label, named
from tests.support.run import ROOT

LONGEST = 300
TEXT = {
    ".py", ".html", ".css", ".js", ".md", ".txt", ".in", ".toml", ".cfg", ".yaml", ".yml", ".po",
    ".sh", ".svg", ".json", ".conf", ".service", ".example", ".xml", "",
}  # fmt: skip
# Written in pieces, so that this file is not among those it looks for.
FORBIDDEN = {
    "a package index host": re.compile(
        "py"
        + r"pi\.org|python"
        + r"hosted\.org|registry\.npm"
        + r"js\.org|(?<!emit-)index-u"
        + "rl"
    ),
    "a path of one machine": re.compile(
        r"(?<![\w.])/(?:wo" + r"rk|ro" + r"ot|home/[a-z]\w+|Users/\w+)/(?!\.)[\w.]"
    ),
    "a merge conflict": re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE),
    "a debugger": re.compile(r"^\s*(?:breakpoint\(\)|import i?pdb)", re.MULTILINE),
    "unfinished work": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"),
}
EMAIL = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
# Names kept for examples (RFC 2606), and what only looks like an address.
NOBODYS_DOMAIN = re.compile(
    r"(?:^|\.)(?:example\.(?:org|com|net)|exemple\.(?:fr|org)|[\w-]+\.(?:test|invalid|examp?le|exemple)|localhost)$"
    r"|\.(?:service|timer|socket|html|svg|png|css|js)$|^users\.noreply\."
)


def readable(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def test_no_module_is_long() -> None:
    long = {
        label(path): lines
        for path in named(".py")
        if "migrations" not in path.parts and (lines := len(readable(path).splitlines())) > LONGEST
    }
    assert not long, f"more than {LONGEST} lines: {long}"


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{label(path)}: {match.group().strip()}"
        for path in files()
        if path.suffix in TEXT and path != Path(__file__)
        for match in [FORBIDDEN[what].search(readable(path))]
        if match
    ]
    assert not found, f"{what} in:\n" + "\n".join(found)


def test_no_file_writes_to_a_real_person() -> None:
    found = [
        f"{label(path)}: {match.group()}"
        for path in files()
        if path.suffix in TEXT
        for match in EMAIL.finditer(readable(path))
        if not NOBODYS_DOMAIN.search(match.group(1).lower())
    ]
    assert not found, "e-mail addresses of real domains:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a package index host", "https://py" + "pi.org/simple"),
        ("a path of one machine", "see /wo" + "rk/notes.md"),
        ("a merge conflict", "<" * 7 + " HEAD"),
        ("unfinished work", "# TO" + "DO: later"),
    ],
)
def test_the_patterns_find_what_they_look_for(what: str, text: str) -> None:
    assert FORBIDDEN[what].search(text)


def test_a_real_address_is_recognised() -> None:
    assert not NOBODYS_DOMAIN.search("ville-quelconque.fr")
    assert NOBODYS_DOMAIN.search("mairie.exemple.fr")


# --- The import direction has teeth ---------------------------------------------------------------


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "*.po", "*.mo", "static", "content", "*.svg")
    for folder in OUR_FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(copy: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("home/shortcut.py", "from events import apps"),
        ("events/shortcut.py", "from initiatives.ideas import apps"),
        ("initiatives/ideas/shortcut.py", "import initiatives.portraits.apps"),
        ("portal/core/shortcut.py", "from portal.users import models"),
    ],
)
def test_a_wrong_import_is_refused(copy: Path, module: str, line: str) -> None:
    control = lint_imports(copy)
    assert control.returncode == 0, control.stdout
    (copy / module).write_text(f"{line}\n")
    assert "BROKEN" in lint_imports(copy).stdout


def test_every_app_is_under_the_contract() -> None:
    """An app that nobody put in the contract would be free to import anything."""

    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = " ".join(contract["contracts"][0]["layers"])
    free = {"portal.demo", "portal.settings", "initiatives"}
    apps = {
        ".".join(path.relative_to(ROOT).parent.parts)
        for path in named(".py", under=OUR_FOLDERS)
        if path.name == "apps.py"
    }
    outside = {app for app in apps - free if not re.search(rf"\b{re.escape(app)}(?![\w.])", layers)}
    assert not outside
