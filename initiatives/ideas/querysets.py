"""Reads of ideas."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from initiatives.ideas.enums import HIDDEN, PUBLIC, IdeaStatus
from initiatives.participation.models import Ledger
from initiatives.participation.querysets import late
from portal.core.querysets import TranslatedOrSourceMixin


class IdeaBoxPageQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Idea boxes."""

    def open(self) -> Self:
        """Those that take ideas now."""
        now = timezone.now()
        return self.filter(Q(closes_at__isnull=True) | Q(closes_at__gt=now), opens_at__lte=now)

    def for_quartier(self, quartier: models.Model | None) -> Self:
        """Those that concern this quartier; without one, those that concern the whole city."""
        chosen = self.model.quartiers.through.objects  # type: ignore[attr-defined]
        every = ~Exists(chosen.filter(ideaboxpage_id=OuterRef("pk")))
        if quartier is None:
            return self.filter(every)
        return self.filter(every | Q(quartiers=quartier)).distinct()


IdeaBoxPageManager = PageManager.from_queryset(IdeaBoxPageQuerySet)


class IdeaQuerySet(models.QuerySet):
    """Residents' ideas."""

    def public(self) -> Self:
        """Those everybody may read."""
        return self.filter(status__in=PUBLIC)

    def to_moderate(self) -> Self:
        """Those nobody has read yet, the oldest first."""
        return self.filter(status=IdeaStatus.TO_MODERATE).order_by("submitted_at", "pk")

    def for_quartier(self, quartier: models.Model) -> Self:
        """Those of one quartier."""
        return self.filter(ledger__quartier=quartier)

    def for_participation(self, participation_id: int | None) -> Self:
        """Those handed in at one box, in any language."""
        return self.filter(participation_id=participation_id)

    def late(self) -> Self:
        """A promised date has gone by."""
        return self.filter(late("ledger__", timezone.localdate()))

    def with_reference(self, typed: str) -> Self:
        """The one with this reference, typed more or less well; none for anything else."""
        parsed = Ledger.parse_reference(typed)
        if parsed is None:
            return self.none()
        return self.filter(ledger__year=parsed[0], ledger_id=parsed[1])

    def newest_first(self) -> Self:
        """In the order they became public."""
        return self.order_by("-published_at", "-pk")

    def with_card(self) -> Self:
        """With what a card shows, in the same query; private fields stay in the database."""
        return self.select_related("ledger__quartier", "theme").only(
            "text",
            "heading",
            "language",
            "status",
            "display_name",
            "published_at",
            "submitted_at",
            "ledger__year",
            "ledger__reply_due_on",
            "ledger__answered_at",
            "ledger__next_step_on",
            "ledger__closed_at",
            "ledger__quartier__name",
            "theme__code",
            "theme__name",
        )

    def visible_to(self, user: Any) -> Self:
        """Those a member of the team may open in the admin.

        Whoever treats ideas sees those of her quartiers; whoever only reads them sees, besides,
        what everybody sees. See `initiatives.ideas.permissions`.
        """
        # Permissions stand after querysets in the house's order; the policy is written there.
        from initiatives.ideas.permissions import reach

        return self.filter(reach(user))


def hidden() -> Q:
    """Not public, as a condition for constraints."""
    return Q(status__in=sorted(HIDDEN))
