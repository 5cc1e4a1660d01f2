"""Reads shared by every participation."""

from typing import Any, NoReturn

from django.db import models


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that are written once. A correction is a new row."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of changing a line.")

    def delete(self) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of removing a line.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A ledger is append-only: add a correction instead of changing lines.")
