"""The page of one project: what it is, what it costs, where it stands."""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.models import Quartier
from initiatives.budgets.fields import CentsField
from initiatives.budgets.models.budget_page import BudgetPage
from initiatives.budgets.models.project import Project
from initiatives.budgets.querysets import ProjectPageManager
from portal.core.blocks import BodyBlock
from portal.core.drafts import CompleteToPublish
from portal.core.models import BasePage, Located, Theme


class ProjectPage(Located, CompleteToPublish, BasePage):
    """Tells a `Project` in one language. Its history hangs on the project, never on the page."""

    page_description = _("One project of a participatory budget: cost, place, progress.")
    parent_page_types = ["budgets.BudgetPage"]
    subpage_types: list[str] = []
    in_feed = False

    project = models.ForeignKey(
        Project, null=True, editable=False, on_delete=models.PROTECT, related_name="pages"
    )
    proposer = models.CharField(
        _("proposed by"),
        max_length=120,
        blank=True,
        help_text=_(
            "As the person or the group wishes to be named in public. Empty: “a resident”."
        ),
    )
    cost_cents = CentsField(
        _("cost (in euros)"),
        null=True,
        help_text=_("The whole cost, taxes included: it is what the vote counts."),
    )
    quartier = models.ForeignKey(
        Quartier,
        verbose_name=_("quartier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_(
            "The project is shown on the page of this quartier and draws on its envelope. Empty: "
            "it concerns the whole territory."
        ),
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Readers can filter the projects by theme."),
    )
    place = models.CharField(
        _("where"),
        max_length=200,
        blank=True,
        help_text=_("An address or a landmark: “le long du canal, en face de l'école”."),
    )
    image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The place today, a drawing of the project, then what was made of it."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("Read aloud to people who cannot see the picture."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("description"),
        blank=True,
        help_text=_("What would be done, for whom, and why here."),
    )

    objects = ProjectPageManager()

    content_panels = [
        *BasePage.content_panels,
        HelpPanel(template="budgets/admin/status_panel.html", heading=_("Where it stands")),
        MultiFieldPanel(
            [FieldPanel("proposer"), FieldPanel("cost_cents")], heading=_("The project")
        ),
        MultiFieldPanel(
            [
                FieldPanel("quartier"),
                FieldPanel("theme"),
                FieldPanel("place"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Where and what about"),
        ),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        BasePage.easy_read_panel,
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("proposer"),
        index.SearchField("place"),
        index.SearchField("body"),
        index.RelatedFields("quartier", [index.SearchField("name")]),
    ]
    # A copied project is another project: it gets its own record when it is saved.
    exclude_fields_in_copy = ["project"]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("project", overridable=False),
        SynchronizedField("proposer"),
        SynchronizedField("cost_cents", overridable=False),
        SynchronizedField("quartier", overridable=False),
        TranslatableField("theme"),
        SynchronizedField("latitude", overridable=False),
        SynchronizedField("longitude", overridable=False),
        TranslatableField("place"),
        SynchronizedField("image"),
        TranslatableField("image_alt"),
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = _("project of a participatory budget")
        verbose_name_plural = _("projects of participatory budgets")

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if self.image and not self.image_alt:
            missing["image_alt"] = _("Say what the picture shows.")
        return missing

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            if self.project_id is None:
                budget = self.budget
                self.project = Project.for_page(
                    self, participation=budget.participation, reply_days=budget.reply_days
                )
            super().save(*args, **kwargs)
            # Saving a draft writes a few columns of a page that bears the draft's facts.
            if self.live and self.is_source and kwargs.get("update_fields") is None:
                self.project.take_facts(self)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """A revision changes what is said, never which project the page tells."""
        page = super().with_content_json(content)
        page.project_id = self.project_id
        return page

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        project = self.known_project
        # A preview shows the draft; readers see the same facts in every language.
        facts = self if project is None or getattr(request, "is_preview", False) else project
        return context | {
            "project": project,
            "facts": facts,
            "entries": list(project.ledger.entries.all()) if project else [],
            "accent": facts.quartier.accent if facts.quartier else "",
            "source_language": settings.LANGUAGE_CODE,
        }

    @cached_property
    def budget(self) -> BudgetPage:
        """The page of the edition, in the language of this page. One query."""
        return BudgetPage.objects.select_related("participation").get(
            path=self.path[: -self.steplen]
        )

    @cached_property
    def known_project(self) -> Project | None:
        """The project with its ledger and quartier in one query; None in a page never saved."""
        if self.project_id is None:
            return None
        return Project.objects.select_related("ledger", "quartier").get(pk=self.project_id)

    @property
    def is_source(self) -> bool:
        """Whether this is the page in the source language."""
        return self.locale.language_code == settings.LANGUAGE_CODE

    @property
    def main_image(self) -> Any:
        return self.image
