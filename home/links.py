"""Links to pages that may exist only in another language than the reader's."""

from typing import TypedDict

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from portal.core import lookups


class PageLink(TypedDict):
    """`lang` and `dir` are empty where the title is in the language around it."""

    title: str
    url: str
    lang: str
    dir: str


def page_link(page: Page, request: HttpRequest | None) -> PageLink:
    """A link that keeps the reader in the language of the interface.

    A page without translation is then shown in its own language, under the reader's address.
    """
    locale = lookups.locales().get(page.locale_id) or page.locale
    link = PageLink(title=page.title, url=address_of(page, request), lang="", dir="")
    if locale.language_code != get_language():
        language = lookups.language(locale.language_code)
        link["lang"], link["dir"] = language.code, language.direction
    return link


def address_of(page: Page, request: HttpRequest | None) -> str:
    """The page's address under the language the reader is in."""
    site = lookups.site_for(request) if request is not None else None
    home = lookups.home_of(site, page.locale_id) if site is not None else None
    if home is None or not page.url_path.startswith(home.url_path):
        return page.get_url(request) or ""
    language = getattr(request, "LANGUAGE_CODE", None)
    return lookups.address(home, page.url_path, language)
