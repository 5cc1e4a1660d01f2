"""The files that the house rules speak of."""

import subprocess
from functools import cache
from pathlib import Path

from tests.support.run import ROOT

OUR_LABELS = (
    "core", "images", "users", "outbox", "share", "demo", "home", "events", "initiatives",
    "participation", "ideas", "budgets", "portraits", "indicators",
)  # fmt: skip
OUR_FOLDERS = ("portal", "home", "events", "initiatives")


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository, committed or about to be."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = (ROOT / name for name in done.stdout.split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file()))


def named(*suffixes: str, under: tuple[str, ...] = ()) -> list[Path]:
    """The files with these suffixes, in these top folders if any is given."""
    return [
        path
        for path in files()
        if path.suffix in suffixes and (not under or path.relative_to(ROOT).parts[0] in under)
    ]


def label(path: Path) -> str:
    """A short name for a file, for test ids and messages."""
    return str(path.relative_to(ROOT))
