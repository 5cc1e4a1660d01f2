"""Reads shared by every participation."""

from datetime import date
from typing import Any, NoReturn, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone


def late(prefix: str = "", today: date | None = None) -> Q:
    """Ledgers with a promised date gone by, as a condition; `prefix` leads to the ledger.

    The same rule as `Ledger.broken_promise_on`.
    """
    today = today or timezone.localdate()
    unanswered = Q(**{f"{prefix}answered_at__isnull": True, f"{prefix}reply_due_on__lt": today})
    no_news = Q(**{f"{prefix}next_step_on__lt": today})
    return Q(**{f"{prefix}closed_at__isnull": True}) & (unanswered | no_news)


class LedgerQuerySet(models.QuerySet):
    """What residents follow."""

    def late(self, today: date | None = None) -> Self:
        """A promised date has gone by."""
        return self.filter(late(today=today))

    def for_quartier(self, quartier: models.Model) -> Self:
        """Those of one quartier."""
        return self.filter(quartier=quartier)


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that are written once. A correction is a new row."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of changing a line.")

    def delete(self) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of removing a line.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of changing lines.")
