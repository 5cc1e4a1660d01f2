"""The gallery."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.portraits.forms import PortraitFilterForm
from portal.core.models import BasePage
from portal.core.pagination import paginate

PER_PAGE = 12


class PortraitIndexPage(BasePage):
    """Lists every portrait, the latest first, in the reader's language where it exists."""

    page_description = _("The portraits of engaged residents. One list in each language.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["portraits.PortraitPage"]
    max_count_per_parent = 1
    in_feed = False

    content_panels = [*BasePage.content_panels, BasePage.easy_read_panel]
    override_translatable_fields = BasePage.override_translatable_fields

    class Meta:
        verbose_name = _("portraits")
        verbose_name_plural = _("lists of portraits")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from initiatives.portraits.models.portrait_page import PortraitPage

        context = super().get_context(request, *args, **kwargs)
        form = PortraitFilterForm(request.GET)
        portraits = PortraitPage.objects.best_for(self.locale).in_quartier(form.asked_quartier())
        cards = portraits.newest().for_cards().with_quartiers()
        return context | {"form": form, "items": paginate(request, cards, per_page=PER_PAGE)}
