"""The spine: language-neutral neighbourhoods, their communes and boundaries."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from home.enums import BoundaryKind
from home.geometry import GeometryError, checked_geometry
from home.querysets import QuartierQuerySet
from home.text import plain
from portal.core.enums import Accent, Bond
from portal.core.models import Located


class Commune(models.Model):
    """A commune, by its INSEE code."""

    code = models.CharField(
        _("INSEE code"),
        max_length=5,
        unique=True,
        validators=[RegexValidator(r"\A\d[0-9AB]\d{3}\Z", _("Five characters, such as 59350."))],
        help_text=_("The official code of the commune, such as 59350: not the postcode."),
    )
    name = models.CharField(
        _("name"), max_length=100, help_text=_("Shown beside the name of its quartiers.")
    )

    panels = [FieldPanel("name"), FieldPanel("code")]

    class Meta:
        verbose_name = _("commune")
        verbose_name_plural = _("communes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        # Quartiers carry the names of their communes: see `Quartier.commune_names`.
        for quartier in self.quartiers.all():
            quartier.save()


class Quartier(Located, index.Indexed, ClusterableModel):
    """A neighbourhood, the same record in every language.

    `code` and `vintage` identify it officially (the national list changed on 1 January 2024 and
    most perimeters moved); `slug` is its short address `/q/<slug>`. The point is its centre.
    `commune_names` and `search_key` are computed at each save, so that lists of quartiers need
    neither a second query nor a database that knows about accents.
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
    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("The name residents use. Shown everywhere the quartier is named."),
    )
    official_name = models.CharField(
        _("name in the official list"), max_length=120, blank=True, editable=False
    )
    slug = models.SlugField(
        _("short address"),
        max_length=60,
        unique=True,
        help_text=_("Printed on posters as /q/… and stable for ever."),
    )
    communes = ParentalManyToManyField(
        Commune,
        verbose_name=_("communes"),
        related_name="quartiers",
        blank=True,
        help_text=_("Shown under the name, and found by the search."),
    )
    commune_names = models.CharField(
        _("communes"), max_length=300, blank=True, default="", editable=False
    )
    search_key = models.CharField(max_length=500, blank=True, default="", editable=False)
    population = models.PositiveIntegerField(
        _("population"),
        null=True,
        blank=True,
        help_text=_("Number of inhabitants, shown on the page of the quartier."),
    )
    population_year = models.PositiveSmallIntegerField(
        _("year of the population"), null=True, blank=True, help_text=_("Shown beside the number.")
    )
    successors = models.ManyToManyField(
        "self",
        verbose_name=_("replaced by"),
        related_name="predecessors",
        symmetrical=False,
        blank=True,
        help_text=_(
            "Neighbourhoods of a later list that took its place. Its printed address then leads "
            "to their page."
        ),
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
    contact_phone = models.CharField(
        _("phone"),
        max_length=30,
        blank=True,
        help_text=_("A number somebody answers. Without it, the portal's own number is shown."),
    )

    objects = QuartierQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("slug"),
                FieldRowPanel([FieldPanel("code"), FieldPanel("vintage")]),
                FieldPanel("communes"),
                FieldRowPanel([FieldPanel("population"), FieldPanel("population_year")]),
            ],
            heading=_("Name and official list"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_place"),
                FieldPanel("contact_address"),
                FieldRowPanel([FieldPanel("contact_hours"), FieldPanel("contact_phone")]),
            ],
            heading=_("Meeting people without internet"),
            help_text=_("Left empty, readers see the place and the phone of the portal."),
        ),
        FieldRowPanel([FieldPanel("accent"), FieldPanel("bond")], heading=_("Identity")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
            heading=_("Centre"),
            classname="collapsed",
        ),
        FieldPanel("successors", classname="collapsed"),
        InlinePanel(
            "boundaries",
            heading=_("Boundaries"),
            label=_("boundary"),
            max_num=2,
            help_text=_(
                "The official boundary comes with the import. You may add the boundary as "
                "residents live it."
            ),
            classname="collapsed",
        ),
    ]

    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("commune_names"),
        index.AutocompleteField("commune_names"),
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.FilterField("vintage"),
    ]

    class Meta:
        verbose_name = _("quartier")
        verbose_name_plural = _("quartiers")
        ordering = ["name", "vintage"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "vintage"],
                name="quartier_code_vintage_once",
                violation_error_message=_("This code is already in the list of that year."),
            ),
        ]
        indexes = [models.Index(fields=["search_key"], name="quartier_search_key")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        names = [commune.name for commune in self.communes.all()]
        self.commune_names = ", ".join(sorted(names, key=plain))[:300]
        self.search_key = plain(f"{self.name} {self.commune_names} {self.code}")[:500]
        if kwargs.get("update_fields") is not None:
            computed = {"commune_names", "search_key"}
            kwargs["update_fields"] = computed | set(kwargs["update_fields"])
        super().save(*args, **kwargs)


class Boundary(models.Model):
    """A perimeter, apart from the quartier so that lists never load coordinates."""

    quartier = ParentalKey(Quartier, on_delete=models.CASCADE, related_name="boundaries")
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=BoundaryKind,
        default=BoundaryKind.OFFICIAL,
        help_text=_("The State's perimeter, or the neighbourhood as its residents live it."),
    )
    geometry = models.JSONField(
        _("geometry"),
        help_text=_(
            "GeoJSON Polygon or MultiPolygon, in degrees (WGS 84). Draw it in a mapping tool, "
            "export it as GeoJSON and paste the “geometry” part here."
        ),
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Who drew it, and when: shown with the boundary."),
    )

    panels = [FieldPanel("kind"), FieldPanel("source"), FieldPanel("geometry")]

    class Meta:
        verbose_name = _("boundary")
        verbose_name_plural = _("boundaries")
        constraints = [
            models.UniqueConstraint(fields=["quartier", "kind"], name="boundary_kind_once"),
        ]

    def __str__(self) -> str:
        return f"{self.quartier} ({self.get_kind_display()})"

    def clean(self) -> None:
        super().clean()
        if self.geometry is None:
            return  # the field's own error says it
        try:
            self.geometry = checked_geometry(self.geometry)
        except GeometryError as error:
            raise ValidationError({"geometry": str(error)}) from error
