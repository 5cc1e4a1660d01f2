"""Sharing in templates."""

from django import template
from django.template.context import Context
from wagtail.models import Page

from portal.share.services import Share, share_page

register = template.Library()


@register.simple_tag(takes_context=True)
def share_links(context: Context, page: Page, text: str = "") -> Share:
    """`{% share_links page text as share %}`: the links for `components/share.html`."""
    return share_page(page, text=str(text), request=context.get("request"))
