"""What core adds to Wagtail's admin: the list of themes, and less noise."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.admin.widgets import ListingButton
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail_localize import wagtail_hooks as localize_hooks

from portal.core.models import Theme


class ThemeViewSet(SnippetViewSet):
    """The themes, in the order readers see them."""

    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_name = "themes"
    menu_order = 450
    add_to_admin_menu = True
    list_display = [
        "name",
        Column("code", label=_("code"), sort_key="code"),
        "order",
        LocaleColumn(),
    ]
    ordering = ["order", "name"]


register_snippet(ThemeViewSet)


def translate_button(
    page: Any, user: Any, view_name: str | None = None, next_url: str | None = None
) -> Iterator[ListingButton]:
    """“Translate this page” beside each row, asking the database nothing.

    wagtail-localize asks twice for each row of a list which languages are left; the page it leads
    to says so anyway.
    """
    if not page.is_root() and user.has_perm("wagtail_localize.submit_translation"):
        url = reverse(
            "wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk]
        )
        yield ListingButton(
            _("Translate this page"), url, priority=60, icon_name="wagtail-localize-language"
        )


LISTING = "register_page_listing_more_buttons"
hooks._hooks[LISTING] = [
    (function, order)
    for function, order in hooks._hooks.get(LISTING, [])
    if function is not localize_hooks.page_listing_more_buttons
]
hooks.register(LISTING, translate_button)
