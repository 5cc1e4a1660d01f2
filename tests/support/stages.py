"""What `make test`, `make test-fast`, `make browser` and `.ci/run` run, and their last lines.

Every stage runs even when one before it failed, so that one run tells everything. The last lines
say exactly what ran and what did not.
"""

import argparse
import os
import sqlite3
import sys
import time
from contextlib import ExitStack
from importlib.metadata import version

from tests.support import chromium, lint, postgres
from tests.support.run import ROOT, Outcome, pytest_stage

PYTHON = sys.executable
SQLITE = {"DATABASE_URL": ""}
UNIT = "not browser and not real"
SHARED = ROOT.parent / "shared" / "data"


def workers() -> list[str]:
    """One test process per core, two at most: each has its own database."""
    return ["-n", str(min(2, os.cpu_count() or 1))]


class Run:
    """The stages of one run, their servers and what is said of them at the end."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.notes: list[str] = []
        self.started = time.monotonic()
        self._servers = ExitStack()
        self._postgres: dict[str, str] | None = None

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *_: object) -> None:
        self._servers.close()

    def postgres(self) -> dict[str, str] | None:
        """The environment of the stages on PostgreSQL; None, and a failed stage, without one."""
        if self._postgres is None:
            try:
                url = self._servers.enter_context(postgres.server())
                self.notes.append(f"PostgreSQL {postgres.version_of(url)}")
                self._postgres = {"DATABASE_URL": url}
            except (postgres.PostgresError, postgres.psycopg.Error) as error:
                self.fail("PostgreSQL", str(error))
                self._postgres = {}
        return self._postgres or None

    def chromium(self) -> bool:
        """Whether there is a browser; a failed stage says how to get one otherwise."""
        try:
            chromium.ensure()
        except chromium.ChromiumError as error:
            self.fail("Chromium", str(error))
            return False
        self.notes.append(chromium.version())
        return True

    def fail(self, name: str, why: str) -> None:
        """A stage that could not run has failed."""
        print(f"{name}: {why}", file=sys.stderr)
        self.outcomes.append(Outcome(name=name, ok=False, seconds=0, failed=1, note=why))

    def lint(self, *, light: bool = False) -> None:
        """The checks that run no test."""
        name = "lint (light)" if light else "lint"
        print(f"\n--- {name} ---", flush=True)
        started = time.monotonic()
        done, failed = lint.run(lint.LIGHT if light else lint.CHECKS)
        self.outcomes.append(
            Outcome(
                name=name,
                ok=not failed,
                seconds=time.monotonic() - started,
                note=f"{done} checks" + (f", red: {', '.join(failed)}" if failed else ""),
            )
        )

    def pytest(self, name: str, *arguments: str, environment: dict[str, str]) -> None:
        """One run of pytest."""
        self.outcomes.append(pytest_stage(name, arguments, environment=environment, python=PYTHON))

    def suite(self) -> None:
        """The whole suite on both databases, and the search with accents where possible."""
        self.pytest("tests on SQLite", *workers(), "-m", UNIT, environment=SQLITE)
        if environment := self.postgres():
            self.pytest("tests on PostgreSQL", *workers(), "-m", UNIT, environment=environment)
        self.search_with_accents()

    def search_with_accents(self) -> None:
        """The search tests again, on a server that has `unaccent`."""
        files = [
            str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("tests/*/test_search*.py"))
        ]
        if not files:
            self.notes.append("no tests/*/test_search*.py: search with unaccent not run")
        elif postgres.system_binaries() is None:
            self.notes.append("no PostgreSQL of the system's: search with unaccent not run")
        else:
            try:
                with postgres.server("system") as url:
                    name = f"search on PostgreSQL {postgres.version_of(url)}, unaccent"
                    self.pytest(name, *files, environment={"DATABASE_URL": url})
            except postgres.PostgresError as error:
                self.fail("search with unaccent", str(error))

    def browser(self) -> None:
        """The journeys on both databases."""
        if not self.chromium():
            return
        journeys = ("tests/browser", *workers(), "-m", "browser")
        self.pytest("journeys on SQLite", *journeys, environment=SQLITE)
        if environment := self.postgres():
            self.pytest("journeys on PostgreSQL", *journeys, environment=environment)

    def real(self) -> None:
        """The tests against real data, where that data lies beside the repository."""
        if not SHARED.is_dir():
            print(f"{SHARED} is absent: the tests on real data were not run.")
            self.notes.append("tests on real data not run (the data is absent)")
            return
        real = ("tests/real", "-m", "real")
        self.pytest("real data on SQLite", *real, environment=SQLITE)
        if environment := self.postgres():
            self.pytest("real data on PostgreSQL", *real, environment=environment)

    def close(self) -> int:
        """Print the closing block; the status of the whole run."""
        passed, failed, skipped = (
            sum(getattr(outcome, key) for outcome in self.outcomes)
            for key in ("passed", "failed", "skipped")
        )
        red = [outcome for outcome in self.outcomes if not outcome.ok]
        versions = [
            f"Python {sys.version.split()[0]}",
            *(f"{name} {version(name)}" for name in ("Django", "Wagtail")),
            f"SQLite {sqlite3.sqlite_version}",
        ]
        print("\n=== What ran ===")
        for outcome in self.outcomes:
            print(outcome.line())
        print(", ".join([*versions, *self.notes]))
        print(f"{time.monotonic() - self.started:.0f} s in all; {len(red)} red stages")
        print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
        return 1 if red else 0


def main(arguments: list[str] | None = None) -> int:
    """Run the named stages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["all", "fast", "browser", "real"])
    what = parser.parse_args(arguments).what
    with Run() as run:
        if what == "all":
            run.lint()
            run.suite()
            run.browser()
        elif what == "fast":
            run.lint(light=True)
            run.pytest(
                "tests on SQLite, not slow",
                *workers(),
                "-m",
                f"{UNIT} and not slow",
                environment=SQLITE,
            )
        elif what == "browser":
            run.browser()
        else:
            run.real()
        return run.close()


if __name__ == "__main__":
    sys.exit(main())
