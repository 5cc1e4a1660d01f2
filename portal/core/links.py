"""Links between a page, its translations and the other languages of the interface.

A page's translations are read once a request, by one query, whoever asks first: the language
switcher, `hreflang` or Open Graph.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.core import lookups


@dataclass(frozen=True)
class LanguageLink:
    """One entry of the language switcher."""

    code: str
    name: str
    dir: str
    url: str
    current: bool
    translated: bool


@dataclass(frozen=True)
class Alternate:
    """One `<link rel="alternate" hreflang>`; `url` is absolute."""

    code: str
    url: str


def absolute(path: str) -> str:
    """The path under the portal's public address."""
    return f"{settings.BASE_URL}{path}"


def page_address(site: Site | None, page: Page, language: str | None = None) -> str | None:
    """The page's path, or None when it stands outside the site's trees.

    With `language`, the same page under another language's prefix: there it is shown with the
    notice that it is not translated yet.
    """
    home = lookups.home_of(site, page.locale_id) if site else None
    if home is None or not page.url_path.startswith(home.url_path):
        return None
    return lookups.address(home, page.url_path, language)


def translations(request: HttpRequest, page: Page) -> dict[str, Page]:
    """The page and its published translations by language code, aliases left out. One query."""
    held = request.__dict__.setdefault("_portal_translations", {})
    if page.pk not in held:
        codes = {pk: locale.language_code for pk, locale in lookups.locales().items()}
        others = (
            Page.objects.filter(
                translation_key=page.translation_key, live=True, alias_of__isnull=True
            )
            .exclude(pk=page.pk)
            .only(
                "pk", "title", "live", "url_path", "locale_id", "path", "depth", "translation_key"
            )
        )
        rows = [*others, page]
        held[page.pk] = {codes[row.locale_id]: row for row in rows if row.locale_id in codes}
    return held[page.pk]


def language_links(request: HttpRequest, page: Any) -> list[LanguageLink]:
    """Where the switcher leads from here, for every configured language.

    Without a page the address is the same in every language but for its prefix; an error page
    leads to the home pages.
    """
    active = get_language()
    known = translations(request, page) if is_stored(page) else {}
    links = []
    for code, _name in settings.LANGUAGES:
        language = lookups.language(code)
        url, translated = _address_in(request, page, known, code)
        links.append(
            LanguageLink(code, language.name, language.direction, url, code == active, translated)
        )
    return links


def is_stored(page: Any) -> bool:
    """Whether this is a page that exists: a preview may show one that was never saved."""
    return isinstance(page, Page) and page.pk is not None


def _address_in(
    request: HttpRequest, page: Any, known: dict[str, Page], code: str
) -> tuple[str, bool]:
    if not known:
        return _same_address(request, code), True
    site = lookups.site_for(request)
    if code in known:
        return page_address(site, known[code]) or f"/{code}/", True
    origin = known.get(settings.LANGUAGE_CODE, page)
    return page_address(site, origin, code) or f"/{code}/", False


def _same_address(request: HttpRequest, code: str) -> str:
    if getattr(request, "portal_not_found", False):
        return f"/{code}/"
    first, _slash, rest = request.path.removeprefix("/").partition("/")
    if first not in dict(settings.LANGUAGES):
        return f"/{code}/"
    query = request.META.get("QUERY_STRING", "")
    return f"/{code}/{rest}" + (f"?{query}" if query else "")


def alternates(request: HttpRequest, page: Any) -> list[Alternate]:
    """Published translations only, the page itself included; empty when there is only one."""
    if not is_stored(page):
        return []
    site = lookups.site_for(request)
    found = []
    for code, row in translations(request, page).items():
        address = page_address(site, row)
        if address is not None and row.live:
            found.append(Alternate(code, absolute(address)))
    if len(found) < 2:
        return []
    found.sort(key=lambda link: link.code)
    source = next((link for link in found if link.code == settings.LANGUAGE_CODE), None)
    return [*found, Alternate("x-default", source.url)] if source else found
