"""Closed lists of the agenda. Values are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventKind(models.TextChoices):
    """What people come to."""

    MEETING = "meeting", _("meeting")
    WORKSHOP = "workshop", _("workshop")
    PARTY = "party", pgettext_lazy("kind of event", "celebration")
    DROP_IN = "drop_in", _("drop-in session")
    WALK = "walk", _("walk audit")
    OTHER = "other", pgettext_lazy("kind of event", "other event")


class EventStatus(models.TextChoices):
    """Whether it takes place."""

    CONFIRMED = "confirmed", pgettext_lazy("event status", "confirmed")
    CANCELLED = "cancelled", pgettext_lazy("event status", "cancelled")
    POSTPONED = "postponed", pgettext_lazy("event status", "postponed")
    FULL = "full", pgettext_lazy("event status", "full")


class Audience(models.TextChoices):
    """Who is expected; nobody is turned away."""

    EVERYONE = "everyone", pgettext_lazy("audience", "everyone")
    CHILDREN = "children", pgettext_lazy("audience", "children")
    TEENAGERS = "teenagers", pgettext_lazy("audience", "teenagers and young adults")
    FAMILIES = "families", pgettext_lazy("audience", "families")
    WOMEN = "women", pgettext_lazy("audience", "women")
    SENIORS = "seniors", pgettext_lazy("audience", "older people")


class Period(models.TextChoices):
    """Which half of the calendar a listing shows."""

    UPCOMING = "upcoming", pgettext_lazy("period", "to come")
    PAST = "past", pgettext_lazy("period", "past")
