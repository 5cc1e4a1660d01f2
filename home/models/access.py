"""Access facts of a place or an event. “Unknown” is shown as such, never hidden."""

from collections.abc import Iterator

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from portal.core.enums import Known


def _fact(label: Promise) -> models.CharField:
    return models.CharField(label, max_length=7, choices=Known, default=Known.UNKNOWN)


class AccessFacts(models.Model):
    """Adds the access facts and their panel."""

    step_free = _fact(_("step-free access"))
    sign_language = _fact(_("sign language"))
    hearing_loop = _fact(_("hearing loop"))
    quiet_space = _fact(_("quiet space"))
    toilets = _fact(_("accessible toilets"))
    childcare = _fact(_("childcare"))
    languages_spoken = models.CharField(
        _("languages spoken"),
        max_length=200,
        blank=True,
        help_text=_("For example: français, arabe, turc."),
    )
    access_note = models.CharField(
        _("how to ask for help on the spot"),
        max_length=250,
        blank=True,
        help_text=_("For example: appelez Karim la veille au 03 20 00 00 00."),
    )

    ACCESS_FIELDS = (
        "step_free",
        "sign_language",
        "hearing_loop",
        "quiet_space",
        "toilets",
        "childcare",
    )
    access_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("step_free"), FieldPanel("toilets")]),
            FieldRowPanel([FieldPanel("sign_language"), FieldPanel("hearing_loop")]),
            FieldRowPanel([FieldPanel("quiet_space"), FieldPanel("childcare")]),
            FieldPanel("languages_spoken"),
            FieldPanel("access_note"),
        ],
        heading=_("Access facts"),
        help_text=_("Readers see each fact, “unknown” included: better said than discovered."),
    )

    class Meta:
        abstract = True

    @property
    def access_facts(self) -> Iterator[tuple[str, str, str]]:
        """Each fact as (field name, label, `yes`/`no`/`unknown`), in a fixed order."""
        for name in self.ACCESS_FIELDS:
            yield name, str(self._meta.get_field(name).verbose_name), getattr(self, name)
