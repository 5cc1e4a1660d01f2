"""One event people can come to."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from events.enums import Audience, EventKind, EventStatus
from events.ical import calendar
from events.models.timing import Timing
from events.models.venue import Venue
from events.outputs import as_calendar_event, as_schema_org
from events.querysets import EventManager
from portal.core.blocks import BodyBlock
from portal.core.drafts import CompleteToPublish
from portal.core.models import BasePage

CALENDAR_PATH = "calendrier/"


class EventPage(Timing, Venue, CompleteToPublish, RoutablePageMixin, BasePage):
    """Dates, place and access are facts: `events.services` keeps them equal in every language."""

    page_description = _("An event people can come to: when, where, for whom, how to get in.")
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=EventKind,
        default=EventKind.MEETING,
        help_text=_("Shown as a tag on cards and at the top of the page."),
    )
    organiser = models.CharField(
        _("organiser"),
        max_length=200,
        blank=True,
        help_text=_("Who invites. For example: “le centre social et les habitants”."),
    )
    contact_name = models.CharField(
        _("person to ask"),
        max_length=120,
        blank=True,
        help_text=_("Shown to readers: a first name or a team."),
    )
    contact_phone = models.CharField(
        _("phone"), max_length=30, blank=True, help_text=_("A number somebody answers.")
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    audience = models.CharField(
        _("for whom"), max_length=10, choices=Audience, default=Audience.EVERYONE
    )
    audience_note = models.CharField(
        _("for whom, in words"),
        max_length=200,
        blank=True,
        help_text=_("For example: “à partir de 6 ans, avec un adulte”."),
    )
    is_free = models.BooleanField(_("free"), default=True)
    price = models.CharField(
        _("price"),
        max_length=150,
        blank=True,
        help_text=_("If it is not free, in words: “2 € par famille”."),
    )
    what_to_bring = models.CharField(
        _("what to bring"),
        max_length=250,
        blank=True,
        help_text=_("For example: “une assiette et un plat à partager”."),
    )
    image = models.ForeignKey(
        "images.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown on the page and when somebody shares it."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("People who cannot see the picture will hear your words."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("what will happen"),
        blank=True,
        help_text=_("The programme, told simply. Dates and place are shown by themselves."),
    )
    quartiers = ParentalManyToManyField(
        "home.Quartier",
        verbose_name=_("quartiers"),
        related_name="events",
        blank=True,
        help_text=_(
            "The event is shown on the pages of these quartiers. Leave empty if it is for the "
            "whole city."
        ),
    )
    theme = models.ForeignKey(
        "core.Theme",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("Readers can filter the agenda by theme."),
    )

    objects = EventManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        *Timing.timing_panels,
        Venue.venue_panel,
        MultiFieldPanel(
            [FieldPanel("quartiers"), FieldPanel("theme")], heading=_("Quartiers and theme")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("audience_note")]),
                FieldRowPanel([FieldPanel("is_free"), FieldPanel("price")]),
                FieldPanel("what_to_bring"),
            ],
            heading=_("For whom"),
        ),
        Venue.access_panel,
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        MultiFieldPanel(
            [
                FieldPanel("organiser"),
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            heading=_("Who invites, who answers"),
        ),
        BasePage.easy_read_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("organiser"),
        index.SearchField("place_name"),
        index.SearchField("address"),
        index.RelatedFields("place", [index.SearchField("name"), index.SearchField("address")]),
        index.FilterField("start_at"),
        index.FilterField("end_at"),
        index.FilterField("status"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *Timing.timing_translatable_fields,
        *Venue.venue_translatable_fields,
        SynchronizedField("kind", overridable=False),
        TranslatableField("organiser"),
        SynchronizedField("contact_name", overridable=False),
        SynchronizedField("contact_phone", overridable=False),
        SynchronizedField("contact_email", overridable=False),
        SynchronizedField("audience", overridable=False),
        TranslatableField("audience_note"),
        SynchronizedField("is_free", overridable=False),
        TranslatableField("price"),
        TranslatableField("what_to_bring"),
        SynchronizedField("image"),
        TranslatableField("image_alt"),
        TranslatableField("body"),
        SynchronizedField("quartiers", overridable=False),
        TranslatableField("theme"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [
            models.Index(fields=["start_at"], name="event_by_start"),
            models.Index(fields=["end_at"], name="event_by_end"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end_at__gt=models.F("start_at")),
                name="event_ends_after_it_begins",
                violation_error_message=_("The end must come after the beginning."),
            )
        ]

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if not self.is_free and not self.price:
            missing["price"] = _("Say the price in words, or tick “free”.")
        if self.image and not (self.image_alt or self.image.description):
            missing["image_alt"] = _("Say what the picture shows.")
        return missing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        url = self.get_url(request) if self.path else None
        context["calendar_url"] = url + CALENDAR_PATH if url and self.when else ""
        # A preview's address carries the draft's own choices; nothing is read from the database.
        context["quartiers"] = self.quartiers.all()
        return context

    @path(CALENDAR_PATH, name="calendar")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        """The event for a phone's or a computer's calendar."""
        entry = as_calendar_event(self, request)
        response = HttpResponse(
            calendar([entry], name=self.title), content_type="text/calendar; charset=utf-8"
        )
        name = self.slug if self.slug.isascii() else self.translation_key
        response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
        return response

    @property
    def main_image(self) -> Any:
        return self.image

    @property
    def status_line(self) -> str:
        """The status and its explanation in one line; empty for a confirmed event."""
        if self.status == EventStatus.CONFIRMED:
            return self.status_note
        label = str(self.get_status_display())
        label = label[:1].upper() + label[1:]
        return f"{label} – {self.status_note}" if self.status_note else label

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        return as_schema_org(self, request) if self.when else None
