"""Which moderator answers for which quartier."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from home.models import Quartier


class QuartierModerator(models.Model):
    """Gives a member of the moderation group the contributions of one quartier, and no other."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("moderator"),
        on_delete=models.CASCADE,
        related_name="moderated",
    )
    quartier = models.ForeignKey(
        Quartier, verbose_name=_("quartier"), on_delete=models.CASCADE, related_name="moderators"
    )

    panels = [FieldPanel("user"), FieldPanel("quartier")]

    class Meta:
        verbose_name = _("moderator of a quartier")
        verbose_name_plural = _("moderators by quartier")
        constraints = [
            models.UniqueConstraint(fields=["user", "quartier"], name="moderator_once_per_quartier")
        ]

    def __str__(self) -> str:
        return f"{self.user} — {self.quartier}"
