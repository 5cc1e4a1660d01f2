"""What core adds to Wagtail's admin: the list of themes, and less noise."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

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
