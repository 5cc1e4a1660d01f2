"""Reads of the budgets."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from initiatives.budgets.enums import CHOSEN, DONE
from initiatives.participation.models import LedgerEntry
from portal.core.querysets import TranslatedOrSourceMixin


def _was_chosen(ledger: str) -> Exists:
    """Whether the vote ever chose it: a winner that was abandoned stays in the count."""
    return Exists(LedgerEntry.objects.filter(ledger=OuterRef(ledger), status__in=CHOSEN))


class ProjectQuerySet(models.QuerySet):
    """Projects, whatever the languages they are told in."""

    def of(self, participation: models.Model | int | None) -> Self:
        """Those of one edition."""
        return self.filter(participation=participation)

    def public(self) -> Self:
        """Those with a published page."""
        pages: Any = self.model._meta.get_field("pages").related_model
        told = pages.objects.filter(project=OuterRef("pk"), live=True)
        return self.filter(Exists(told))

    def totals(self) -> models.QuerySet[Any, Any]:
        """One row per edition: `projects`, `chosen`, `delivered`, `committed`, `spent`."""
        return (
            self.order_by()
            .alias(was_chosen=_was_chosen("ledger"))
            .values("participation")
            .annotate(
                projects=Count("pk"),
                chosen=Count("pk", filter=Q(status__in=CHOSEN) | Q(was_chosen=True)),
                delivered=Count("pk", filter=Q(status__in=DONE)),
                committed=Sum("cost_cents", filter=Q(status__in=CHOSEN)),
                spent=Sum("spent_cents"),
            )
        )


class ProjectPageQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Pages that tell a project."""

    def of(self, participation: models.Model | int | None) -> Self:
        """Those of one edition."""
        return self.filter(project__participation=participation)

    def for_quartier(self, quartier: models.Model) -> Self:
        """Those of one neighbourhood."""
        return self.filter(project__quartier=quartier)

    def matching(self, *, quartier: str = "", theme: str = "", status: str = "") -> Self:
        """Those of a quartier (slug), a theme (code) and a status; empty means all."""
        asked = {
            "project__quartier__slug": quartier,
            "theme__code": theme,
            "project__status": status,
        }
        return self.filter(**{key: value for key, value in asked.items() if value})

    def in_order(self) -> Self:
        """By their number, the same on the ballot and on paper."""
        return self.order_by("project__number", "pk")

    def latest_news(self) -> Self:
        """Those of which something was said lately come first."""
        return self.order_by(
            F("project__ledger__last_entry_at").desc(nulls_last=True), "-project__pk"
        )

    def for_cards(self) -> Self:
        """With what a card shows, without the bodies."""
        return self.defer_streamfields().select_related("project__quartier")

    def groups(self) -> models.QuerySet[Any]:
        """(status, was_chosen, quartier, theme) groups with count and sums, for `catalogue`."""
        return (
            self.order_by()
            .annotate(was_chosen=_was_chosen("project__ledger"))
            .values(
                "was_chosen",
                status=F("project__status"),
                quartier_slug=F("project__quartier__slug"),
                quartier_name=F("project__quartier__name"),
                theme_code=F("theme__code"),
                theme_name=F("theme__name"),
            )
            .annotate(
                number=Count("pk"),
                cost=Sum("project__cost_cents"),
                spent=Sum("project__spent_cents"),
            )
        )


class BudgetPageQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Editions."""

    def newest_first(self) -> Self:
        """The latest edition first."""
        return self.order_by("-opens_at", "-pk")

    def source(self) -> Self:
        """In the source language: where dates and amounts are read."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)


ProjectPageManager = PageManager.from_queryset(ProjectPageQuerySet)
BudgetPageManager = PageManager.from_queryset(BudgetPageQuerySet)
