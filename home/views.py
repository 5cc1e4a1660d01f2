"""Short addresses printed on posters."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from home.models import Quartier, QuartierPage
from portal.core.lookups import locale_for


@require_safe
def short_address(request: HttpRequest, slug: str) -> HttpResponse:
    """`/q/<slug>`: the quartier's page in the reader's language, else in the source language.

    A quartier of an older list whose page is gone leads to the one that took its place: posters
    stay up longer than official lists.
    """
    quartier = get_object_or_404(Quartier, slug=slug)
    language = get_language_from_request(request)
    page = best_page(quartier, language)
    if page is None:
        successors = quartier.successors.alphabetical()
        page = next(filter(None, (best_page(item, language) for item in successors)), None)
    if page is None:
        raise Http404
    return HttpResponseRedirect(page.get_url(request))


def best_page(quartier: Quartier, language: str) -> QuartierPage | None:
    """The page readers of this language should get; any other language rather than none."""
    pages = QuartierPage.objects.for_quartier(quartier).defer_streamfields()
    locale = locale_for(language)
    best = pages.best_for(locale).first() if locale else None
    return best or pages.live().public().order_by("locale_id").first()
