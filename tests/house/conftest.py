"""What the tests of the demo command share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import postgres
from tests.support.demo import Demo, shell

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
