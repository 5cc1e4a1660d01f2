"""People who work in the portal's admin. Residents have no account."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of the team: communication, moderation, mediation, administration."""

    job = models.CharField(
        _("role shown in public"),
        max_length=120,
        blank=True,
        help_text=_(
            "Signs official answers instead of the name, for example “le service Espaces verts”."
        ),
    )

    class Meta(AbstractUser.Meta):
        verbose_name = _("team member")
        verbose_name_plural = _("team members")
