"""The three pages nobody wants: not found, out of order, temporarily unavailable."""

import base64
import hashlib
import re
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.template.loader import render_to_string

RETRY_AFTER = 30
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
FILES = ("/static/", "/media/", "/documents/")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A page in the reader's language that offers a way on; one word for a missing file."""
    if request.path.startswith(FILES):
        return HttpResponseNotFound("Not found\n", content_type="text/plain")
    # The language switcher leads to the home pages: this address exists in no language.
    request.portal_not_found = True  # type: ignore[attr-defined]
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when what failed is the database: nothing of what was sent was recorded."""
    # Django calls this inside its `except` block and passes no exception.
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request)
    return _static_page("500.html", 500, {})


def unavailable(request: HttpRequest) -> HttpResponse:
    """503, asking to come back: an interrupted transaction has left nothing behind."""
    posted = request.method not in SAFE_METHODS
    response = _static_page("503.html", 503, {"posted": posted})
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _static_page(template: str, status: int, context: dict[str, bool]) -> HttpResponse:
    """Rendered without request, context processors, database or style sheet.

    Its own style is allowed by hash, so that the page's policy stays as strict as the others'.
    """
    text = render_to_string(template, context)
    response = HttpResponse(text, status=status)
    response["Cache-Control"] = "no-store"
    style = STYLE.search(text)
    if style is not None:
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        response._csp_update = {"style-src": [f"'sha256-{digest}'"]}  # type: ignore[attr-defined]
    return response
