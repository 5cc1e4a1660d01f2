"""From an address to a page, in the language asked for or, failing that, in the source language.

Wagtail descends one query per level and finds the site, the locale, the home and the view
restrictions again each time. Here one query reads the whole branch, with its restrictions, and
one more the page itself.
"""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from portal.core import lookups
from portal.core.links import translations
from portal.core.lookups import Home

# What an ancestor may be asked for: links, breadcrumbs, routing. The page itself is read in full.
BRANCH_FIELDS = (
    "title",
    "slug",
    "url_path",
    "path",
    "depth",
    "numchild",
    "live",
    "show_in_menus",
    "translation_key",
    "locale_id",
    "content_type_id",
    "alias_of_id",
)


@dataclass
class Found:
    """A routed page. `translated` is False when it is shown for want of a translation."""

    page: Page
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    translated: bool = True

    @property
    def result(self) -> RouteResult:
        """The same, as Wagtail keeps it on the request."""
        return RouteResult(self.page, self.args, self.kwargs)


def find(request: HttpRequest, site: Site, path: str, language: str) -> Found | None:
    """The page to serve at `/<language>/<path>`, or None.

    The language's own tree comes first. An alias of another language's page is the source text
    under a translated address: it counts as not translated. Then the source tree is tried, and
    `translated` is False. A page of a third language is found only if it has a published
    translation in the language asked for, where the caller sends the reader.
    """
    homes = lookups.homes(site)
    own = homes.get(language)
    if own and (found := _route(request, own, path)):
        return _unalias(found)
    source = lookups.source_home(site)
    for home in homes.values():
        if home is own:
            continue
        found = _route(request, home, path)
        if found is None:
            continue
        if home is source or language in translations(request, found.page):
            found.translated = False
            return found
    return None


def _unalias(found: Found) -> Found:
    """The original of an alias made in another language."""
    page = found.page
    original = page.alias_of if page.alias_of_id else None
    if original is None or original.locale_id == page.locale_id:
        return found
    if not original.live:
        raise Http404
    return Found(_with_locale(original.specific), translated=False)


def _route(request: HttpRequest, home: Home, path: str) -> Found | None:
    """Route below one home page; None where nothing answers."""
    components = [component for component in path.split("/") if component]
    branch = _branch(home, components)
    if not branch:
        return None
    depth, row = _starting_point(branch)
    rest = components[depth:]
    if rest and not _routes_itself(row):
        return None
    page = _with_locale(row.specific)
    if depth:
        page._cached_parent_obj = branch[depth - 1]
    page.known_public = not any(item.restricted or item.alias_of_id for item in branch)
    page.branch = branch
    try:
        result = page.route(request, rest)
    except Http404:
        return None
    if result.page is not page:
        # A page that routes to its children by itself: their restrictions are not known here.
        _with_locale(result.page)
    return Found(result.page, tuple(result.args), dict(result.kwargs))


def _branch(home: Home, components: list[str]) -> list[Page]:
    """The rows from the home page down to the deepest that exists, each marked `restricted`.

    A restriction above the home page marks the home page.
    """
    prefixes = [home.url_path]
    for component in components:
        prefixes.append(f"{prefixes[-1]}{component}/")
    above = [home.path[: Page.steplen * depth] for depth in range(1, home.depth)]
    rows = (
        # The slugs are redundant, but they have an index; `url_path` has none.
        Page.objects.filter(
            Q(path__in=[*above, home.path])
            | Q(slug__in=components, url_path__in=prefixes[1:], depth__gt=home.depth)
        )
        .only(*BRANCH_FIELDS)
        .annotate(restricted=Exists(PageViewRestriction.objects.filter(page_id=OuterRef("pk"))))
        .order_by("depth", "path")
    )
    by_address: dict[str, Page] = {}
    private = False
    for row in rows:
        if row.depth < home.depth:
            private = private or row.restricted
        else:
            by_address.setdefault(row.url_path, row)
    branch: list[Page] = []
    for prefix in prefixes:
        row = by_address.get(prefix)
        if row is None or (branch and not row.path.startswith(branch[-1].path)):
            break
        branch.append(row)
    if branch:
        branch[0].restricted = branch[0].restricted or private
    return branch


def _starting_point(branch: list[Page]) -> tuple[int, Page]:
    """The first page that routes its own addresses, else the deepest one."""
    for depth, row in enumerate(branch):
        if _routes_itself(row):
            return depth, row
    return len(branch) - 1, branch[-1]


def _routes_itself(row: Page) -> bool:
    model: Any = ContentType.objects.get_for_id(row.content_type_id).model_class()
    return model is not None and model.route is not Page.route


def _with_locale(page: Page) -> Page:
    """Give the page its locale without a query, when this process knows it."""
    locale = lookups.locales().get(page.locale_id)
    if locale is not None:
        page._state.fields_cache["locale"] = locale
    return page
