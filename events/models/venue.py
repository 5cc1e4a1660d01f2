"""Where an event takes place, and how to get in."""

from collections.abc import Iterator
from decimal import Decimal

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.models import AccessFacts
from portal.core.enums import Known
from portal.core.models import Located

PLACE_FACTS = ("step_free", "hearing_loop", "quiet_space", "toilets")


def _asked(label: Promise) -> models.CharField:
    """No default: whoever publishes says yes, no or unknown."""
    return models.CharField(label, max_length=7, choices=Known)


class Venue(Located, AccessFacts):
    """Mixed into the event page: a place of the directory or an address, and the access facts.

    What the event leaves unknown of its walls (steps, loop, toilets, quiet space) is read from
    the directory's entry. Childcare and sign language belong to the event alone.
    """

    place = models.ForeignKey(
        "home.LocalActor",
        verbose_name=_("place of the directory"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("Its address, its map point and its access facts come along."),
    )
    place_name = models.CharField(
        _("name of the place"),
        max_length=150,
        blank=True,
        help_text=_("If it is not in the directory. For example: salle des fêtes."),
    )
    address = models.CharField(
        _("address"),
        max_length=250,
        blank=True,
        help_text=_("Number, street, town: what one would tell a taxi driver."),
    )
    how_to_come = models.CharField(
        _("how to come"),
        max_length=250,
        blank=True,
        help_text=_("Bus, métro, landmark: “en face de la pharmacie”."),
    )
    step_free = _asked(_("step-free access"))
    sign_language = _asked(_("sign language"))
    hearing_loop = _asked(_("hearing loop"))
    quiet_space = _asked(_("quiet space"))
    toilets = _asked(_("accessible toilets"))
    childcare = _asked(_("childcare"))

    venue_panel = MultiFieldPanel(
        [
            FieldPanel("place"),
            FieldPanel("place_name"),
            FieldPanel("address"),
            FieldPanel("how_to_come"),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        ],
        heading=_("Where"),
        help_text=_(
            "Choose a place of the directory, or write a name and an address: one of both."
        ),
    )
    venue_translatable_fields = [
        SynchronizedField("place", overridable=False),
        SynchronizedField("place_name", overridable=False),
        SynchronizedField("address", overridable=False),
        TranslatableField("how_to_come"),
        SynchronizedField("latitude", overridable=False),
        SynchronizedField("longitude", overridable=False),
        *(SynchronizedField(name, overridable=False) for name in AccessFacts.ACCESS_FIELDS),
        TranslatableField("languages_spoken"),
        TranslatableField("access_note"),
    ]

    class Meta:
        abstract = True

    def incomplete(self) -> dict[str, str | Promise]:
        missing = super().incomplete()
        if self.place_id and (self.place_name or self.address):
            missing["address"] = _(
                "Choose a place of the directory or write an address, not both: readers would "
                "not know where to go."
            )
        elif not self.place_id and not self.address:
            missing["place"] = _("Choose a place of the directory, or write an address below.")
        return missing

    @property
    def venue_name(self) -> str:
        """The name of the place, possibly empty."""
        return self.place.name if self.place else self.place_name

    @property
    def venue_address(self) -> str:
        """The postal address, possibly empty."""
        return self.place.address if self.place else self.address

    @property
    def directions(self) -> str:
        """How to come: the event's own words, else the place's."""
        return self.how_to_come or (self.place.how_to_come if self.place else "")

    @property
    def venue(self) -> dict[str, str]:
        """What the address component shows."""
        return {
            "name": self.venue_name,
            "address": self.venue_address,
            "how_to_come": self.directions,
        }

    @property
    def point(self) -> tuple[Decimal, Decimal] | None:
        """(latitude, longitude): the event's own, else the place's, else None."""
        for located in (self, self.place):
            if located and located.has_point:
                return located.latitude, located.longitude
        return None

    @property
    def access_facts(self) -> Iterator[tuple[str, str, str]]:
        for name, label, value in super().access_facts:
            if value in ("", Known.UNKNOWN) and self.place and name in PLACE_FACTS:
                value = getattr(self.place, name)
            yield name, label, value or Known.UNKNOWN

    @property
    def access_help(self) -> str:
        """How to ask for help on the spot: the event's own words, else the place's."""
        return self.access_note or (self.place.access_note if self.place else "")

    @property
    def spoken(self) -> str:
        """Languages spoken: those announced, else those of the place."""
        return self.languages_spoken or (self.place.languages_spoken if self.place else "")
