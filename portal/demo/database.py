"""Says in one sentence why a database cannot be used, before anything tries to use it."""

import sqlite3
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

import psycopg

OLDEST_POSTGRESQL = 14
REFUSED = ("password authentication failed", "no password supplied", "role ", "pg_hba.conf")
UNKNOWN_HOST = ("could not translate host name", "failed to resolve host", "name or service")


class DatabaseProblem(Exception):
    """The message is a sentence for the person at the keyboard; it never holds a password."""


def check(url: str) -> str:
    """What the database is called on screen. Raises `DatabaseProblem`."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise DatabaseProblem(f"DATABASE_URL cannot be read: {error}.") from error
    if parts.scheme in ("postgres", "postgresql"):
        return _check_postgresql(parts)
    if parts.scheme == "sqlite":
        return _check_sqlite(Path(unquote(parts.path)[1:]))
    raise DatabaseProblem(
        "DATABASE_URL must begin with postgres:// or sqlite:///, "
        f"not with “{parts.scheme or url.split(':')[0]}”."
    )


def _check_sqlite(path: Path) -> str:
    if not path.parent.is_dir():
        raise DatabaseProblem(f"The folder of the SQLite file does not exist: {path.parent}.")
    try:
        with sqlite3.connect(path, timeout=5) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise DatabaseProblem(f"The SQLite file {path} cannot be opened: {error}.") from error
    finally:
        if "connection" in locals():
            connection.close()
    return f"SQLite, {path}"


def _check_postgresql(parts: SplitResult) -> str:
    given = parse_qs(parts.query)
    host = parts.hostname or given.get("host", [""])[0] or "the local socket"
    name = unquote(parts.path).lstrip("/")
    user = unquote(parts.username or "")
    url = parts._replace(scheme="postgresql").geturl()
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version // 10000
    except psycopg.Error as error:
        raise DatabaseProblem(_sentence(str(error), host, parts.port, name, user)) from error
    if version < OLDEST_POSTGRESQL:
        raise DatabaseProblem(
            f"PostgreSQL {version} is too old: the portal needs {OLDEST_POSTGRESQL} or newer."
        )
    return f"PostgreSQL {version}, {name} at {host}"


def _sentence(reason: str, host: str, port: int | None, name: str, user: str) -> str:
    low = reason.lower()
    place = f"{host}:{port}" if port else host
    if any(part in low for part in UNKNOWN_HOST):
        return f"The database host “{host}” is not known: check DATABASE_URL."
    if f'database "{name}" does not exist'.lower() in low:
        return (
            f"The database “{name}” does not exist at {place}: create it first (createdb {name})."
        )
    if any(part in low for part in REFUSED):
        return (
            f"PostgreSQL at {place} refused the user “{user}” or the password: check DATABASE_URL."
        )
    if "refused" in low or "timeout" in low or "timed out" in low or "no such file" in low:
        return f"No PostgreSQL server answers at {place}: check that it runs, and DATABASE_URL."
    return f"The database at {place} cannot be used: {reason.strip().splitlines()[-1]}"
