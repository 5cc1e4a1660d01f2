"""The page of a quartier: everything about it on one page, never a mere filter."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.links import full_address
from home.models.local_actor import LocalActor
from home.models.quartier import Quartier
from home.querysets import QuartierPageManager
from portal.core.blocks import BodyBlock
from portal.core.models import BasePage


class QuartierPage(BasePage):
    """One per quartier and language. What other apps know of the quartier comes by their tags."""

    page_description = _(
        "The page of a quartier: its people, places, agenda, ideas, money and answers."
    )
    parent_page_types = ["home.QuartierIndexPage"]
    subpage_types = ["home.StandardPage"]

    # Null only while a draft is being written: publishing asks for it.
    quartier = models.ForeignKey(
        Quartier,
        verbose_name=_("quartier"),
        null=True,
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_(
            "Readers then find its events, portraits, ideas and budgets on this page by "
            "themselves. A quartier has one page in each language."
        ),
    )
    hero_image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A wide picture at the top of the page, chosen with residents."),
    )
    hero_image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("Read aloud to people who cannot see the picture."),
    )
    introduction = models.TextField(
        _("introduction"),
        max_length=800,
        blank=True,
        help_text=_(
            "A few sentences under the title: where it is, who lives there, what it is like."
        ),
    )
    proud_of = models.TextField(
        _("what residents are proud of"),
        max_length=800,
        blank=True,
        help_text=_("Shown under “We are proud of”. In residents' own words, as they say them."),
    )
    meeting_place = models.TextField(
        _("where people meet"),
        max_length=500,
        blank=True,
        help_text=_("Shown under “Where we meet”: the square, the market, the café, the stadium."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("content"),
        blank=True,
        help_text=_("Anything else to tell. Shown before the agenda, the ideas and the budgets."),
    )

    objects = QuartierPageManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("quartier"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_image_alt")], heading=_("Main picture")
        ),
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldPanel("proud_of"), FieldPanel("meeting_place")],
            heading=_("Life in the quartier"),
        ),
        BasePage.easy_read_panel,
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("proud_of"),
        index.SearchField("meeting_place"),
        index.SearchField("body"),
        index.RelatedFields(
            "quartier",
            [
                index.SearchField("name"),
                index.SearchField("commune_names"),
                index.SearchField("code"),
            ],
        ),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("quartier", overridable=False),
        SynchronizedField("hero_image"),
        TranslatableField("hero_image_alt"),
        TranslatableField("introduction"),
        TranslatableField("proud_of"),
        TranslatableField("meeting_place"),
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = _("quartier page")
        verbose_name_plural = _("quartier pages")

    def clean(self) -> None:
        super().clean()
        if self.quartier_id is None or self.locale_id is None:
            return
        # The language is a column of another table: no database constraint can say this.
        twin = (
            QuartierPage.objects.filter(quartier_id=self.quartier_id, locale_id=self.locale_id)
            .exclude(pk=self.pk)
            .first()
        )
        if twin is not None:
            raise ValidationError(
                {
                    "quartier": _("This quartier already has a page in this language: “%(title)s”.")
                    % {"title": twin.title}
                }
            )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["quartier"] = self.quartier
        if self.quartier is not None:
            context["accent"] = self.quartier.accent
            context["actors"] = LocalActor.objects.for_quartier(self.quartier)
        return context

    @property
    def main_image(self) -> Any:
        return self.hero_image

    @property
    def short_path(self) -> str:
        """The short address printed on posters, the same in every language."""
        return reverse("home:short_address", args=[self.quartier.slug]) if self.quartier else ""

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The neighbourhood as a place, with its towns and its centre."""
        if self.quartier is None:
            return None
        data: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "Place",
            "name": self.quartier.name,
            "url": full_address(self, request),
            "description": self.description,
        }
        if self.quartier.commune_names:
            data["containedInPlace"] = [
                {"@type": "City", "name": name} for name in self.quartier.commune_names.split(", ")
            ]
        if self.quartier.has_point:
            data["geo"] = {
                "@type": "GeoCoordinates",
                "latitude": float(self.quartier.latitude),
                "longitude": float(self.quartier.longitude),
            }
        return data
