"""What the base layout needs to know about languages."""

from typing import Any

from django import template
from django.utils.translation import get_language, get_language_info

register = template.Library()


@register.simple_tag
def content_language(page: Any) -> dict[str, Any]:
    """Language of the page's content: `code`, `dir`, and whether it differs from the interface's.

    Without a page (search, receipts, errors) the content speaks the interface's language.
    """
    active = get_language() or "fr"
    locale = getattr(page, "locale", None)
    code = getattr(locale, "language_code", None) or active
    info = get_language_info(code)
    return {"code": code, "dir": "rtl" if info["bidi"] else "ltr", "differs": code != active}


@register.simple_tag(takes_context=True)
def breadcrumb(context: Any, page: Any) -> list[dict[str, str]]:
    """The page's ancestors from the home page down, without the page itself. One query."""
    if page is None or not page.pk or page.depth <= 2:
        return []
    request = context.get("request")
    ancestors = page.get_ancestors().filter(depth__gt=1).defer_streamfields()
    return [{"title": item.title, "url": item.get_url(request) or ""} for item in ancestors]


@register.simple_tag
def page_url(request: Any, number: int) -> str:
    """The current address with another `page` number, every other parameter kept."""
    query = request.GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
