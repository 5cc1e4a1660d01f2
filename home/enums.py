"""Closed lists of the places. Values are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BoundaryKind(models.TextChoices):
    """The State's perimeter, or the neighbourhood as its residents live it."""

    OFFICIAL = "official", _("official")
    LIVED = "lived", _("lived")


class ActorKind(models.TextChoices):
    """What a place of the directory is."""

    SOCIAL_CENTRE = "social_centre", _("social centre")
    ASSOCIATION = "association", _("association")
    PUBLIC_SERVICE = "public_service", _("public service")
    HEALTH = "health", _("health")
    SCHOOL = "school", _("school, childcare")
    CULTURE = "culture", _("culture, library")
    SPORT = "sport", _("sport")
    LANDLORD = "landlord", _("social landlord")
    OTHER = "other", _("other")


class Generated(models.TextChoices):
    """Parts of a page that write themselves from the portal's settings."""

    NONE = "", _("nothing")
    LEGAL = "legal", _("legal mentions")
    ACCESSIBILITY = "accessibility", _("accessibility statement")
    PRIVACY = "privacy", _("privacy")
    SITE_MAP = "site_map", _("site map")
    CONTACT = "contact", _("contact and help")
