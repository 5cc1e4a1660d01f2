"""Links to pages that may exist only in another language than the reader's."""

from typing import TypedDict

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from portal.core import lookups
from portal.core.links import absolute, page_address


class PageLink(TypedDict):
    """`lang` and `dir` are empty where the title is in the language around it."""

    title: str
    url: str
    lang: str
    dir: str


def page_link(page: Page, request: HttpRequest | None) -> PageLink:
    """A link that keeps the reader in the language of the interface. No query.

    A page without translation is then shown in its own language, under the reader's address.
    """
    link = PageLink(title=page.title, url=_address(page, request), lang="", dir="")
    locale = lookups.locales().get(page.locale_id) or page.locale
    if locale.language_code != get_language():
        language = lookups.language(locale.language_code)
        link["lang"], link["dir"] = language.code, language.direction
    return link


def full_address(page: Page, request: HttpRequest) -> str:
    """The page's own absolute address, for machines; empty outside the site."""
    address = page_address(lookups.site_for(request), page)
    return absolute(address) if address else ""


def _address(page: Page, request: HttpRequest | None) -> str:
    if request is None:
        return page.url or ""
    language = getattr(request, "LANGUAGE_CODE", None)
    return page_address(lookups.site_for(request), page, language) or page.get_url(request) or ""
