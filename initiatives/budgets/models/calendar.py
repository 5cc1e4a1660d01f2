"""When an edition asks what of whom, and how much money there is where.

Rows of the page in the source language, drafted and published with it. Pages in other languages
read those (`BudgetPage.edition`), so that no translation ever shows an older date or amount.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.models import Quartier
from initiatives.budgets.enums import PhaseKind
from initiatives.budgets.fields import CentsField


class Phase(models.Model):
    """From one day to another, both included."""

    page = ParentalKey("budgets.BudgetPage", on_delete=models.CASCADE, related_name="phases")
    kind = models.CharField(_("phase"), max_length=12, choices=PhaseKind)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Leave empty if it lasts until the next phase, or for good."),
    )

    panels = [
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
    ]

    class Meta:
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        ordering = ["starts_on", "pk"]
        unique_together = [("page", "kind")]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day comes before the first one.")})


class Envelope(models.Model):
    """The money of one quartier, or — without a quartier — the shared envelope.

    A project draws on the envelope of its quartier, else on the shared one: nothing else links
    them, so that an envelope may be cut again until the vote opens and freezes it.
    """

    page = ParentalKey("budgets.BudgetPage", on_delete=models.CASCADE, related_name="envelopes")
    quartier = models.ForeignKey(
        Quartier,
        verbose_name=_("quartier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Leave empty for the envelope every quartier shares."),
    )
    amount_cents = CentsField(
        _("amount (in euros)"), help_text=_("Readers see it on the page of the budget.")
    )

    panels = [FieldPanel("quartier"), FieldPanel("amount_cents")]

    class Meta:
        verbose_name = _("envelope")
        verbose_name_plural = _("envelopes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "quartier"], name="envelope_once_per_quartier"),
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(quartier__isnull=True),
                name="one_shared_envelope",
            ),
        ]

    def __str__(self) -> str:
        return str(self.quartier or _("shared envelope"))
