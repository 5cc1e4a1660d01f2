"""Request ids for the logs, the reader's language, and the admin's own browser policy."""

import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse

GetResponse = Callable[[HttpRequest], HttpResponse]

current_request_id: ContextVar[str] = ContextVar("current_request_id", default="-")
ACCEPTED_ID = re.compile(r"[A-Za-z0-9-]{8,64}\Z")


class RequestIdMiddleware:
    """Gives each request an id, found again in every log line and in `X-Request-ID`."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        request_id = given if ACCEPTED_ID.match(given) else uuid.uuid4().hex
        # Django writes the line of a 404 or a 500 after the last middleware has returned: the
        # log filter then finds the id on the request.
        request.request_id = request_id  # type: ignore[attr-defined]
        token = current_request_id.set(request_id)
        try:
            response = self.get_response(request)
        finally:
            current_request_id.reset(token)
        response["X-Request-ID"] = request_id
        return response


class AdminPolicyMiddleware:
    """Loosens the Content-Security-Policy under the admin's address, and nowhere else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(reverse("wagtailadmin_home")):
            response._csp_update = settings.ADMIN_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]
        return response


class ReaderLocaleMiddleware(LocaleMiddleware):
    """Django's, which leaves alone what has no language in its address.

    Every address may be a page's, so Django believes that `/admin/nothing/` also exists as
    `/fr/admin/nothing/` and sends the browser there instead of saying “not found”.
    """

    neutral = ("admin", "documents", "media", "partager", "q", "static")

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        first = request.path_info.removeprefix("/").partition("/")[0]
        if response.status_code == 404 and first in self.neutral:
            return response
        return super().process_response(request, response)
