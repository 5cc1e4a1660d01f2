"""The sections of the portal and what stands in them, for the site-map page."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from home.models import HomePage, QuartierPage, StandardPage
from portal.core.querysets import translated_or_source


def site_map(home: HomePage) -> list[dict[str, Any]]:
    """Each section as `page` and its `children`, in the order of the source tree.

    Sections are the children of the home page, in the home's language or else in the source
    language. Only quartiers and text pages are listed under them: a portal has thousands of
    events and projects, which their own lists present. Three queries, whatever the number of
    pages.
    """
    below = _below(home)
    sections = list(
        translated_or_source(Page.objects.filter(below), home.locale)
        .filter(depth=home.depth + 1)
        .order_by("path")
    )
    # A quartier may be translated while its section is not, or the other way round.
    keys = {section.translation_key for section in sections}
    roots = dict(
        Page.objects.filter(below, depth=home.depth + 1, translation_key__in=keys).values_list(
            "path", "translation_key"
        )
    )
    children: dict[Any, list[Page]] = {}
    listed = Page.objects.filter(below, depth__gt=home.depth + 1)
    listed = listed.type(QuartierPage, StandardPage)
    for row in translated_or_source(listed, home.locale).order_by("title"):
        key = roots.get(row.path[: (home.depth + 1) * Page.steplen])
        children.setdefault(key, []).append(row)
    return [
        {"page": section, "children": children.get(section.translation_key, [])}
        for section in sections
    ]


def _below(home: HomePage) -> Q:
    """Pages under this home or under the source language's."""
    condition = Q(path__startswith=home.path)
    if home.locale.language_code != settings.LANGUAGE_CODE:
        source = HomePage.objects.filter(
            translation_key=home.translation_key, locale__language_code=settings.LANGUAGE_CODE
        ).first()
        if source is not None:
            condition |= Q(path__startswith=source.path)
    return condition & Q(depth__gt=home.depth)
