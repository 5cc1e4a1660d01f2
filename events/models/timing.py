"""When an event takes place, and whether it still does."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from events.enums import EventStatus
from events.when import Phrase, phrase, whole_days


class Timing(models.Model):
    """Mixed into the event page. `start_at` and `end_at` are always the dates in force.

    They are null only while a draft is being written. When an event is postponed to a known
    date, that date goes into `start_at` and the one first announced into `previous_start_at`.
    """

    start_at = models.DateTimeField(
        _("begins"),
        null=True,
        help_text=_("Day and time, as the clock shows them on the spot."),
    )
    end_at = models.DateTimeField(
        _("ends"),
        null=True,
        help_text=_(
            "Readers plan their day with it. For an event of several days, its last moment."
        ),
    )
    all_day = models.BooleanField(
        _("all day"),
        default=False,
        help_text=_("Tick it to show the days without any time."),
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=EventStatus,
        default=EventStatus.CONFIRMED,
        help_text=_(
            "A cancelled or postponed event stays on the agenda, and says so at the top of its "
            "page: do not unpublish it."
        ),
    )
    status_note = models.CharField(
        _("explanation"),
        max_length=250,
        blank=True,
        help_text=_(
            "Shown beside the status: why, and what people may do instead. For example: “La "
            "salle est en travaux ; on se retrouve le 12 mars.”"
        ),
    )
    previous_start_at = models.DateTimeField(
        _("first announced for"),
        null=True,
        blank=True,
        help_text=_(
            "For a postponed event whose new date you wrote above. Filled in by itself when you "
            "change the date of a published event; readers see both dates."
        ),
    )

    timing_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_at"), FieldPanel("end_at")]),
                FieldPanel("all_day"),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("status_note"),
                FieldPanel("previous_start_at"),
            ],
            heading=_("Does it take place?"),
        ),
    ]
    timing_translatable_fields = [
        SynchronizedField("start_at", overridable=False),
        SynchronizedField("end_at", overridable=False),
        SynchronizedField("all_day", overridable=False),
        SynchronizedField("status", overridable=False),
        TranslatableField("status_note"),
        SynchronizedField("previous_start_at", overridable=False),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.all_day and self.start_at and self.end_at:
            self.start_at, self.end_at = whole_days(self.start_at, self.end_at)
        if self.start_at and self.end_at and self.end_at <= self.start_at:
            raise ValidationError({"end_at": _("The end must come after the beginning.")})
        self._remember_first_date()

    def _remember_first_date(self) -> None:
        if self.status != EventStatus.POSTPONED:
            self.previous_start_at = None
        elif self.previous_start_at is None and self.pk:
            published = type(self).objects.filter(pk=self.pk, live=True)
            announced = published.values_list("start_at", flat=True).first()
            if announced != self.start_at:
                self.previous_start_at = announced

    @property
    def when(self) -> Phrase | None:
        """The dates in words, or None for an undated draft."""
        if self.start_at is None or self.end_at is None:
            return None
        return phrase(self.start_at, self.end_at, all_day=self.all_day)

    @property
    def takes_place(self) -> bool:
        """Whether people may come on the dates shown."""
        if self.status == EventStatus.POSTPONED:
            return self.previous_start_at is not None
        return self.status != EventStatus.CANCELLED
