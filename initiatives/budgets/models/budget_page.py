"""The page of one edition: rules, calendar, envelopes, projects."""

from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from initiatives.budgets.catalogue import summarise
from initiatives.budgets.enums import PhaseKind
from initiatives.budgets.models.reglement import Reglement
from initiatives.budgets.page_forms import BudgetForm
from initiatives.budgets.phases import Standing
from initiatives.budgets.phases import standing as standing_on
from initiatives.budgets.querysets import BudgetPageManager
from initiatives.participation.enums import ParticipationKind
from initiatives.participation.models import RulesOfTheGame
from portal.core.blocks import BodyBlock
from portal.core.models import BasePage
from portal.core.pagination import paginate
from portal.images.renditions import prefetch_images

PER_PAGE = 24
CARD = "fill-480x320"


class BudgetPage(RulesOfTheGame, Reglement, BasePage):
    """One edition in one language. Dates and amounts are read on `edition`, the source page."""

    page_description = _("A participatory budget: its rules, calendar, envelopes and projects.")
    parent_page_types = ["budgets.BudgetIndexPage"]
    subpage_types = ["budgets.ProjectPage", "home.StandardPage"]
    participation_kind = ParticipationKind.BUDGET
    base_form_class = BudgetForm

    image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the top of the page and when somebody shares it."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("Read aloud to people who cannot see the picture."),
    )
    body = StreamField(
        BodyBlock(), verbose_name=_("content"), blank=True, help_text=_("Anything else to tell.")
    )

    objects = BudgetPageManager()

    # The opening and closing dates come from the phases.
    rules_panel = MultiFieldPanel(
        [
            panel
            for panel in RulesOfTheGame.rules_panel.children
            if not isinstance(panel, FieldRowPanel)
        ],
        heading=RulesOfTheGame.rules_panel.heading,
    )
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        rules_panel,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("total_cents"), FieldPanel("cap_cents")]),
                FieldPanel("investment_only"),
                InlinePanel(
                    "envelopes",
                    heading=_("Envelopes"),
                    label=_("envelope"),
                    help_text=_("One per quartier, and a shared one if there is one."),
                ),
            ],
            heading=_("The money"),
        ),
        MultiFieldPanel(
            [
                HelpPanel(
                    content=_(
                        "From these dates the page says what one can do now, what happens next "
                        "and when. Dates and amounts are those of the French page in every "
                        "language."
                    )
                ),
                # No row to begin with: an empty one would keep autosave from making the draft.
                InlinePanel("phases", heading=_("Phases"), label=_("phase")),
            ],
            heading=_("The calendar"),
        ),
        Reglement.articles_panel,
        BasePage.easy_read_panel,
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        *Reglement.reglement_search_fields,
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *RulesOfTheGame.rules_translatable_fields,
        SynchronizedField("image"),
        TranslatableField("image_alt"),
        *Reglement.reglement_translatable_fields,
        TranslatableField("body"),
        SynchronizedField("phases", overridable=False),
        SynchronizedField("envelopes", overridable=False),
    ]

    class Meta:
        verbose_name = _("participatory budget")
        verbose_name_plural = _("participatory budgets")

    def clean(self) -> None:
        self._dates_from_phases()
        super().clean()

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if self.image and not self.image_alt:
            missing["image_alt"] = _("Say what the picture shows.")
        return missing

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._dates_from_phases()
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from initiatives.budgets.forms import CatalogueForm
        from initiatives.budgets.models.project_page import ProjectPage

        context = super().get_context(request, *args, **kwargs)
        pages = ProjectPage.objects.of(self.participation_id).best_for(self.locale)
        catalogue = summarise(pages.groups())
        form = CatalogueForm(request.GET, catalogue=catalogue)
        found = pages.matching(**form.criteria()).in_order().for_cards()
        items = paginate(request, found, per_page=PER_PAGE)
        items.object_list = prefetch_images(items.object_list, "image", CARD)
        return context | {"catalogue": catalogue, "form": form, "items": items}

    @cached_property
    def edition(self) -> "BudgetPage":
        """The page in the source language, where dates and amounts are read; itself if it is."""
        if self.locale.language_code == settings.LANGUAGE_CODE or not self.participation_id:
            return self
        pages = BudgetPage.objects.source().filter(participation_id=self.participation_id)
        return pages.live().defer_streamfields().first() or self

    @cached_property
    def standing(self) -> Standing:
        """Where the edition stands today. One query."""
        return standing_on(self.edition.phases.all(), today=timezone.localdate())

    @cached_property
    def shares(self) -> list[Any]:
        """The envelopes, by quartier, the shared one last. One query."""
        envelopes = self.edition.envelopes.select_related("quartier")
        return sorted(
            envelopes,
            key=lambda envelope: (envelope.quartier is None, str(envelope.quartier)),
        )

    @property
    def main_image(self) -> Any:
        return self.image

    def _dates_from_phases(self) -> None:
        """Contributions are taken from the first phase to the end of the vote."""
        phases = [phase for phase in self.phases.all() if phase.starts_on]
        if phases:
            self.opens_at = _midnight(min(phase.starts_on for phase in phases))
            votes = [phase for phase in phases if phase.kind == PhaseKind.VOTE and phase.ends_on]
            self.closes_at = _end_of(votes[0].ends_on) if votes else None
        elif self.opens_at is None:
            self.opens_at = timezone.now()


def _midnight(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _end_of(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.max.replace(microsecond=0)))
