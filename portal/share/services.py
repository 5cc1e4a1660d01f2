"""What is needed to share a page: its addresses and its links."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from portal.core.links import absolute
from portal.share import links


@dataclass(frozen=True)
class Share:
    """Everything `components/share.html` shows. Addresses are absolute; `qr_url` is a path."""

    url: str
    short_url: str
    whatsapp: str
    sms: str
    email: str
    qr_url: str


def page_url(page: Page, request: HttpRequest | None = None) -> str:
    """The page's address under the portal's public address."""
    url = page.get_url(request) or "/"
    return url if url.startswith(("http://", "https://")) else absolute(url)


def short_url(page: Page) -> str:
    """Its short address, for pages that have one as `short_path` (a quartier's `/q/…`)."""
    path = getattr(page, "short_path", "")
    return absolute(path) if path else ""


def share_page(page: Page, *, text: str = "", request: HttpRequest | None = None) -> Share:
    """The links that share this page. `text` defaults to its title. No query."""
    url, short = page_url(page, request), short_url(page)
    text = text or page.title
    return Share(
        url=url,
        short_url=short,
        whatsapp=links.whatsapp(text, short or url),
        sms=links.sms(text, short or url),
        email=links.email(page.title, text, url),
        qr_url=reverse("share:qr", args=[page.pk, "svg"]) if page.pk else "",
    )
