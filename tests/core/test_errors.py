"""What people see when something is missing, broken or away."""

import base64
import hashlib
import re

import pytest
from django.db import OperationalError
from django.test import Client

from portal.core.views import serve


@pytest.fixture
def quiet() -> Client:
    """A client that shows the error page instead of raising, as a browser does."""
    return Client(raise_request_exception=False)


def broken(error: Exception):
    def find(*args, **kwargs):
        raise error

    return find


def test_500_is_plain_french_first_and_needs_nothing(site, quiet, monkeypatch) -> None:
    monkeypatch.setattr(serve, "find", broken(ValueError("détail secret")))
    response = quiet.get("/ar/")
    text = response.content.decode()
    assert response.status_code == 500
    assert "Une erreur est survenue" in text
    assert 'lang="en"' in text
    assert 'lang="ar" dir="rtl"' in text
    assert "secret" not in text
    assert "Traceback" not in text


def test_database_away_is_503_with_a_time_to_come_back(site, quiet, monkeypatch) -> None:
    monkeypatch.setattr(serve, "find", broken(OperationalError("connection refused")))
    response = quiet.get("/fr/")
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "no-store" in response["Cache-Control"]
    assert "refused" not in response.content.decode()
    assert "n'a pas été enregistré" not in response.content.decode()


def test_posting_while_the_database_is_away_says_nothing_was_recorded(
    site, quiet, monkeypatch
) -> None:
    monkeypatch.setattr(serve, "find", broken(OperationalError("connection refused")))
    response = quiet.post("/fr/", {"text": "un banc"})
    text = response.content.decode()
    assert response.status_code == 503
    assert "n'a pas été enregistré" in text
    assert "was not recorded" in text


def test_no_query_is_made_while_the_database_is_away(site, quiet, monkeypatch) -> None:
    """Whatever the error page might ask of the database would fail again."""
    from django.db.backends.utils import CursorWrapper

    def refuse(*args, **kwargs):
        raise OperationalError("gone")

    with monkeypatch.context() as away:
        away.setattr(CursorWrapper, "execute", refuse)
        for path in ("/fr/", "/fr/recherche/?q=a", "/fr/flux.xml", "/sitemap.xml", "/"):
            assert quiet.get(path).status_code == 503, path


@pytest.mark.parametrize("template", ["500", "503"])
def test_static_pages_keep_the_strict_policy(site, quiet, monkeypatch, template: str) -> None:
    error = OperationalError("x") if template == "503" else ValueError("x")
    monkeypatch.setattr(serve, "find", broken(error))
    response = quiet.get("/fr/")
    policy = response["Content-Security-Policy"]
    style = re.search(r"<style>(.*?)</style>", response.content.decode(), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    assert "unsafe-inline" not in policy
    assert "http" not in re.sub(r"https?://www\.w3\.org\S*", "", response.content.decode())


def test_404_is_in_the_readers_language(site, client: Client) -> None:
    for code in ("fr", "en", "ar"):
        response = client.get(f"/{code}/rien/")
        assert response.status_code == 404
        assert f'<html lang="{code}"' in response.content.decode()


def test_404_offers_the_home_pages_of_other_languages(site, client: Client) -> None:
    text = client.get("/fr/rien/").content.decode()
    assert 'href="/ar/"' in text
    assert "/ar/rien/" not in text


def test_a_missing_file_costs_one_word(db, client: Client) -> None:
    response = client.get("/media/images/rien.jpg")
    assert (response.status_code, response.content) == (404, b"Not found\n")
