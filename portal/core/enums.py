"""Closed lists shared by every app. Values are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Accent(models.TextChoices):
    """The eight accents of the palette, each checked for contrast. Editors pick a name."""

    BRIQUE = "brique", _("Brick")
    OCRE = "ocre", _("Ochre")
    JARDIN = "jardin", _("Garden")
    CANAL = "canal", _("Canal")
    CIEL = "ciel", _("Sky")
    IRIS = "iris", _("Iris")
    PRUNE = "prune", _("Plum")
    FRAMBOISE = "framboise", _("Raspberry")


class Bond(models.TextChoices):
    """Brick bonds: the pattern that goes with the accent, so identity never rests on colour."""

    STRETCHER = "stretcher", _("Stretcher bond (long bricks)")
    HEADER = "header", _("Header bond (short bricks)")
    ENGLISH = "english", _("English bond (rows alternate)")
    FLEMISH = "flemish", _("Flemish bond (bricks alternate)")
    STACK = "stack", _("Stack bond (aligned)")
    HERRINGBONE = "herringbone", _("Herringbone")
    BASKET = "basket", _("Basket weave")
    MONK = "monk", _("Monk bond (two long, one short)")


class Known(models.TextChoices):
    """Yes, no, or unknown: what is not known is shown as unknown, never hidden."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Unknown")


class AccessibilityStatus(models.TextChoices):
    """The legal mention on the home page (RGAA, law of 11 February 2005, article 47)."""

    NONE = "none", _("not compliant")
    PARTIAL = "partial", _("partially compliant")
    FULL = "full", _("fully compliant")
