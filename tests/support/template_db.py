"""A migrated SQLite database, kept from one run of the tests to the next.

Applying every migration takes longer than most tests. The result depends on few files: while
those are the same, a copy of the kept database stands for it. `tests/house/test_migrations.py`
checks that migrations read nothing else.
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.support.run import ROOT

FOLDER = ROOT / "var" / "test-databases"
SOURCES = (
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "*/permissions.py",
    "*/*/permissions.py",
    "portal/users/roles.py",
    "portal/settings/*.py",
    "requirements/base.txt",
)
KEPT = 3


def sources() -> Iterator[Path]:
    """The files that decide what a migrated database holds."""
    for pattern in SOURCES:
        yield from sorted(ROOT.glob(pattern))


def template() -> Path:
    """Where the database of the present sources is kept, whether it exists or not."""
    digest = hashlib.sha256(f"{sys.version} {os.environ.get('PORTAL_LANGUAGES')}".encode())
    for path in sources():
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return FOLDER / f"{digest.hexdigest()[:24]}.sqlite3"


def copy_to(target: Path) -> bool:
    """Put the kept database there; False when there is none."""
    try:
        _copy(template(), target)
    except FileNotFoundError:
        return False
    return True


def keep(source: Path) -> None:
    """Keep a database that has just been migrated, and drop the oldest ones."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    unfinished = FOLDER / f"{os.getpid()}.part"
    _copy(source, unfinished)
    unfinished.replace(template())
    by_age = sorted(FOLDER.glob("*.sqlite3"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_age[KEPT:]:
        old.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """SQLite's own copy: what is still in the write-ahead log comes along."""
    if not source.is_file():
        raise FileNotFoundError(source)
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
