"""The neutral record under the pages of one démarche."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.participation.enums import ParticipationKind


class Participation(models.Model):
    """One démarche, whatever the number of languages its page exists in.

    Ideas and votes point here, never at a page row: see docs/adr/0002. `key` is the
    `translation_key` its pages share; `title` is the source page's, kept for the admin.
    """

    key = models.UUIDField(unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=ParticipationKind)
    title = models.CharField(_("title"), max_length=255)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        permissions = [("act_in_every_quartier", _("Can act in every quartier"))]

    def __str__(self) -> str:
        return self.title
