"""Running one command of the checks, and telling what came of it."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "var" / "test-results"
NOTHING_COLLECTED = 5


@dataclass(frozen=True)
class Outcome:
    """What one stage did."""

    name: str
    ok: bool
    seconds: float
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    note: str = ""

    def line(self) -> str:
        """One line for the closing block."""
        counts = f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"
        parts = [
            "ok    " if self.ok else "FAILED",
            f"{self.name:<34}",
            f"{self.seconds:6.0f} s ",
            counts if self.passed or self.failed or self.skipped else "",
            self.note,
        ]
        return "  ".join(part for part in parts if part).rstrip()


def command(
    arguments: Sequence[str], *, environment: Mapping[str, str] | None = None, quiet: bool = False
) -> tuple[int, str]:
    """Run from the root of the repository; with `quiet`, hand the output back instead."""
    done = subprocess.run(
        arguments,
        cwd=ROOT,
        env=os.environ | (environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout or ""


def pytest_stage(
    name: str,
    arguments: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    python: str,
    note: str = "",
) -> Outcome:
    """Run pytest and count what it reported. A stage that found no test has failed."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    report = RESULTS / f"{''.join(c if c.isalnum() else '-' for c in name)}.xml"
    report.unlink(missing_ok=True)
    print(f"\n--- {name} ---", flush=True)
    started = time.monotonic()
    code, _ = command(
        [python, "-m", "pytest", "-q", f"--junitxml={report}", *arguments], environment=environment
    )
    passed, failed, skipped = _counts(report)
    if code == NOTHING_COLLECTED:
        note = "no test was found"
    return Outcome(
        name=name,
        ok=code == 0,
        seconds=time.monotonic() - started,
        passed=passed,
        failed=failed,
        skipped=skipped,
        note=note,
    )


def _counts(report: Path) -> tuple[int, int, int]:
    if not report.is_file():
        return 0, 1, 0
    suite = ElementTree.parse(report).getroot().find("testsuite")  # noqa: S314
    if suite is None:
        return 0, 1, 0
    total, failures, errors, skipped = (
        int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")
    )
    return total - failures - errors - skipped, failures + errors, skipped
