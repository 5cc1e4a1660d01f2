"""What every layout may ask of core: languages, menu, head of the page, French typography."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.images.models import SourceImageIOError

from portal.core import links, lookups, menu
from portal.core.text import french_spaces

register = template.Library()

OG_LOCALES = {"fr": "fr_FR", "en": "en_GB", "ar": "ar_AR", "tr": "tr_TR", "pt": "pt_PT"}
OG_IMAGE = "fill-1200x630"
# The same three as Django's `json_script`: a `</script>` in a title cannot end the block.
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def _request(context: Any) -> HttpRequest | None:
    return context.get("request")


@register.simple_tag(takes_context=True)
def language_links(context: Any, page: Any = None) -> list[links.LanguageLink]:
    """Every configured language, with where it leads from this page. See `portal.core.links`."""
    request = _request(context)
    return links.language_links(request, page) if request else []


@register.simple_tag(takes_context=True)
def alternates(context: Any, page: Any = None) -> list[links.Alternate]:
    """The published translations, for `hreflang`; empty when the page exists in one language."""
    request = _request(context)
    return links.alternates(request, page) if request else []


@register.simple_tag(takes_context=True)
def canonical(context: Any, page: Any = None) -> str:
    """The page's one true absolute address, in its own language; empty without a page."""
    request = _request(context)
    if request is None or not links.is_stored(page):
        return ""
    address = links.page_address(lookups.site_for(request), page)
    return links.absolute(address) if address else ""


@register.simple_tag(takes_context=True)
def main_menu(context: Any, page: Any = None) -> menu.Menu:
    """`home_url` and `items`; see `portal.core.menu`."""
    request = _request(context)
    return menu.main_menu(request, page) if request else menu.Menu("/", ())


@register.simple_tag(takes_context=True)
def og(context: Any, page: Any = None) -> list[tuple[str, str]]:
    """Open Graph properties and their values, for a page shared by message."""
    request = _request(context)
    if request is None or not links.is_stored(page):
        return []
    code = page.locale.language_code
    pairs = [
        ("og:type", "article" if page.depth > 2 else "website"),
        ("og:site_name", str(context.get("portal") and context["portal"].name or "")),
        ("og:title", page.seo_title or page.title),
        ("og:description", getattr(page, "description", page.search_description)),
        ("og:url", canonical(context, page)),
        ("og:locale", OG_LOCALES.get(code, code)),
        *_og_image(page),
    ]
    return [(name, value) for name, value in pairs if value]


def _og_image(page: Any) -> list[tuple[str, str]]:
    image = getattr(page, "share_image", None)
    if image is None:
        return []
    try:
        rendition = image.get_rendition(OG_IMAGE)
    except (SourceImageIOError, OSError):
        # The file is gone: the page is still worth sharing.
        return []
    return [
        ("og:image", _absolute_file(rendition.url)),
        ("og:image:width", str(rendition.width)),
        ("og:image:height", str(rendition.height)),
        ("og:image:alt", image.default_alt_text),
    ]


def _absolute_file(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else links.absolute(url)


@register.simple_tag(takes_context=True)
def json_ld(context: Any, page: Any = None) -> SafeString:
    """The page's schema.org description as a data block, which the strict policy allows."""
    request = _request(context)
    describe = getattr(page, "structured_data", None)
    data = describe(request) if describe and request and page.pk else None
    if not data:
        return SafeString("")
    text = json.dumps(data, ensure_ascii=False, default=str).translate(JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 — escaped


@register.filter(needs_autoescape=True)
def nbsp(value: Any, autoescape: bool = True) -> str:
    """Non-breaking spaces before : ; ! ? » and after «, while the text's language is French."""
    text = conditional_escape(value) if autoescape else str(value)
    if (get_language() or settings.LANGUAGE_CODE).startswith("fr"):
        text = french_spaces(text)
    return mark_safe(text)  # noqa: S308 — escaped above


class RememberNode(template.Node):
    """Renders its content at most once every few seconds in this process."""

    def __init__(self, nodelist: template.NodeList, parts: list[template.base.FilterExpression]):
        self.nodelist = nodelist
        self.parts = parts

    def render(self, context: Any) -> SafeString:
        request = _request(context)
        # An editor sees what she has just changed, whatever process answers her.
        fresh = context.get("editing") or getattr(request, "is_preview", False)
        if request is None or fresh or not settings.REMEMBER_SECTIONS:
            return self.nodelist.render(context)
        site = lookups.site_for(request)
        values = (part.resolve(context, ignore_failures=True) for part in self.parts)
        key = (
            "fragment",
            get_language(),
            # An untranslated page speaks its own language under another one's addresses.
            getattr(request, "LANGUAGE_CODE", None),
            site.pk if site else None,
            *(getattr(value, "pk", value) for value in values),
        )
        return lookups.remember(key, lambda: self.nodelist.render(context))


@register.tag
def remember(parser: template.base.Parser, token: template.base.Token) -> RememberNode:
    """`{% remember "name" thing … %}…{% endremember %}`: sections that change rarely.

    The content may depend on the name, the things given, the site and the language, and on
    nothing else of the request. It is dropped at once by a change made in this process, and is
    never older than `lookups.SECONDS`.
    """
    _name, *parts = token.split_contents()
    nodelist = parser.parse(("endremember",))
    parser.delete_first_token()
    return RememberNode(nodelist, [parser.compile_filter(part) for part in parts])
