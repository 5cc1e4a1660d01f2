"""What the base layout needs to know about languages."""

from typing import Any

from django import template
from django.utils.translation import get_language, get_language_info

from portal.core import lookups
from portal.core.links import page_address

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
    """The page's ancestors from the home page down, without the page itself.

    No query when the page has just been routed, one otherwise (a preview). The links keep the
    reader in the language of the interface.
    """
    request = context.get("request")
    if request is None or page is None or not page.pk or page.depth <= 2:
        return []
    branch = getattr(page, "branch", None)
    if not branch or branch[-1].pk != page.pk:
        branch = [*page.get_ancestors().filter(depth__gt=1).defer_streamfields(), page]
    site, language = lookups.site_for(request), getattr(request, "LANGUAGE_CODE", None)
    return [
        {"title": item.title, "url": page_address(site, item, language) or ""}
        for item in branch[:-1]
    ]


@register.simple_tag
def page_url(request: Any, number: int) -> str:
    """The current address with another `page` number, every other parameter kept."""
    query = request.GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
