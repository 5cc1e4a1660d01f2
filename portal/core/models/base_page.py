"""What every page of the portal has. Abstract on purpose: see docs/adr/0001."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField


class BasePage(Page):
    """A page with a one-sentence summary, an optional “En bref” block and a share image."""

    summary = models.CharField(
        _("in one sentence"),
        max_length=200,
        help_text=_("Shown on cards, in search results and when somebody shares the page."),
    )
    easy_read = RichTextField(
        _("in short"),
        blank=True,
        features=["bold", "ul"],
        help_text=_(
            "The essential in short sentences of 15 words at most, one idea per line. Shown at the "
            "top of the page."
        ),
    )
    easy_read_reviewed_by = models.CharField(
        _("reviewed by"),
        max_length=200,
        blank=True,
        help_text=_(
            "Fill in only if people with intellectual disabilities have read and approved the "
            "text: the block is then titled “Facile à lire et à comprendre”."
        ),
    )
    easy_read_reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    social_image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("share image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown when the page is shared. Without it, the page's main image is used."),
    )

    easy_read_panel = MultiFieldPanel(
        [
            FieldPanel("easy_read"),
            FieldPanel("easy_read_reviewed_by"),
            FieldPanel("easy_read_reviewed_on"),
        ],
        heading=_("In short (easy to read)"),
        classname="collapsed",
    )
    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [*Page.promote_panels, FieldPanel("social_image")]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("easy_read"),
    ]

    override_translatable_fields = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        TranslatableField("summary"),
        TranslatableField("easy_read"),
        SynchronizedField("easy_read_reviewed_by"),
        SynchronizedField("easy_read_reviewed_on"),
        SynchronizedField("social_image"),
        SynchronizedField("show_in_menus", overridable=False),
    ]

    # Set by portal.core.routing, which has just read the restrictions of the whole branch.
    known_public = False
    # Whether the page is news: shown in the feeds when it is published.
    in_feed = True

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        # The editor leaves an empty paragraph: readers would see an empty block.
        if not strip_tags(self.easy_read).strip():
            self.easy_read = ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["share_image"] = self.share_image
        context["untranslated"] = self.locale.language_code != get_language()
        return context

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        if self.known_public:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    @cached_property
    def share_image(self) -> Any:
        """The image for Open Graph: the chosen one, else the page's own, else none."""
        if self.social_image_id:
            return self.social_image
        return self.main_image

    @property
    def main_image(self) -> Any:
        """The page's own picture. Page types that have one override this."""
        return None

    @property
    def description(self) -> str:
        """What search engines and share previews show under the title."""
        return self.search_description or self.summary

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The page's schema.org description as a JSON-ready dict, or None."""
        return None
