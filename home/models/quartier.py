"""The spine: language-neutral neighbourhoods, their communes and boundaries."""

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.search import index

from home.enums import BoundaryKind
from home.querysets import QuartierQuerySet
from portal.core.enums import Accent, Bond
from portal.core.models import Located


class Commune(models.Model):
    """A commune, by its INSEE code."""

    code = models.CharField(
        _("INSEE code"),
        max_length=5,
        unique=True,
        validators=[RegexValidator(r"\A\d[0-9AB]\d{3}\Z", _("Five characters, such as 59350."))],
    )
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        verbose_name = _("commune")
        verbose_name_plural = _("communes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Quartier(Located, index.Indexed, ClusterableModel):
    """A neighbourhood, the same record in every language.

    `code` and `vintage` identify it officially (the national list changed on 1 January 2024 and
    most perimeters moved); `slug` is its short address `/q/<slug>`. The point is its centre.
    """

    code = models.CharField(
        _("official code"),
        max_length=12,
        help_text=_("For example QP059001 (2015 list) or QN05901M (2024 list)."),
    )
    vintage = models.PositiveSmallIntegerField(
        _("list of"),
        default=2024,
        validators=[MinValueValidator(1996)],
        help_text=_("Year of the official list: 2015 or 2024."),
    )
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(
        _("short address"),
        max_length=60,
        unique=True,
        help_text=_("Printed on posters as /q/… and stable for ever."),
    )
    communes = ParentalManyToManyField(
        Commune, verbose_name=_("communes"), related_name="quartiers", blank=True
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(
        _("year of the population"), null=True, blank=True
    )
    successors = models.ManyToManyField(
        "self",
        verbose_name=_("replaced by"),
        related_name="predecessors",
        symmetrical=False,
        blank=True,
        help_text=_("Neighbourhoods of a later list that took its place."),
    )
    accent = models.CharField(
        _("accent"),
        max_length=10,
        choices=Accent,
        default=Accent.BRIQUE,
        help_text=_("The colour of the neighbourhood's page and posters."),
    )
    bond = models.CharField(
        _("brick bond"),
        max_length=12,
        choices=Bond,
        default=Bond.STRETCHER,
        help_text=_("The brick pattern of the neighbourhood, with its colour."),
    )
    contact_place = models.CharField(
        _("place to come to"),
        max_length=200,
        blank=True,
        help_text=_("Where residents can come and be helped. Shown on every page of the quartier."),
    )
    contact_address = models.CharField(_("address of the place"), max_length=250, blank=True)
    contact_hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    contact_phone = models.CharField(_("phone"), max_length=30, blank=True)

    objects = QuartierQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("code"),
    ]

    class Meta:
        verbose_name = _("quartier")
        verbose_name_plural = _("quartiers")
        ordering = ["name", "vintage"]
        constraints = [
            models.UniqueConstraint(fields=["code", "vintage"], name="quartier_code_vintage_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Boundary(models.Model):
    """A perimeter, apart from the quartier so that lists never load coordinates."""

    quartier = ParentalKey(Quartier, on_delete=models.CASCADE, related_name="boundaries")
    kind = models.CharField(
        _("kind"), max_length=10, choices=BoundaryKind, default=BoundaryKind.OFFICIAL
    )
    geometry = models.JSONField(
        _("geometry"),
        help_text=_("GeoJSON Polygon or MultiPolygon, in degrees (WGS 84)."),
    )
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("boundary")
        verbose_name_plural = _("boundaries")
        constraints = [
            models.UniqueConstraint(fields=["quartier", "kind"], name="boundary_kind_once"),
        ]

    def __str__(self) -> str:
        return f"{self.quartier} ({self.get_kind_display()})"
