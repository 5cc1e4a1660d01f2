"""What a resident hands in, and — apart — how to reach her if she wants."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.participation.enums import Channel, ContactPurpose
from initiatives.participation.models.ledger import Ledger


class Contact(models.Model):
    """How to reach the author, if she wishes. Stored apart, erasable apart.

    Never public, never in an export by default. Erasing a contact is deleting this row: the
    contribution keeps its life.
    """

    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    purpose = models.CharField(
        _("left for"),
        max_length=12,
        choices=ContactPurpose,
        default=ContactPurpose.FOLLOW_UP,
        editable=False,
    )
    purge_on = models.DateField(
        _("erased on"),
        db_index=True,
        help_text=_("The contact is erased on this day at the latest."),
    )
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return self.name or self.email or self.phone or "—"


class Contribution(models.Model):
    """Abstract: text + channel + reference + receipt. Anonymous is normal.

    `submission_key` is drawn when the form is shown: a double click or a retry finds the row
    already written, and `content_hash` tells whether that row says the same thing.
    `receipt_hash` is the SHA-256 of the private receipt code, which is never stored.
    See `initiatives.participation.receipts`.

    A concrete class has a `status` and gives `is_public`, `get_absolute_url`,
    `status_for_author` and `what_happens_next`: the receipt page shows every kind of contribution
    through them, then includes `receipt_template`.
    """

    receipt_template: ClassVar[str]

    ledger = models.OneToOneField(Ledger, on_delete=models.PROTECT, related_name="%(class)s")
    channel = models.CharField(
        _("channel"), max_length=10, choices=Channel, default=Channel.WEB, editable=False
    )
    language = models.CharField(_("language"), max_length=10, default="fr", editable=False)
    submission_key = models.UUIDField(unique=True, editable=False)
    content_hash = models.CharField(max_length=64, editable=False)
    receipt_hash = models.CharField(max_length=64, unique=True, editable=False)
    contact = models.OneToOneField(
        Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="%(class)s"
    )
    submitted_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)

    class Meta:
        abstract = True

    @property
    def reference(self) -> str:
        """The public reference, such as `2026-00042`."""
        return self.ledger.reference
