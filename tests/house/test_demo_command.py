"""`make demo`: starts, stops, starts again; and one sentence when the machine is at fault."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from portal.demo.logins import LOGINS
from tests.support import postgres
from tests.support.run import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(postgres.given_url()),
        reason="starts its own servers on both databases: runs once, with the suite on SQLite",
    ),
]
SERVE = [sys.executable, "-m", "portal.demo.serve"]
START_TIMEOUT = 180


def free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's shell on a machine where the demo never ran."""
    given = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return given | {"PORTAL_VAR_DIR": str(tmp_path / "var"), "PORT": str(free_port())}


def refusal(environment: dict[str, str]) -> str:
    """What the command says before it gives up."""
    done = subprocess.run(
        SERVE, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    return done.stderr.strip()


# --- What it refuses ----------------------------------------------------------------------------


def test_a_taken_port(environment: dict[str, str]) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", int(environment["PORT"])))
        other.listen()
        assert f"Port {environment['PORT']} cannot be used" in refusal(environment)


@pytest.mark.parametrize("port", ["eighty", "0", "70000", "-1"])
def test_a_port_that_is_none(environment: dict[str, str], port: str) -> None:
    assert "between 1 and 65535" in refusal(environment | {"PORT": port})


def test_a_folder_that_cannot_be_written(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    asked = environment | {"PORTAL_VAR_DIR": str(tmp_path / "file" / "var")}
    assert "cannot be written" in refusal(asked)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgres://ana:secret@no-such-host.invalid/portal", "is not known"),
        ("postgres://ana:secret@127.0.0.1:1/portal", "No PostgreSQL server answers"),
        ("postgres://ana:secret@127.0.0.1:no/portal", "cannot be read"),
        ("mysql://ana:secret@127.0.0.1/portal", "must begin with postgres://"),
        ("portal.sqlite3", "must begin with postgres://"),
        ("sqlite:////no/such/folder/portal.sqlite3", "does not exist"),
    ],
)
def test_an_address_without_a_database(
    environment: dict[str, str], url: str, sentence: str
) -> None:
    said = refusal(environment | {"DATABASE_URL": url})
    assert sentence in said
    assert "secret" not in said


def test_a_file_that_is_no_database(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Bonjour, ceci n'est pas une base de données. " * 50)
    asked = environment | {"DATABASE_URL": f"sqlite:///{tmp_path / 'letter.txt'}"}
    assert "cannot be opened" in refusal(asked)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres.server("wheel") as url:
        yield url


def address(url: str, database: str, user: str = "postgres", password: str = "") -> str:
    host = url.partition("?host=")[2]
    return f"postgresql://{user}:{password}@/{database}?host={host}"


def test_a_missing_database(environment: dict[str, str], server: str) -> None:
    said = refusal(environment | {"DATABASE_URL": address(server, "nowhere")})
    assert "“nowhere” does not exist" in said


def test_a_wrong_password(environment: dict[str, str], server: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE ROLE ana LOGIN PASSWORD 'right'")
        rules = Path(connection.execute("SHOW hba_file").fetchone()[0])
        rules.write_text(f"local all ana scram-sha-256\n{rules.read_text()}")
        connection.execute("SELECT pg_reload_conf()")
    time.sleep(0.5)
    asked = address(server, "postgres", "ana", "very-wrong")
    said = refusal(environment | {"DATABASE_URL": asked})
    assert "refused the user “ana” or the password" in said
    assert "very-wrong" not in said


def test_a_weak_setting(environment: dict[str, str]) -> None:
    assert "SECRET_KEY" in refusal(environment | {"SECRET_KEY": "insecure-short"})


# --- What it does -------------------------------------------------------------------------------


class Demo:
    """A running demo."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.port = environment["PORT"]
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            SERVE,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []
        self.seconds = 0.0

    def wait(self) -> "Demo":
        """Until the closing block."""
        for line in self.process.stdout:
            self.said.append(line)
            if "Stop with Ctrl-C" in line:
                self.seconds = time.monotonic() - self.started
                return self
        raise AssertionError("".join(self.said))

    def get(self, path: str) -> int:
        """The status of an address, redirections followed."""
        address = f"http://localhost:{self.port}{path}"
        with urllib.request.urlopen(address, timeout=10) as answer:
            return int(answer.status)

    def children(self) -> dict[str, int]:
        """The processes it started, by a word of their command."""
        found = {}
        for line in ps("-o", "pid=,args=", "--ppid", str(self.process.pid)):
            pid, _, arguments = line.strip().partition(" ")
            found["worker" if "run_worker" in arguments else "web"] = int(pid)
        return found

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; the exit status."""
        self.process.send_signal(number)
        return self.end()

    def end(self) -> int:
        output, _ = self.process.communicate(timeout=40)
        self.said.append(output)
        return self.process.returncode


def ps(*arguments: str) -> list[str]:
    done = subprocess.run(["ps", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def is_alive(pid: int) -> bool:
    return bool(ps("-o", "pid=", "-p", str(pid)))


def eventually(condition: Any, seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.2)
    return False


Start = Callable[[dict[str, str]], Demo]


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


@pytest.fixture(params=["sqlite", "postgresql"])
def home(
    request: pytest.FixtureRequest, environment: dict[str, str], server: str
) -> dict[str, str]:
    """The same machine, on either database."""
    if request.param == "sqlite":
        return environment
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
    assert second.seconds < 15
    assert somebody(home) == "Zohra"

    children = second.children()
    os.kill(children["web"], signal.SIGKILL)
    assert second.end() == 1
    assert "The web server stopped" in "".join(second.said)
    assert not is_alive(children["worker"])


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_nothing_outlives_a_killed_demo(environment: dict[str, str], start: Start) -> None:
    demo = start(environment)
    children = demo.children()
    demo.process.kill()
    demo.process.wait()
    assert eventually(lambda: not any(is_alive(pid) for pid in children.values()))


def test_a_real_portal_is_not_overwritten(environment: dict[str, str], start: Start) -> None:
    """Somebody points the demo at the database of a portal in use: it refuses."""
    demo = start(environment)
    assert demo.stop() == 0
    path = Path(environment["PORTAL_VAR_DIR"]) / "portal.sqlite3"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE users_user SET username = 'real-' || username")
    assert "not the demo" in refusal(environment)
