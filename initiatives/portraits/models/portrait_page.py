"""The portrait of one engaged resident."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.links import full_address, page_link
from initiatives.portraits.blocks import InterviewBlock
from initiatives.portraits.models.portrait_link import PortraitLink
from initiatives.portraits.querysets import PortraitManager
from portal.core.drafts import CompleteToPublish
from portal.core.models import BasePage
from portal.core.querysets import translated_or_source


class PortraitPage(CompleteToPublish, BasePage):
    """Her words first: the quote opens the page, the interview tells the rest."""

    page_description = _("An engaged resident, in her or his own words.")
    parent_page_types = ["portraits.PortraitIndexPage"]
    subpage_types: list[str] = []

    person_name = models.CharField(
        _("first name or chosen name"),
        max_length=80,
        help_text=_("As the person wants to be called. A first name is enough."),
    )
    role = models.CharField(
        _("what she or he does"),
        max_length=150,
        help_text=_(
            "Shown under the name. Say what the person does, not what the quartier lacks: “anime "
            "l'atelier vélo”, never “malgré les difficultés” or “issue d'un quartier sensible”."
        ),
    )
    quote = models.TextField(
        _("in her or his own words"),
        max_length=400,
        help_text=_(
            "Opens the page and the card. One or two sentences as they were said, read again by "
            "the person; no quotation marks, the page adds them."
        ),
    )
    photo = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "At work, among others, in the light: a picture the person likes. Shown on the card "
            "and on the page. A portrait can do without."
        ),
    )
    photo_alt = models.CharField(
        _("what the photo shows"),
        max_length=250,
        blank=True,
        help_text=_(
            "People who cannot see it will hear your words. Say what the person is doing, not "
            "what she or he looks like."
        ),
    )
    interview = StreamField(
        InterviewBlock(),
        verbose_name=_("interview"),
        blank=True,
        help_text=_(
            "Questions and answers. Keep the person's way of speaking; leave out what would make "
            "the reader feel sorry."
        ),
    )
    quartiers = ParentalManyToManyField(
        "home.Quartier",
        verbose_name=_("quartiers"),
        related_name="portraits",
        blank=True,
        help_text=_("The portrait is shown on the pages of these quartiers."),
    )

    objects = PortraitManager()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                HelpPanel(
                    content=_(
                        "A portrait shows what somebody starts and gets moving. The person reads "
                        "everything, the summary too, before it is published."
                    )
                ),
                FieldPanel("person_name"),
                FieldPanel("role"),
                FieldPanel("quote"),
            ],
            heading=_("The person"),
        ),
        MultiFieldPanel([FieldPanel("photo"), FieldPanel("photo_alt")], heading=_("Photo")),
        FieldPanel("interview"),
        FieldPanel("quartiers"),
        InlinePanel(
            "links",
            heading=_("What she or he started"),
            label=_("link"),
            help_text=_("Shown at the end: the events, projects and places to discover."),
        ),
        BasePage.easy_read_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("person_name", boost=3),
        index.AutocompleteField("person_name"),
        index.SearchField("role"),
        index.SearchField("quote", boost=2),
        index.SearchField("interview"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        TranslatableField("person_name"),
        TranslatableField("role"),
        TranslatableField("quote"),
        SynchronizedField("photo", overridable=False),
        TranslatableField("photo_alt"),
        TranslatableField("interview"),
        SynchronizedField("quartiers", overridable=False),
        TranslatableField("links"),
    ]

    class Meta:
        verbose_name = _("portrait")
        verbose_name_plural = _("portraits")

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if self.photo and not self.photo_alt:
            missing["photo_alt"] = _("Say what the photo shows.")
        return missing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["quartiers"] = self.quartiers.all()
        context["started"] = self.started(request)
        return context

    def started(self, request: HttpRequest) -> list[dict[str, Any]]:
        """What the person started, as links. Three queries at most, whatever their number.

        A page is shown in this portrait's language, else in the source language, and left out
        while no reader could open it.
        """
        links = self.links.all()
        ids = [link.page_id for link in links if link.page_id]
        keys = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
        found = Page.objects.filter(translation_key__in=keys.values())
        best = {page.translation_key: page for page in translated_or_source(found, self.locale)}
        pages = {pk: best[key] for pk, key in keys.items() if key in best}
        shown = [self._shown(link, pages.get(link.page_id), request) for link in links]
        return [link for link in shown if link["url"]]

    def _shown(self, link: PortraitLink, page: Page | None, request: HttpRequest) -> dict[str, Any]:
        if page is None:
            return {"url": link.address, "title": link.title}
        shown = dict(page_link(page, request))
        return shown | {"title": link.title, "lang": "", "dir": ""} if link.title else shown

    @property
    def main_image(self) -> Any:
        return self.photo

    def structured_data(self, request: HttpRequest) -> dict[str, Any]:
        """A page about a person, known by the name she or he chose."""
        return {
            "@context": "https://schema.org",
            "@type": "ProfilePage",
            "name": self.title,
            "url": full_address(self, request),
            "inLanguage": self.locale.language_code,
            "description": self.description,
            "mainEntity": {
                "@type": "Person",
                "name": self.person_name,
                "description": self.role,
            },
        }
