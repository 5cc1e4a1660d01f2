"""Messages out, as rows: written with the act they tell of, sent afterwards by the worker."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.outbox.mime import readable_text
from portal.outbox.querysets import OutboxQuerySet


class OutboxMessage(models.Model):
    """One e-mail to one or several recipients. Its Message-ID, made from `key`, never changes."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sender = models.CharField(_("sender"), max_length=320)
    recipients = models.JSONField(_("recipients"))
    subject = models.CharField(_("subject"), max_length=998)
    # The whole message in MIME form, CRLF line ends, so that a retry sends the same bytes.
    mime = models.BinaryField()
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)
    last_error = models.CharField(_("last error"), max_length=500, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=Q(sent_at__isnull=True, given_up_at__isnull=True),
                name="outbox_due",
            )
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def state(self) -> Promise:
        """Where the message is, in words."""
        if self.sent_at:
            return pgettext_lazy("message", "sent")
        if self.given_up_at:
            return pgettext_lazy("message", "given up")
        if self.attempts:
            return pgettext_lazy("message", "being retried")
        return pgettext_lazy("message", "waiting")

    @property
    def recipient_list(self) -> str:
        """The recipients, separated by commas."""
        return ", ".join(self.recipients)

    @property
    def text(self) -> str:
        """What the recipient reads, without attachments."""
        return readable_text(bytes(self.mime))
