"""Reads of the portraits."""

from typing import Self

from django.db.models import Model, Prefetch
from wagtail.images import get_image_model
from wagtail.models import Locale, PageManager
from wagtail.query import PageQuerySet

from home.models import Quartier
from portal.core.querysets import TranslatedOrSourceMixin
from portal.images.specs import filters_for

CARD_PICTURE = "fill-320x320"


class PortraitQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Portraits. Their order is the date of publication: nobody is put forward."""

    def newest(self) -> Self:
        """The latest published first."""
        return self.order_by("-first_published_at", "-pk")

    def for_quartier(self, quartier: Model) -> Self:
        """Of this neighbourhood, whatever the language of the page."""
        return self.filter(quartiers=quartier)

    def in_quartier(self, slug: str) -> Self:
        """The same, by the neighbourhood's short address. Empty means all."""
        return self.filter(quartiers__slug=slug) if slug else self

    def live_in(self, locale: Locale) -> Self:
        """Published in this language, without falling back on the source."""
        return self.live().filter(locale=locale)

    def for_cards(self) -> Self:
        """With the photo and its copies, without the interviews: two queries in all."""
        renditions = get_image_model().get_rendition_model().objects
        return (
            self.defer_streamfields()
            .select_related("photo")
            .prefetch_related(
                Prefetch(
                    "photo__renditions",
                    queryset=renditions.filter(filter_spec__in=filters_for(CARD_PICTURE)),
                    to_attr="prefetched_renditions",
                )
            )
        )

    def with_quartiers(self) -> Self:
        """Names of the neighbourhoods too: one query more."""
        return self.prefetch_related(
            Prefetch("quartiers", Quartier.objects.only("name", "slug", "accent"))
        )


PortraitManager = PageManager.from_queryset(PortraitQuerySet)
