"""`make demo`: starts, stops, starts again, and destroys nothing."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from portal.demo.logins import LOGINS
from tests.support import postgres
from tests.support.demo import SERVE, Demo, address, eventually, is_alive, refusal
from tests.support.run import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(postgres.given_url()),
        reason="starts its own servers on both databases: runs once, with the suite on SQLite",
    ),
]
Start = Callable[[dict[str, str]], Demo]


@pytest.fixture(params=["sqlite", "postgresql"])
def home(
    request: pytest.FixtureRequest, environment: dict[str, str], first_folder: Path
) -> dict[str, str]:
    """A machine where the demo never ran, on either database."""
    if request.param == "sqlite":
        return environment | {"PORTAL_VAR_DIR": str(first_folder)}
    server = request.getfixturevalue("server")
    name = f"demo_{uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return environment | {"DATABASE_URL": address(server, name)}


def rename_somebody(environment: dict[str, str]) -> None:
    """What a person does in the demo between two runs."""
    query = "UPDATE users_user SET first_name = 'Zohra' WHERE username = 'admin'"
    if url := environment.get("DATABASE_URL"):
        with psycopg.connect(url) as connection:
            connection.execute(query)
    else:
        path = Path(environment["PORTAL_VAR_DIR"]) / "portal.sqlite3"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(query)


def somebody(environment: dict[str, str]) -> str:
    query = "SELECT first_name FROM users_user WHERE username = 'admin'"
    if url := environment.get("DATABASE_URL"):
        with psycopg.connect(url) as connection:
            return str(connection.execute(query).fetchone()[0])
    path = Path(environment["PORTAL_VAR_DIR"]) / "portal.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute(query).fetchone()[0])


def test_it_starts_stops_and_starts_again(home: dict[str, str], start: Start) -> None:
    first = start(home)
    said = "".join(first.said)
    assert f"http://localhost:{home['PORT']}/" in said
    assert all(login.username in said and login.password in said for login in LOGINS)
    assert first.get("/") == 200
    assert first.get("/admin/login/") == 200
    children = first.children()
    assert set(children) == {"web", "worker"}

    os.kill(children["worker"], signal.SIGKILL)
    assert eventually(lambda: first.children().get("worker") not in (None, children["worker"]))

    children = first.children()
    assert first.stop(signal.SIGINT) == 0
    assert not any(is_alive(pid) for pid in children.values())
    assert "Traceback" not in "".join(first.said)

    rename_somebody(home)
    second = start(home)
    assert "Preparing" not in "".join(second.said)
    assert "Collecting" not in "".join(second.said)
    assert second.seconds < 30
    assert somebody(home) == "Zohra"

    children = second.children()
    os.kill(children["web"], signal.SIGKILL)
    assert second.end() == 1
    assert "The web server stopped" in "".join(second.said)
    assert not is_alive(children["worker"])


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_nothing_outlives_a_killed_demo(tried: dict[str, str], start: Start) -> None:
    demo = start(tried)
    children = demo.children()
    demo.process.kill()
    demo.process.wait()
    assert eventually(lambda: not any(is_alive(pid) for pid in children.values()))


def test_a_real_portal_is_not_overwritten(tried: dict[str, str]) -> None:
    """Somebody points the demo at the database of a portal in use: it refuses."""
    path = Path(tried["PORTAL_VAR_DIR"]) / "portal.sqlite3"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE users_user SET username = 'real-' || username")
    assert "not the demo" in refusal(tried)
    assert "not the demo" in refusal(tried, "--reset")


def test_it_goes_back_to_the_first_day(tried: dict[str, str]) -> None:
    rename_somebody(tried)
    done = subprocess.run(
        [*SERVE, "--reset"],
        cwd=ROOT,
        env=tried,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr
    assert somebody(tried) != "Zohra"
