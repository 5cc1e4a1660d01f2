"""What supervisors are told, and what they are not told."""

import shutil
from collections import namedtuple

import pytest
from django.db import OperationalError, connection
from django.test import Client
from wagtail.models import Locale

from portal.core.views import health

Usage = namedtuple("Usage", "total used free")


@pytest.fixture(autouse=True)
def _room(monkeypatch) -> None:
    monkeypatch.setattr(health, "_migrated", False)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(100, 50, 50))


def test_livez_asks_nothing_of_the_database(client: Client) -> None:
    """No `db` fixture: a query here would be refused."""
    response = client.get("/livez")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_ready(db, client: Client) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {"status": "ready"}
    assert "no-store" in response["Cache-Control"]


def test_full_disk(db, client: Client, monkeypatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(100, 90, 10))
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"status": "not ready", "failing": ["disk"]}


def test_unapplied_migration(db, client: Client, monkeypatch) -> None:
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: [1])
    assert client.get("/readyz").json()["failing"] == ["migrations"]
    monkeypatch.undo()


def test_read_only_database(db, client: Client, monkeypatch) -> None:
    def refuse(*args, **kwargs):
        raise OperationalError("attempt to write a readonly database at /secret/path")

    monkeypatch.setattr(type(Locale.all_objects.all()), "update", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["failing"] == ["database"]
    assert b"secret" not in response.content


def test_a_read_only_connection_is_noticed(db) -> None:
    """No pretending: the database itself refuses the write."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA query_only = ON")
        else:
            cursor.execute("SET TRANSACTION READ ONLY")
        try:
            assert health._database() is False
        finally:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA query_only = OFF")


def test_only_reading_is_allowed(client: Client) -> None:
    assert client.post("/livez").status_code == 405
    assert client.post("/readyz").status_code == 405
