"""The first page of the portal, one in each language."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Locale, Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.links import full_address
from portal.core.blocks import BodyBlock
from portal.core.context import site_settings
from portal.core.models import BasePage


class HomePage(BasePage):
    """What readers see first. Its title is the portal's name in the browser's tab."""

    page_description = _("The first page of the portal. There is one in each language.")
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "home.QuartierIndexPage",
        "events.EventIndexPage",
        "ideas.IdeaBoxPage",
        "portraits.PortraitIndexPage",
        "budgets.BudgetIndexPage",
    ]
    in_feed = False

    welcome = models.CharField(
        _("welcome"),
        max_length=300,
        blank=True,
        help_text=_("One or two short sentences under the title: what can be done here, by whom."),
    )
    hero_image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A wide picture at the top of the page. People of the quartiers, at work."),
    )
    hero_image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("Read aloud to people who cannot see the picture."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("content"),
        blank=True,
        help_text=_(
            "Shown after the agenda, the ideas and the quartiers, which come by themselves."
        ),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("welcome"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_image_alt")], heading=_("Main picture")
        ),
        BasePage.easy_read_panel,
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("welcome"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        TranslatableField("welcome"),
        SynchronizedField("hero_image"),
        TranslatableField("hero_image_alt"),
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """At the root, as long as a language has no home page."""
        return super().can_create_at(parent) and cls.objects.count() < Locale.objects.count()

    def clean(self) -> None:
        super().clean()
        twins = HomePage.objects.filter(locale_id=self.locale_id).exclude(pk=self.pk)
        if self.locale_id and twins.exists():
            raise ValidationError(
                _("There is already a home page in this language: edit that one instead.")
            )

    @property
    def main_image(self) -> Any:
        return self.hero_image

    def structured_data(self, request: HttpRequest) -> dict[str, Any]:
        """The site and the public body behind it, for search engines."""
        portal = site_settings(request)
        data: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": portal.name,
            "url": full_address(self, request),
            "inLanguage": self.locale.language_code,
            "description": self.description,
        }
        if portal.publisher:
            links = [portal.facebook, portal.instagram, portal.youtube]
            data["publisher"] = {
                "@type": "GovernmentOrganization",
                "name": portal.publisher,
                "sameAs": [link for link in links if link],
            }
        return data
