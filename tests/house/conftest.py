"""What the tests of the demo command share."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.demo.serve import make_environment
from tests.support import postgres
from tests.support.demo import Demo, shell
from tests.support.run import ROOT

Start = Callable[[dict[str, str]], Demo]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's shell on a machine where the demo never ran."""
    return shell(PORTAL_VAR_DIR=str(tmp_path / "var"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL of their own."""
    with postgres.server("wheel") as url:
        yield url


@pytest.fixture(scope="session")
def first_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first demo of the session ran, or will run."""
    return tmp_path_factory.mktemp("first") / "var"


@pytest.fixture
def tried(environment: dict[str, str], first_folder: Path) -> dict[str, str]:
    """A machine where the demo ran once already: a copy, to do anything to."""
    if not (first_folder / "static.sha256").is_file():
        subprocess.run(
            [sys.executable, "-m", "portal.demo.prepare"],
            cwd=ROOT,
            env=make_environment(environment | {"PORTAL_VAR_DIR": str(first_folder)}, dev=False),
            check=True,
        )
    shutil.copytree(first_folder, environment["PORTAL_VAR_DIR"])
    return environment


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts demos, and leaves none running, whatever became of the test."""
    started: list[Demo] = []

    def begin(environment: dict[str, str]) -> Demo:
        started.append(Demo(environment))
        return started[-1].wait()

    yield begin
    for demo in started:
        if demo.process.poll() is None:
            demo.stop()
