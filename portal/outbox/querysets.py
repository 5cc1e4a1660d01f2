"""Reads of the messages out."""

from datetime import datetime
from typing import Self

from django.db import models


class OutboxQuerySet(models.QuerySet):
    """Messages out."""

    def unsent(self) -> Self:
        """Those the transport has not accepted and that are still being tried."""
        return self.filter(sent_at__isnull=True, given_up_at__isnull=True)

    def due(self, now: datetime) -> Self:
        """Unsent ones whose next try has come, oldest first."""
        return self.unsent().filter(next_try_at__lte=now).order_by("next_try_at", "pk")

    def given_up(self) -> Self:
        """Those nobody will receive unless somebody acts."""
        return self.filter(given_up_at__isnull=False)
