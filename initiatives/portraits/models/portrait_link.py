"""What somebody started: an event, a project, an idea, a place."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class PortraitLink(TranslatableMixin, Orderable):
    """A page of the portal or any address. The page is shown in the reader's language."""

    portrait = ParentalKey("portraits.PortraitPage", on_delete=models.CASCADE, related_name="links")
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of the portal"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("An event, a project, a quartier… Its own title is shown."),
    )
    address = models.URLField(
        _("or another address"),
        blank=True,
        help_text=_("For example the public address of an idea, or an association's website."),
    )
    title = models.CharField(
        _("words of the link"),
        max_length=150,
        blank=True,
        help_text=_("Needed with an address. With a page, replaces its title."),
    )

    panels = [FieldPanel("page"), FieldPanel("address"), FieldPanel("title")]
    override_translatable_fields = [
        SynchronizedField("page", overridable=False),
        SynchronizedField("address"),
        TranslatableField("title"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.title or self.address or str(self.page or "")

    def clean(self) -> None:
        super().clean()
        if self.page_id and self.address:
            raise ValidationError({"address": _("Choose a page or write an address, not both.")})
        if not self.page_id and not self.address:
            raise ValidationError({"page": _("Choose a page, or write an address below.")})
        if self.address and not self.title:
            raise ValidationError({"title": _("Say in words where the link leads.")})
