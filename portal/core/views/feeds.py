"""News of the portal as RSS and Atom, one feed in each language."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from portal.core import lookups
from portal.core.context import site_settings
from portal.core.links import absolute, page_address

ITEMS = 20
# Read more than shown: pages that are no news are only known once they are read.
READ = 40


@require_safe
def news(request: HttpRequest, feed_class: type[Rss201rev2Feed | Atom1Feed]) -> HttpResponse:
    """The latest pages published in the active language."""
    site, language = lookups.site_for(request), get_language()
    home = lookups.homes(site).get(language or "") if site else None
    if site is None or language is None:
        raise Http404
    name = site_settings(request).name
    feed = feed_class(
        title=_("News of %(name)s") % {"name": name},
        link=absolute(f"/{language}/"),
        feed_url=absolute(request.path),
        description=_("What has just been published on %(name)s.") % {"name": name},
        language=language,
    )
    pages = list(_latest(home)) if home else []
    for page in [page for page in pages if getattr(page, "in_feed", True)][:ITEMS]:
        address = page_address(site, page)
        if address is not None:
            feed.add_item(
                title=page.title,
                link=absolute(address),
                description=getattr(page, "description", page.search_description),
                pubdate=page.first_published_at,
                updateddate=page.last_published_at,
                unique_id=f"{page.translation_key}:{language}",
                unique_id_is_permalink=False,
            )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _latest(home: lookups.Home) -> "QuerySet[Page]":
    """Public pages below the home page, the newest first."""
    return (
        Page.objects.filter(
            locale_id=home.locale_id,
            path__startswith=home.path,
            depth__gt=home.depth,
            alias_of__isnull=True,
            first_published_at__isnull=False,
        )
        .live()
        .public()
        .specific()
        .order_by("-first_published_at", "-pk")[:READ]
    )


def rss(request: HttpRequest) -> HttpResponse:
    """RSS 2.0."""
    return news(request, Rss201rev2Feed)


def atom(request: HttpRequest) -> HttpResponse:
    """Atom 1.0."""
    return news(request, Atom1Feed)
