"""The door to every page: Wagtail's catch-all view, made safe for several languages.

Wagtail serves the whole French tree under `/ar/` while Arabic has no published home page, and
answers 404 for every untranslated page once it has one. Here a page that is not translated is
shown in French, says so, and is never called Arabic.
"""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation.trans_real import (
    get_supported_language_variant,
    parse_accept_lang_header,
)
from wagtail import hooks
from wagtail.models import Page, Site
from wagtail.views import serve_chain

from portal.core import lookups
from portal.core.links import absolute, page_address, translations
from portal.core.routing import Found, find


class Redirect307(HttpResponseRedirect):
    """Moves a form that was posted, with what it carries."""

    status_code = 307


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The page in the active language, a redirection to it, or the source page with a notice."""
    site = lookups.site_for(request)
    language = get_language()
    if site is None or language is None:
        raise Http404
    found = find(request, site, path, language)
    if found is None:
        raise Http404
    if not found.translated:
        elsewhere = _translated_address(request, site, found.page, language)
        if elsewhere is not None:
            return elsewhere
    request._wagtail_route_for_request = found.result  # type: ignore[attr-defined]
    response = _serve(request, found)
    if not found.translated:
        _say_untranslated(response, site, found.page)
    return response


def _serve(request: HttpRequest, found: Found) -> HttpResponse:
    """What Wagtail's own view does once it has found the page."""
    chain = serve_chain
    for function in reversed(hooks.get_hooks("on_serve_page")):
        chain = function(chain)
    for function in hooks.get_hooks("before_serve_page"):
        result = function(found.page, request, found.args, found.kwargs)
        if isinstance(result, HttpResponse):
            return result
    return chain(found.page, request, found.args, found.kwargs)


def _translated_address(
    request: HttpRequest, site: Site, page: Page, language: str
) -> HttpResponse | None:
    """A redirection to the page's translation, if it is published and has an address of its own."""
    translation = translations(request, page).get(language)
    if translation is None:
        return None
    address = page_address(site, translation)
    if address is None or address == request.path:
        return None
    query = request.META.get("QUERY_STRING", "")
    kind: Any = HttpResponseRedirect if request.method in ("GET", "HEAD") else Redirect307
    return kind(f"{address}?{query}" if query else address)


def _say_untranslated(response: HttpResponse, site: Site, page: Page) -> None:
    """Tell machines what the notice tells people: this is the source page under another prefix."""
    response["X-Robots-Tag"] = "noindex"
    address = page_address(site, page)
    if address is not None:
        response["Link"] = f'<{absolute(address)}>; rel="canonical"'


def root(request: HttpRequest) -> HttpResponse:
    """`/`: to the published home page whose language the browser prefers, else to the source."""
    site = lookups.site_for(request)
    live = {home.language for home in lookups.homes(site).values() if home.live} if site else set()
    header = request.headers.get("Accept-Language", "")
    response = HttpResponseRedirect(f"{request.path}{_preferred(header, live)}/")
    response["Vary"] = "Accept-Language"
    return response


def _preferred(header: str, available: set[str]) -> str:
    """The first available language of an Accept-Language header, else the source language."""
    for wanted, _quality in parse_accept_lang_header(header):
        try:
            code = get_supported_language_variant(wanted)
        except LookupError:
            continue
        if code in available:
            return code
    return settings.LANGUAGE_CODE
