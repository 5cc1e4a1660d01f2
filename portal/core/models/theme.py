"""What ideas, events and projects are about. Editors manage the list: no developer needed."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Theme(TranslatableMixin, index.Indexed, models.Model):
    """One theme in one language; `code` is the same in all of them.

    Whatever residents link (an idea) points at the row of the source language and is counted
    by `code`; whatever editors translate (an event page) points at its own language's row.
    """

    code = models.SlugField(
        _("code"),
        max_length=40,
        help_text=_("Short word for addresses and statistics. It never changes."),
    )
    name = models.CharField(
        _("name"), max_length=60, help_text=_("What readers see on cards and in filters.")
    )
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Smaller numbers come first in lists.")
    )

    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("order")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("code"),
        index.FilterField("locale_id"),
    ]
    override_translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("code", overridable=False),
        SynchronizedField("order", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["locale", "code"], name="theme_code_once_per_locale"),
        ]

    def __str__(self) -> str:
        return self.name
