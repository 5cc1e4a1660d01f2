"""Closed lists of every participation. Values are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ParticipationKind(models.TextChoices):
    """What a participation is."""

    IDEA_BOX = "idea_box", _("idea box")
    BUDGET = "budget", _("participatory budget")


class Level(models.TextChoices):
    """How far residents decide: the scale of Cerema's compass, plus co-decision."""

    INFORMATION = "information", _("information")
    CONSULTATION = "consultation", _("consultation")
    CONCERTATION = "concertation", _("concertation")
    CO_CONSTRUCTION = "co_construction", _("co-construction")
    CO_DECISION = "co_decision", _("co-decision")


class Channel(models.TextChoices):
    """How a contribution reached the portal. None is worth less than another."""

    WEB = "web", _("website")
    DOORSTEP = "doorstep", _("doorstep")
    PAPER = "paper", _("paper")
    EVENT = "event", _("at an event")
    PHONE = "phone", _("phone")
    IMPORT = "import", _("import")


class ContactPurpose(models.TextChoices):
    """What an address was left for: it serves that and nothing else."""

    FOLLOW_UP = "follow_up", _("to be told what becomes of the contribution")


class LedgerKind(models.TextChoices):
    """What a ledger follows."""

    IDEA = "idea", _("idea")
    PROJECT = "project", _("project")
    COMMITMENT = "commitment", _("commitment")


class EntryKind(models.TextChoices):
    """What one line of a ledger is."""

    STATUS = "status", _("step")
    ANSWER = "answer", _("official answer")
    CORRECTION = "correction", _("correction")


class AuthorRole(models.TextChoices):
    """Who wrote a line of a ledger, as the public reads it."""

    RESIDENT = "resident", _("resident")
    MEDIATOR = "mediator", _("mediator")
    MODERATOR = "moderator", _("moderation team")
    SERVICE = "service", _("city department")
    ELECTED = "elected", _("elected official")
    SYSTEM = "system", _("portal")
