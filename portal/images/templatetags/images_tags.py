"""Pictures in templates."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.images.models import PortalImage
from portal.images.renditions import BUDGET, find_or_make
from portal.images.specs import filters_for

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_picture(
    context: Context,
    image: PortalImage | None,
    spec: str,
    alt: str | None = None,
    lazy: bool = True,
    sizes: str = "",
    css_class: str = "",
) -> SafeString:
    """A `<picture>` in WebP and JPEG with its dimensions; nothing when there is no image.

    `alt` defaults to the picture's description; an empty one marks it as decorative. `sizes` is
    the usual HTML attribute. No query is made for pictures that went through `prefetch_images`.
    """
    if not image:
        return SafeString("")
    filters = filters_for(spec, available_width=image.width)
    copies, spent = find_or_make(image, filters, seconds=_time_left(context, image))
    _spend(context, spent)
    text = image.default_alt_text if alt is None else alt
    shown = copies.get(filters[0])
    tail = format_html(
        'alt="{}"{}{}>',
        text or "",
        mark_safe(' loading="lazy" decoding="async"') if lazy else "",
        format_html(' class="{}"', css_class) if css_class else "",
    )
    if shown is None:
        return format_html(
            '<img src="{}" width="{}" height="{}" {}',
            image.file.url,
            image.width,
            image.height,
            tail,
        )
    source = _source([copies[item] for item in filters[1:] if item in copies], sizes)
    return format_html(
        '<picture>{}<img src="{}" width="{}" height="{}" {}</picture>',
        source,
        shown.url,
        shown.width,
        shown.height,
        tail,
    )


def _source(copies: list[Any], sizes: str) -> SafeString:
    if not copies:
        return SafeString("")
    srcset = ", ".join(f"{copy.url} {copy.width}w" for copy in copies)
    # Without `sizes`, the browser believes the picture fills the window and takes the largest.
    default = f"(max-width: {copies[0].width}px) 100vw, {copies[0].width}px"
    return format_html(
        '<source type="image/webp" srcset="{}" sizes="{}">', srcset, sizes or default
    )


def _time_left(context: Context, image: PortalImage) -> float:
    """Seconds this page may still give to making copies. As many as needed in a preview.

    None for a picture that has just come in: the worker is about to make its copies.
    """
    request = context.get("request")
    if getattr(request, "is_preview", False):
        return float("inf")
    if image.prepared_at is None:
        return 0
    return BUDGET - getattr(request, "_seconds_on_pictures", 0.0)


def _spend(context: Context, seconds: float) -> None:
    request = context.get("request")
    if request is not None and seconds:
        request._seconds_on_pictures = getattr(request, "_seconds_on_pictures", 0.0) + seconds
