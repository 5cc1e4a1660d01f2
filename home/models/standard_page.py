"""Plain pages: what is said once and stays, the legal pages included."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.enums import Generated
from home.models.home_page import HomePage
from home.querysets import StandardPageManager
from portal.core.blocks import BodyBlock
from portal.core.models import BasePage


class StandardPage(BasePage):
    """A page of text. One part may write itself from the portal's settings, always true to them."""

    page_description = _("A page of text: about the portal, how to take part, legal mentions…")
    parent_page_types = [
        "home.HomePage",
        "home.StandardPage",
        "home.QuartierPage",
        "budgets.BudgetIndexPage",
        "budgets.BudgetPage",
    ]
    subpage_types = ["home.StandardPage"]

    generated = models.CharField(
        _("part that writes itself"),
        max_length=20,
        choices=Generated,
        blank=True,
        default=Generated.NONE,
        help_text=_(
            "Readers find this part under your text, written from the portal's settings. The page "
            "is then linked at the foot of every page."
        ),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    objects = StandardPageManager()

    content_panels = [
        *BasePage.content_panels,
        BasePage.easy_read_panel,
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("generated")], heading=_("Written by the portal itself")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("generated"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("generated", overridable=False),
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    def clean(self) -> None:
        super().clean()
        if not self.generated or not self.locale_id:
            return
        twin = (
            StandardPage.objects.filter(generated=self.generated, locale_id=self.locale_id)
            .exclude(pk=self.pk)
            .first()
        )
        if twin is not None:
            raise ValidationError(
                {
                    "generated": _("The page “%(title)s” already says this in this language.")
                    % {"title": twin.title}
                }
            )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if self.generated:
            context["generated_template"] = f"home/generated/{self.generated}.html"
        return context

    @property
    def in_feed(self) -> bool:  # type: ignore[override]
        """A page that writes itself from the settings is no news."""
        return not self.generated

    @property
    def home(self) -> HomePage | None:
        """The home page of the same language."""
        return HomePage.objects.filter(locale_id=self.locale_id).first()
