"""`make demo` on a machine that is at fault: one clear sentence, and nothing else."""

import socket
import time
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.support import postgres
from tests.support.demo import address, refusal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(postgres.given_url()),
        reason="starts its own servers on both databases: runs once, with the suite on SQLite",
    ),
]


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
