"""Browser policies, request ids, and what never reaches the logs."""

import io
import json
import logging

import pytest
from django.conf import settings as django_settings
from django.test import Client

from portal.core.logs import SafeJsonFormatter

EMAIL = "nadia.canari@exemple.fr"
CODE = "K7WQ-93XF-2MPT"
SECRET = "CANARI-4242"


def policy(response) -> dict[str, list[str]]:
    header = response["Content-Security-Policy"]
    parts = (part.split() for part in header.split(";") if part.strip())
    return {part[0]: part[1:] for part in parts}


@pytest.mark.parametrize(
    "path",
    ["/fr/", "/ar/nous-rejoindre/", "/fr/rien/", "/fr/recherche/?q=a", "/livez", "/robots.txt"],
)
def test_public_pages_carry_the_strict_policy(site, client: Client, path: str) -> None:
    found = policy(client.get(path))
    assert found["default-src"] == ["'self'"]
    assert found["script-src"] == ["'self'"]
    assert found["style-src"] == ["'self'"]
    assert found["object-src"] == ["'none'"]
    assert found["base-uri"] == ["'none'"]
    assert not any(
        "unsafe" in value or "http" in value for part in found.values() for value in part
    )


def test_public_pages_have_nothing_inline_and_nothing_from_elsewhere(site, client: Client) -> None:
    import re

    for path in ("/fr/", "/ar/nous-rejoindre/", "/fr/rien/", "/fr/recherche/?q=horaires"):
        text = client.get(path).content.decode()
        assert not re.search(r"\sstyle=|<style|\son\w+=", text), path
        for script in re.findall(r"<script[^>]*>", text):
            assert "src=" in script or 'type="application/ld+json"' in script
        for address in re.findall(r'(?:src|href)="(https?://[^"]*)"', text):
            assert address.startswith(("http://localhost", "http://testserver")), address


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/admin/pages/"])
def test_the_admin_is_looser_only_where_it_must(site, admin_client, client, path: str) -> None:
    found = policy((client if "login" in path else admin_client).get(path))
    assert found["script-src"] == ["'self'", "'unsafe-inline'"]
    assert found["style-src"] == ["'self'", "'unsafe-inline'"]
    assert found["default-src"] == ["'self'"]
    assert found["connect-src"] == ["'self'"]
    assert found["object-src"] == ["'none'"]
    assert "unsafe-eval" not in str(found)


def test_a_page_that_only_looks_like_the_admin_stays_strict(site, client: Client) -> None:
    assert "unsafe-inline" not in client.get("/fr/admin/")["Content-Security-Policy"]


def test_no_third_party_is_named(site, client: Client) -> None:
    assert "X-Content-Type-Options" in client.get("/fr/")
    assert client.get("/fr/")["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert client.get("/fr/")["X-Frame-Options"] == "SAMEORIGIN"


@pytest.fixture
def written():
    """What the production formatter writes, from every logger."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(SafeJsonFormatter())
    from portal.core.logs import RequestIdFilter

    handler.addFilter(RequestIdFilter())
    loggers = [logging.getLogger(name) for name in ("", "django")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    yield stream
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


def lines(stream: io.StringIO) -> list[dict]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_personal_data_never_reaches_the_logs(site, written, monkeypatch) -> None:
    from portal.core.views import serve

    client = Client(raise_request_exception=False)
    client.get(f"/fr/rien/?email={EMAIL}&mot={SECRET}")
    client.get(f"/fr/suivi/{CODE}/")

    def find(*args, **kwargs):
        raise ValueError(f"invalid contact {EMAIL} at /fr/suivi/{CODE}/?mot={SECRET}")

    monkeypatch.setattr(serve, "find", find)
    client.post(f"/fr/?q={SECRET}", {"text": SECRET})
    logging.getLogger("portal").warning("mail to %s refused", EMAIL)
    text = written.getvalue()
    assert "Internal Server Error" in text
    for canary in (EMAIL, CODE, SECRET):
        assert canary not in text


def test_lines_are_json_with_the_request_id(site, written) -> None:
    response = Client().get("/fr/rien/", headers={"x-request-id": "abcdef-0123456789"})
    assert response["X-Request-ID"] == "abcdef-0123456789"
    [line] = [line for line in lines(written) if line["logger"] == "django.request"]
    assert line["request_id"] == "abcdef-0123456789"
    assert line["level"] == "WARNING"
    assert line["status_code"] == 404
    assert set(line) <= {
        "level",
        "logger",
        "message",
        "request_id",
        "status_code",
        "timestamp",
        "exc_info",
    }


@pytest.mark.parametrize(
    "given", ["", "short", "x" * 100, "évil id", 'a"b{}c:ddddd', "a b c d e f g"]
)
def test_a_strange_request_id_is_replaced(db, client: Client, given: str) -> None:
    response = client.get("/livez", headers={"x-request-id": given})
    assert response["X-Request-ID"] != given
    assert len(response["X-Request-ID"]) == 32


def test_production_logs_through_this_formatter() -> None:
    assert (
        django_settings.LOGGING["formatters"]["json"]["()"] == "portal.core.logs.SafeJsonFormatter"
    )
    assert django_settings.LOGGING["handlers"]["stderr"]["formatter"] == "json"
