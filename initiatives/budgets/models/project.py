"""The neutral record under the pages of one project."""

from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.models import Quartier
from initiatives.budgets.enums import CHOSEN, DONE, ProjectStatus
from initiatives.budgets.fields import CentsField
from initiatives.budgets.querysets import ProjectQuerySet
from initiatives.participation.enums import LedgerKind
from initiatives.participation.models import Ledger, Participation
from initiatives.participation.services import open_ledger


class Project(models.Model):
    """One costed item, whatever the number of languages its page exists in.

    `key` is the `translation_key` its pages share. Title, cost and quartier are copied from the
    page in the source language whenever it is published: what is counted never depends on a page
    row. Status and delivery live here alone, out of any draft, and change only through
    `services.advance_project`, with a public sentence in the ledger.
    """

    key = models.UUIDField(unique=True, editable=False)
    participation = models.ForeignKey(
        Participation,
        verbose_name=_("participatory budget"),
        on_delete=models.PROTECT,
        related_name="projects",
    )
    ledger = models.OneToOneField(Ledger, on_delete=models.PROTECT, related_name="project")
    number = models.PositiveIntegerField(
        _("number"), editable=False, help_text=_("In the catalogue, on the ballot and on paper.")
    )
    title = models.CharField(_("title"), max_length=255)
    quartier = models.ForeignKey(
        Quartier,
        verbose_name=_("quartier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    cost_cents = CentsField(_("cost (in euros)"), null=True, blank=True)
    status = models.CharField(
        _("status"),
        max_length=16,
        choices=ProjectStatus,
        default=ProjectStatus.SUBMITTED,
        editable=False,
    )
    planned_on = models.DateField(_("planned delivery"), null=True, blank=True, editable=False)
    delivered_on = models.DateField(_("delivered on"), null=True, blank=True, editable=False)
    spent_cents = CentsField(_("spent (in euros)"), null=True, blank=True, editable=False)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        default_permissions = ("view", "change")
        ordering = ["participation", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "number"], name="project_number_once_per_budget"
            ),
        ]
        indexes = [models.Index(fields=["participation", "status"], name="project_by_status")]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @classmethod
    def for_page(cls, page: Any, *, participation: Participation, reply_days: int) -> "Project":
        """The project of a page and of its translations, made with its ledger at the first one."""
        with transaction.atomic():
            # One project of an edition at a time: numbers follow each other without a hole.
            Participation.objects.select_for_update().get(pk=participation.pk)
            project = cls.objects.filter(key=page.translation_key).first()
            if project is not None:
                return project
            return cls.objects.create(
                key=page.translation_key,
                participation=participation,
                number=cls.next_number(participation),
                title=page.title,
                quartier=page.quartier,
                cost_cents=page.cost_cents,
                ledger=open_ledger(
                    kind=LedgerKind.PROJECT, quartier=page.quartier, reply_days=reply_days
                ),
            )

    @classmethod
    def next_number(cls, participation: Participation) -> int:
        """The number after the last one. Call it with the participation's row locked."""
        last = cls.objects.of(participation).aggregate(last=Max("number"))["last"]
        return (last or 0) + 1

    def take_facts(self, page: Any) -> None:
        """Copy what the published page in the source language says."""
        facts = (page.title, page.quartier_id, page.cost_cents)
        if facts == (self.title, self.quartier_id, self.cost_cents):
            return
        self.title, self.quartier_id, self.cost_cents = facts
        self.save(update_fields=["title", "quartier", "cost_cents"])
        Ledger.objects.filter(pk=self.ledger_id).update(quartier=self.quartier_id)

    @property
    def reference(self) -> str:
        """The public reference, such as `2026-00042`."""
        return self.ledger.reference

    @property
    def is_chosen(self) -> bool:
        """Whether its money is committed."""
        return self.status in CHOSEN

    @property
    def is_done(self) -> bool:
        """Whether it exists."""
        return self.status in DONE

    def is_behind(self, today: date | None = None) -> bool:
        """Whether its delivery was planned for a day that has passed."""
        if self.planned_on is None or self.is_done or not self.is_chosen:
            return False
        return self.planned_on < (today or timezone.localdate())
