"""The sections of the portal and what stands in them, for the site-map page."""

from typing import Any

from wagtail.models import Page

from home.models import HomePage, QuartierPage, StandardPage
from portal.core.querysets import translated_or_source


def site_map(home: HomePage) -> list[dict[str, Any]]:
    """Each section as `page` and its `children`, in the order of the tree.

    Sections are the children of the home page. Only quartiers and text pages are listed under
    them: a portal has thousands of events and projects, which their own lists present. Two
    queries, whatever the number of pages.
    """
    sections = translated_or_source(Page.objects.child_of(home), home.locale)
    listed = translated_or_source(
        Page.objects.descendant_of(home).type(QuartierPage, StandardPage), home.locale
    )
    rows = listed.filter(depth__gt=home.depth + 1).order_by("title")
    children: dict[str, list[Page]] = {}
    for row in rows.select_related("locale"):
        children.setdefault(row.path[: (home.depth + 1) * row.steplen], []).append(row)
    return [
        {"page": section, "children": children.get(section.path, [])}
        for section in sections.order_by("path").select_related("locale")
    ]
