"""`make lint`: every check that does not run the portal. `--fix` puts in shape what can be.

Each check runs even when one before it failed; the output of the red ones is shown.
"""

import argparse
import os
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.run import ROOT, command

BIN = Path(sys.executable).parent
MANAGE = [sys.executable, "manage.py"]
TESTING = {"DJANGO_SETTINGS_MODULE": "portal.settings.test", "DATABASE_URL": ""}
# What a city would set, so that `check --deploy` judges the portal and not this machine.
DEPLOYED = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "".join(chr(33 + (7 * n) % 90) for n in range(64)),
    "ALLOWED_HOSTS": "portail.example.org",
    "BASE_URL": "https://portail.example.org",
    "DATABASE_URL": "",
    "WEB_CONCURRENCY": "1",
    "PORTAL_HTTPS": "1",
    "PORTAL_DEMO": "0",
    "DEBUG": "0",
}


@dataclass(frozen=True)
class Check:
    """One check: a command, made when it is about to run."""

    name: str
    arguments: Callable[[], Sequence[str]]
    environment: dict[str, str] | None = None


class NothingToCheck(Exception):
    """A configured pattern matches no file: the check would pass for want of anything to read."""


def typed_modules() -> list[str]:
    """The modules that mypy reads: `[tool.portal] typed` in pyproject.toml, each pattern alive."""
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["portal"]["typed"]
    files: set[str] = set()
    dead = []
    for pattern in patterns:
        found = [
            str(path.relative_to(ROOT)) for path in ROOT.glob(pattern) if ".venv" not in path.parts
        ]
        files.update(found)
        if not found:
            dead.append(pattern)
    if dead:
        raise NothingToCheck(f"[tool.portal] typed matches no file: {', '.join(dead)}")
    return sorted(files)


def _always(*arguments: str) -> Callable[[], Sequence[str]]:
    return lambda: arguments


def _mypy() -> Sequence[str]:
    return [str(BIN / "mypy"), "--no-error-summary", *typed_modules()]


RUFF = str(BIN / "ruff")
LIGHT = [
    Check("ruff", _always(RUFF, "check", "--quiet")),
    Check("format", _always(RUFF, "format", "--check", "--quiet")),
    Check("import direction", _always(str(BIN / "lint-imports"), "--no-cache")),
]
CHECKS = [
    *LIGHT,
    Check("types", _mypy),
    Check("templates", _always(str(BIN / "djlint"), "--quiet", "--lint", "templates")),
    Check("system checks", _always(*MANAGE, "check", "--fail-level", "WARNING"), TESTING),
    Check(
        "missing migrations", _always(*MANAGE, "makemigrations", "--check", "--dry-run"), TESTING
    ),
    Check(
        "deployment checks",
        _always(*MANAGE, "check", "--deploy", "--fail-level", "WARNING"),
        DEPLOYED,
    ),
]


def run(checks: Sequence[Check]) -> tuple[int, list[str]]:
    """Run them all; how many ran, and the names of the red ones."""
    failed = []
    for check in checks:
        started = time.monotonic()
        try:
            code, output = command(check.arguments(), environment=check.environment, quiet=True)
        except NothingToCheck as error:
            code, output = 1, f"{error}\n"
        word = "ok" if code == 0 else "FAILED"
        print(f"{check.name:<20} {word}  ({time.monotonic() - started:.1f} s)", flush=True)
        if code:
            failed.append(check.name)
            print(output.rstrip(), flush=True)
    return len(checks), failed


def fix() -> int:
    """Put in shape what a machine can."""
    for arguments in (["check", "--fix", "--quiet"], ["format"]):
        code, _ = command([RUFF, *arguments])
    return code


def main(arguments: list[str] | None = None) -> int:
    """Check, or fix."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fix", action="store_true")
    if parser.parse_args(arguments).fix:
        return fix()
    os.environ.setdefault("NO_COLOR", "1")
    _, failed = run(CHECKS)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
