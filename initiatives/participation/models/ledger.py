"""Suites données: the append-only public ledger of whatever residents follow."""

from datetime import date, timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.models import Quartier
from initiatives.participation.enums import AuthorRole, EntryKind, LedgerKind
from initiatives.participation.querysets import AppendOnlyQuerySet, LedgerQuerySet

SILENCE = timedelta(days=90)


def current_year() -> int:
    """The civil year in the portal's time zone."""
    return timezone.localdate().year


class Ledger(models.Model):
    """One followed thing: an idea, a project or a commitment. Its key makes the reference.

    The number comes from the row's own key, so that writing two ideas at once never waits for a
    shared counter; numbers grow across years and a refused write leaves a hole.

    Dates are copied here from the entries so that lists need not read them. `version` grows with
    each act of the team: an act decided on an older version is refused, nothing is overwritten.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=LedgerKind)
    year = models.PositiveSmallIntegerField(_("year"), default=current_year, editable=False)
    quartier = models.ForeignKey(
        Quartier,
        verbose_name=_("quartier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ledgers",
    )
    opened_at = models.DateTimeField(_("opened"), default=timezone.now, editable=False)
    reply_due_on = models.DateField(
        _("reply promised by"),
        null=True,
        blank=True,
        help_text=_("Public. Lateness shows by itself."),
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True, editable=False)
    last_entry_at = models.DateTimeField(_("last news"), null=True, blank=True, editable=False)
    next_step_on = models.DateField(_("next news by"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(
        _("closed"), null=True, blank=True, editable=False, help_text=_("Nothing more is expected.")
    )
    version = models.PositiveIntegerField(default=0, editable=False)

    objects = LedgerQuerySet.as_manager()

    class Meta:
        verbose_name = _("ledger")
        verbose_name_plural = _("ledgers")
        indexes = [models.Index(fields=["kind", "quartier", "opened_at"], name="ledger_by_kind")]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The public reference, such as `2026-00042`."""
        return f"{self.year}-{self.pk:05d}"

    @staticmethod
    def parse_reference(text: str) -> tuple[int, int] | None:
        """(year, key) of a typed reference, spaces and missing zeros forgiven, or None."""
        year, _sep, number = text.strip().replace(" ", "").partition("-")
        # `isdigit` accepts digits of other scripts, which int() reads as well; both are bounded.
        if not (year.isdecimal() and number.isdecimal() and len(year) == 4 and len(number) <= 12):
            return None
        return int(year), int(number)

    def is_late(self, today: date | None = None) -> bool:
        """Whether a promised date has passed without what was promised."""
        return self.broken_promise_on(today) is not None

    def broken_promise_on(self, today: date | None = None) -> date | None:
        """The oldest promised date that has passed without what was promised, or None.

        An answer is promised until there is one; then each step may promise the next news.
        """
        if self.closed_at is not None:
            return None
        today = today or timezone.localdate()
        promised = [self.next_step_on]
        if self.answered_at is None:
            promised.append(self.reply_due_on)
        return min((day for day in promised if day and day < today), default=None)

    @property
    def is_silent(self) -> bool:
        """Whether nothing has been said for 90 days while something is still expected."""
        last = self.last_entry_at or self.opened_at
        return self.closed_at is None and timezone.now() - last > SILENCE


class LedgerEntry(models.Model):
    """One line: a status, a public sentence, a date and the author's role.

    `number` is the ledger's version the line made: two lines can never claim the same one.
    """

    ledger = models.ForeignKey(Ledger, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=EntryKind, default=EntryKind.STATUS)
    status = models.CharField(_("status"), max_length=20)
    sentence = models.TextField(
        _("public sentence"),
        max_length=2000,
        help_text=_("What the resident and everybody will read."),
    )
    author_role = models.CharField(_("written by"), max_length=12, choices=AuthorRole)
    signature = models.CharField(_("signature"), max_length=120, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    handed_to = models.CharField(
        _("forwarded to"),
        max_length=120,
        blank=True,
        help_text=_("Public. The department that now has the matter in hand."),
    )
    next_step_on = models.DateField(
        _("next news by"),
        null=True,
        blank=True,
        help_text=_("Public. Lateness shows by itself."),
    )
    corrects = models.ForeignKey(
        "self",
        verbose_name=_("corrects"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="corrections",
    )
    created_at = models.DateTimeField(_("date"), default=timezone.now, editable=False)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["ledger", "number"], name="entry_number_once"),
        ]

    def __str__(self) -> str:
        return self.sentence[:60]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A ledger is append-only: add a correction instead of changing a line.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of removing a line.")
