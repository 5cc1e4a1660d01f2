"""The directory: who is there, when, in which languages, and how to get in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from home.enums import ActorKind
from home.models.access import AccessFacts
from home.models.quartier import Quartier
from home.querysets import LocalActorQuerySet
from portal.core.models import Located


class LocalActor(Located, AccessFacts, index.Indexed, ClusterableModel):
    """A place or a team residents can go to. One record for every language."""

    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(
        _("kind"), max_length=20, choices=ActorKind, default=ActorKind.ASSOCIATION
    )
    what = models.CharField(
        _("what one finds there"),
        max_length=250,
        blank=True,
        help_text=_("One plain sentence: what can I do there?"),
    )
    address = models.CharField(_("address"), max_length=250, blank=True)
    how_to_come = models.CharField(
        _("how to come"),
        max_length=250,
        blank=True,
        help_text=_("Bus, métro, landmark: “en face de la pharmacie”."),
    )
    hours = models.CharField(_("opening hours"), max_length=250, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    quartiers = ParentalManyToManyField(
        Quartier,
        verbose_name=_("quartiers"),
        related_name="local_actors",
        blank=True,
        help_text=_("Shown on the pages of these quartiers."),
    )

    objects = LocalActorQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldPanel("what"),
        FieldPanel("quartiers"),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("how_to_come"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Place"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("hours"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("website"),
            ],
            heading=_("Reaching them"),
        ),
        AccessFacts.access_panel,
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("what"),
        index.SearchField("address"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("local actor")
        verbose_name_plural = _("local actors")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
