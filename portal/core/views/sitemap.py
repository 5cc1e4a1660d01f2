"""The site map for search engines, with the translations of each page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Page, Site

from portal.core import lookups
from portal.core.links import absolute, page_address

# The protocol's limit for one file.
MAX_ENTRIES = 50_000
HOOK = "portal_sitemap"


@dataclass
class SitemapEntry:
    """One address, absolute. `alternates` maps each language, its own included, to an address.

    An app adds entries of its own by a hook named `portal_sitemap` that returns some of these.
    """

    location: str
    changed: datetime | None = None
    alternates: dict[str, str] = field(default_factory=dict)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Published pages of every language and what apps add. The query count is fixed."""
    site = lookups.site_for(request)
    entries = list(_pages(site)) if site else []
    for function in hooks.get_hooks(HOOK):
        entries.extend(function(request))
    return render(
        request,
        "core/sitemap.xml",
        {"entries": entries[:MAX_ENTRIES]},
        content_type="application/xml; charset=utf-8",
    )


def _pages(site: Site) -> Iterable[SitemapEntry]:
    codes = {home.locale_id: code for code, home in lookups.homes(site).items()}
    rows = (
        Page.objects.filter(locale_id__in=codes, alias_of__isnull=True)
        .live()
        .public()
        .only("url_path", "locale_id", "translation_key", "last_published_at", "path", "depth")
        .order_by("path")
    )
    kept: list[tuple[Page, str]] = []
    twins: dict[Any, dict[str, str]] = defaultdict(dict)
    for row in rows:
        address = page_address(site, row)
        if address is not None:
            kept.append((row, absolute(address)))
            twins[row.translation_key][codes[row.locale_id]] = absolute(address)
    for row, location in kept:
        alternates = twins[row.translation_key]
        yield SitemapEntry(
            location=location,
            changed=row.last_published_at,
            alternates=alternates if len(alternates) > 1 else {},
        )
