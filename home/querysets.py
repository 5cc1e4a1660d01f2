"""Reads of the places."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Locale, PageManager
from wagtail.query import PageQuerySet

from home.text import plain
from portal.core.querysets import TranslatedOrSourceMixin


class QuartierQuerySet(models.QuerySet):
    """Neighbourhoods."""

    def current(self) -> Self:
        """Those of the vintage in force: no successor is recorded."""
        return self.filter(successors__isnull=True)

    def with_code(self, code: str, vintage: int) -> Self:
        """The one with this official code, in this vintage."""
        return self.filter(code=code, vintage=vintage)

    def alphabetical(self) -> Self:
        """By name, accents and capitals aside; the same order on every database."""
        return self.order_by("search_key", "pk")

    def matching(self, text: str) -> Self:
        """Those whose name, communes or code hold every word of the text."""
        return self.filter(_holding(text, "search_key"))


class LocalActorQuerySet(models.QuerySet):
    """The directory of local actors."""

    def for_quartier(self, quartier: models.Model) -> Self:
        """Those that serve this neighbourhood, by name."""
        return self.filter(quartiers=quartier).order_by("name")


class TranslatedPageQuerySet(TranslatedOrSourceMixin, PageQuerySet):
    """Pages of which a listing shows one per language."""


class StandardPageQuerySet(TranslatedPageQuerySet):
    """Plain pages, some of which write a part of themselves."""

    def generated(self) -> Self:
        """Those with a part that writes itself: legal mentions, accessibility, contact…"""
        return self.exclude(generated="")

    def best_for(self, locale: Locale) -> Self:
        """As in core; a legal page written from scratch in `locale` also replaces the source's."""
        told: PageQuerySet = StandardPageQuerySet(self.model).generated()
        return _once_each(super().best_for(locale), told, "generated", locale)


class QuartierPageQuerySet(TranslatedPageQuerySet):
    """Pages that tell a neighbourhood, in one language each."""

    def best_for(self, locale: Locale) -> Self:
        """As in core; a page written from scratch in `locale` also replaces the source's."""
        told: PageQuerySet = QuartierPageQuerySet(self.model)
        return _once_each(super().best_for(locale), told, "quartier", locale)

    def for_quartier(self, quartier: models.Model) -> Self:
        """Its pages, in every language."""
        return self.filter(quartier=quartier)

    def alphabetical(self) -> Self:
        """By the neighbourhood's name: no page is ever put forward."""
        return self.order_by("quartier__search_key", "pk")

    def matching(self, text: str) -> Self:
        """Those whose neighbourhood or own title holds every word of the text."""
        return self.filter(
            _holding(text, "quartier__search_key") | Q(title__icontains=text.strip())
        )

    def for_cards(self) -> Self:
        """With what a card shows, and without the bodies."""
        return self.select_related("quartier", "locale").defer_streamfields()


TranslatedPageManager = PageManager.from_queryset(TranslatedPageQuerySet)
StandardPageManager = PageManager.from_queryset(StandardPageQuerySet)
QuartierPageManager = PageManager.from_queryset(QuartierPageQuerySet)


def _once_each(best: PageQuerySet, told: PageQuerySet, field: str, locale: Locale) -> PageQuerySet:
    """`best` without the source pages whose `field` a live page of `locale` already tells."""
    if locale.language_code == settings.LANGUAGE_CODE:
        return best
    twins = told.filter(locale=locale, live=True, alias_of__isnull=True, **{field: OuterRef(field)})
    return best.filter(Q(locale=locale) | ~Exists(twins))


def _holding(text: str, key: str) -> Q:
    condition = Q()
    for word in plain(text).split()[:8]:
        condition &= Q(**{f"{key}__contains": word})
    return condition
