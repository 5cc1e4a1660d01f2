"""Rules of the game: what a participation must say of itself before it opens."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.models import Locale
from wagtail_localize.fields import SynchronizedField, TranslatableField

from initiatives.participation.enums import Level, ParticipationKind
from initiatives.participation.models.participation import Participation
from portal.core.drafts import CompleteToPublish


class RulesOfTheGame(CompleteToPublish):
    """Mixed into the page of a participation, before `BasePage`.

    Every text is required to publish, not to save a draft: a participation cannot open without
    its rules. The class also ties the page to its neutral `Participation`.
    """

    participation_kind: ClassVar[ParticipationKind]

    participation = models.ForeignKey(
        Participation,
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    level = models.CharField(
        _("level of participation"),
        max_length=20,
        choices=Level,
        help_text=_("How far residents decide. Shown as a tag at the top of the page."),
    )
    decided_here = models.TextField(
        _("what is decided here"),
        max_length=600,
        help_text=_("In plain words: what can residents really change?"),
    )
    not_decided_here = models.TextField(
        _("what is not decided here"),
        max_length=600,
        help_text=_("Better said now than discovered later."),
    )
    constraints = models.TextField(
        _("constraints"),
        max_length=600,
        help_text=_("Law, technique, calendar: what everybody has to live with."),
    )
    money = models.TextField(
        _("money"),
        max_length=400,
        help_text=_("How much there is, and who pays. Write “aucun budget” if there is none."),
    )
    who_decides = models.CharField(
        _("who decides in the end"),
        max_length=250,
        help_text=_("For example: le conseil municipal, sur avis du comité d'habitants."),
    )
    reply_days = models.PositiveSmallIntegerField(
        _("reply promised within (days)"),
        default=30,
        help_text=_("Counted from the day the contribution is received. Lateness is public."),
    )
    # Null only while a draft is being written: publishing asks for it.
    opens_at = models.DateTimeField(_("opens on"), null=True)
    closes_at = models.DateTimeField(
        _("closes on"),
        null=True,
        blank=True,
        help_text=_("Leave empty for a participation that stays open."),
    )

    # A copied page is another démarche: it gets its own record when it is saved.
    exclude_fields_in_copy = ["participation"]

    rules_panel = MultiFieldPanel(
        [
            HelpPanel(
                content=_(
                    "Residents ask for the rules of the game before they take part. The page "
                    "cannot be published without them."
                )
            ),
            FieldPanel("level"),
            FieldPanel("decided_here"),
            FieldPanel("not_decided_here"),
            FieldPanel("constraints"),
            FieldPanel("money"),
            FieldPanel("who_decides"),
            FieldPanel("reply_days"),
            FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        ],
        heading=_("Rules of the game"),
    )
    rules_translatable_fields = [
        TranslatableField("decided_here"),
        TranslatableField("not_decided_here"),
        TranslatableField("constraints"),
        TranslatableField("money"),
        TranslatableField("who_decides"),
        SynchronizedField("participation", overridable=False),
        SynchronizedField("level", overridable=False),
        SynchronizedField("reply_days", overridable=False),
        SynchronizedField("opens_at", overridable=False),
        SynchronizedField("closes_at", overridable=False),
    ]

    class Meta:
        abstract = True

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            missing["closes_at"] = _("The closing date must come after the opening date.")
        return missing

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.participation_id is None:
            self.participation, _created = Participation.objects.get_or_create(
                key=self.translation_key,
                defaults={"kind": self.participation_kind, "title": self.title},
            )
        super().save(*args, **kwargs)
        # A draft of a published page saves its revision and a few columns only.
        if not kwargs.get("update_fields"):
            self._keep_title()

    def _keep_title(self) -> None:
        """The neutral record bears the title of the page in the source language."""
        if self.locale_id == Locale.get_default().pk:
            Participation.objects.filter(pk=self.participation_id).exclude(title=self.title).update(
                title=self.title
            )

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """A revision changes what is said, never which démarche the page belongs to."""
        page = super().with_content_json(content)
        page.participation_id = self.participation_id
        return page

    def is_open(self, at: datetime | None = None) -> bool:
        """Whether contributions are accepted at this moment (now by default)."""
        at = at or timezone.now()
        if self.opens_at is None or at < self.opens_at:
            return False
        return self.closes_at is None or at < self.closes_at
