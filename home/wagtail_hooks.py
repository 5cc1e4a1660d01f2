"""The places in Wagtail's admin."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from home.models import HomePage, QuartierPage, StandardPage
from home.viewsets import PlacesGroup

register_snippet(PlacesGroup)


@hooks.register("before_copy_page")
def refuse_second_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A page there may be only one of in its language is not copied: say so, change nothing."""
    page = page.specific
    single = isinstance(page, HomePage | QuartierPage) or (
        isinstance(page, StandardPage) and page.generated
    )
    if not single:
        return None
    messages.error(
        request,
        _("There can be only one page “%(title)s” in each language: it was not copied.")
        % {"title": page.title},
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
