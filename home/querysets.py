"""Reads of the places."""

from typing import Self

from django.db import models


class QuartierQuerySet(models.QuerySet):
    """Neighbourhoods."""

    def current(self) -> Self:
        """Those of the vintage in force: no successor is recorded."""
        return self.filter(successors__isnull=True)

    def with_code(self, code: str, vintage: int) -> Self:
        """The one with this official code, in this vintage."""
        return self.filter(code=code, vintage=vintage)


class LocalActorQuerySet(models.QuerySet):
    """The directory of local actors."""

    def for_quartier(self, quartier: models.Model) -> Self:
        """Those that serve this neighbourhood, by name."""
        return self.filter(quartiers=quartier).order_by("name")
