"""The list of the editions, past ones included: what was promised stays visible."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from initiatives.budgets.models.budget_page import BudgetPage
from initiatives.budgets.models.calendar import Phase
from initiatives.budgets.models.project import Project
from initiatives.budgets.phases import standing
from portal.core import lookups
from portal.core.blocks import BodyBlock
from portal.core.models import BasePage
from portal.core.pagination import paginate

PER_PAGE = 12


def with_figures(pages: Iterable[BudgetPage]) -> list[BudgetPage]:
    """The editions with `figures` (see `ProjectQuerySet.totals`) and their standing.

    Three queries whatever their number, one more when some are translations.
    """
    editions = _with_source(list(pages))
    keys = [page.participation_id for page in editions]
    totals = {
        row["participation"]: row
        for row in Project.objects.filter(participation__in=keys).public().totals()
    }
    phases: dict[int, list[Phase]] = {}
    for phase in Phase.objects.filter(page__in={page.edition.pk for page in editions}):
        phases.setdefault(phase.page_id, []).append(phase)
    today = timezone.localdate()
    for page in editions:
        page.figures = totals.get(page.participation_id)
        page.standing = standing(phases.get(page.edition.pk, []), today=today)
    return editions


def _with_source(pages: list[BudgetPage]) -> list[BudgetPage]:
    source = {locale.pk: locale.language_code for locale in lookups.locales().values()}
    foreign = [
        page.participation_id
        for page in pages
        if source.get(page.locale_id) != settings.LANGUAGE_CODE
    ]
    sources = {}
    if foreign:
        found = BudgetPage.objects.source().live().filter(participation__in=foreign)
        sources = {page.participation_id: page for page in found.defer_streamfields()}
    for page in pages:
        page.edition = sources.get(page.participation_id, page)
    return pages


class BudgetIndexPage(BasePage):
    """Every edition with its figures, the latest first."""

    page_description = _("The list of the participatory budgets. One in each language.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["budgets.BudgetPage", "home.StandardPage"]
    max_count_per_parent = 1
    in_feed = False

    body = StreamField(
        BodyBlock(),
        verbose_name=_("content"),
        blank=True,
        help_text=_("What a participatory budget is, for somebody who has never heard of it."),
    )

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
        verbose_name = _("list of participatory budgets")
        verbose_name_plural = _("lists of participatory budgets")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        budgets = BudgetPage.objects.best_for(self.locale).newest_first().defer_streamfields()
        items = paginate(request, budgets, per_page=PER_PAGE)
        items.object_list = with_figures(items.object_list)
        return context | {"items": items}
