"""The search page: a plain form, results grouped by kind, no JavaScript."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.core import lookups
from portal.core.forms import SearchForm
from portal.core.pagination import paginate
from portal.core.search import SearchGroup, SearchResults, fill
from portal.core.search import search as search_everything

PER_KIND = 5
PER_PAGE = 20


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for `?q=`, a few of each kind, or all those of `?kind=`."""
    site = lookups.site_for(request)
    if site is None:
        raise Http404
    form = SearchForm(request.GET)
    # No text is refused, so this is always valid; cleaned_data is what counts.
    form.is_valid()
    query, kind = form.cleaned_data["q"], form.cleaned_data["kind"]
    language = get_language() or settings.LANGUAGE_CODE
    results = search_everything(site=site, query=query, language=language)
    context: dict[str, Any] = {"form": form, "query": query, "results": results}
    one = next((group for group in results.groups if group.key == kind), None)
    if one is not None:
        context |= _one_kind(request, one)
    else:
        context["groups"] = _some_of_each(results, site)
    response = render(request, "core/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _some_of_each(results: SearchResults, site: Any) -> list[dict[str, Any]]:
    return [
        {"group": group, "hits": fill(site, group, 0, PER_KIND), "more": group.total > PER_KIND}
        for group in results.groups
    ]


def _one_kind(request: HttpRequest, group: SearchGroup) -> dict[str, Any]:
    items = paginate(request, group.rows or group.hits, per_page=PER_PAGE)
    site = lookups.site_for(request)
    hits = fill(site, group, items.start_index() - 1, items.end_index())  # type: ignore[arg-type]
    return {"only": group, "items": items, "hits": hits}
