"""The list of quartiers: every one of them, in the same order for all."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from home.forms import QuartierSearchForm
from home.models.quartier_page import QuartierPage
from home.querysets import TranslatedPageManager
from portal.core.blocks import BodyBlock
from portal.core.models import BasePage
from portal.core.pagination import paginate


class QuartierIndexPage(BasePage):
    """Alphabetical, searchable by name and town, with nothing put forward."""

    page_description = _("The list of the quartiers, in alphabetical order, with a search.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.QuartierPage"]
    max_count_per_parent = 1
    in_feed = False

    body = StreamField(
        BodyBlock(), verbose_name=_("content"), blank=True, help_text=_("Shown after the list.")
    )

    objects = TranslatedPageManager()

    content_panels = [
        *BasePage.content_panels,
        BasePage.easy_read_panel,
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = _("list of quartiers")
        verbose_name_plural = _("lists of quartiers")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        form = QuartierSearchForm(request.GET)
        pages = QuartierPage.objects.best_for(self.locale).matching(form.text)
        pages = pages.alphabetical().for_cards()
        context |= {"form": form, "items": paginate(request, pages, per_page=24)}
        return context
