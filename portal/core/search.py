"""One search over the pages and whatever the apps add, in the reader's language first.

An app contributes with a Wagtail hook:

    @hooks.register("portal_search_source")
    def ideas() -> SearchSource:
        return SearchSource(kind=_("Ideas"), order=30, search=search_ideas)

`search_ideas(query, language)` returns `SearchHit`s, the best first; it may pass its own indexed
queryset to `matching()` below.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.text import capfirst, slugify
from wagtail import hooks
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from portal.core import lookups
from portal.core.links import page_address
from portal.core.text import clean, words

HOOK = "portal_search_source"
# The best pages are enough: nobody reads the four-hundredth.
MAX_HITS = 400
PAGE_ORDER = 50


@dataclass(frozen=True)
class SearchHit:
    """One result. `lang` is the language its title and text are written in."""

    title: str
    url: str
    text: str
    lang: str


@dataclass(frozen=True)
class SearchSource:
    """What an app adds. `kind` is the plural label of its results, lazily translated."""

    kind: str
    order: int
    search: Callable[[str, str], list[SearchHit]]


@dataclass
class SearchGroup:
    """The results of one kind. `hits` may be filled later: see `PageHits`."""

    key: str
    label: str
    order: int
    hits: list[SearchHit] = field(default_factory=list)
    rows: list[Page] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many results, whether they have been read in full or not."""
        return len(self.rows) or len(self.hits)


@dataclass(frozen=True)
class SearchResults:
    """`loosened` says that no result has all the words, and these have some of them."""

    groups: list[SearchGroup]
    loosened: bool = False

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


def search(*, site: Site, query: str, language: str) -> SearchResults:
    """Everything that matches, grouped by kind. Any text is accepted, and nonsense finds nothing.

    Page groups hold rows only: `fill()` reads their summaries, for the part that is shown.
    """
    query = clean(query)
    if not query:
        return SearchResults([])
    results = SearchResults(_groups(site, query, language, "and"))
    if results.total or len(words(query)) < 2:
        return results
    return SearchResults(_groups(site, query, language, "or"), loosened=True)


def matching(query: str, queryset: QuerySet, *, operator: str = "and") -> Any:
    """Rows of an indexed queryset that match, the best first; none for text without any word.

    Returns something that can be iterated and sliced: search results or an empty queryset.
    """
    terms = words(clean(query))
    if not terms:
        return queryset.none()
    return get_search_backend().search(PlainText(" ".join(terms), operator=operator), queryset)


def fill(site: Site, group: SearchGroup, start: int, stop: int) -> list[SearchHit]:
    """The hits to show of a group. For pages, one query whatever their number."""
    if not group.rows:
        return group.hits[start:stop]
    rows = group.rows[start:stop]
    texts = _summaries(rows)
    codes = {pk: locale.language_code for pk, locale in lookups.locales().items()}
    return [
        SearchHit(
            title=row.title,
            url=_address(site, row) or "",
            text=texts.get(row.pk) or row.search_description,
            lang=codes[row.locale_id],
        )
        for row in rows
    ]


def _groups(site: Site, query: str, language: str, operator: str) -> list[SearchGroup]:
    groups = _page_groups(site, query, language, operator)
    if operator == "and":
        groups += _source_groups(query, language)
    return sorted(groups, key=lambda group: (group.order, group.label))


def _source_groups(query: str, language: str) -> list[SearchGroup]:
    groups = []
    for function in hooks.get_hooks(HOOK):
        source: SearchSource = function()
        hits = source.search(query, language)
        if hits:
            label = str(source.kind)
            key = slugify(label, allow_unicode=True)
            groups.append(SearchGroup(key, capfirst(label), source.order, hits=hits))
    return groups


def _page_groups(site: Site, query: str, language: str, operator: str) -> list[SearchGroup]:
    by_model: dict[type[Page], list[Page]] = defaultdict(list)
    for row in _pages(site, query, language, operator):
        model = ContentType.objects.get_for_id(row.content_type_id).model_class()
        by_model[model or Page].append(row)
    return [
        SearchGroup(
            key=model._meta.model_name or "",
            label=capfirst(str(model._meta.verbose_name_plural)),
            order=getattr(model, "search_order", PAGE_ORDER),
            rows=rows,
        )
        for model, rows in by_model.items()
    ]


def _pages(site: Site, query: str, language: str, operator: str) -> list[Page]:
    """Public pages in the active language, then those of the source language not translated."""
    active = lookups.locale_for(language)
    source = lookups.locale_for(settings.LANGUAGE_CODE)
    locales = list({locale.pk: locale for locale in (active, source) if locale}.values())
    if not locales:
        return []
    public = Page.objects.live().public().filter(locale__in=locales)
    found = list(matching(query, public, operator=operator)[:MAX_HITS])
    found = [row for row in found if row.alias_of_id is None and _address(site, row)]
    own = [row for row in found if active and row.locale_id == active.pk]
    others = [row for row in found if row not in own]
    if not others:
        return own
    translated = set(
        Page.objects.filter(
            locale=active,
            live=True,
            alias_of__isnull=True,
            translation_key__in=[row.translation_key for row in others],
        ).values_list("translation_key", flat=True)
    )
    return own + [row for row in others if row.translation_key not in translated]


def _address(site: Site, row: Page) -> str | None:
    return page_address(site, row)


def _summaries(rows: list[Page]) -> dict[int, str]:
    """The one-sentence summaries of rows of one type."""
    model = ContentType.objects.get_for_id(rows[0].content_type_id).model_class() if rows else None
    if model is None or not hasattr(model, "summary"):
        return {}
    pks = [row.pk for row in rows]
    return dict(model._default_manager.filter(pk__in=pks).values_list("pk", "summary"))
