"""Reads shared by whatever exists in several languages."""

from typing import Self, TypeVar

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import Locale, Page, PageViewRestriction

Rows = TypeVar("Rows", bound=QuerySet)


class TranslatedOrSourceMixin(QuerySet):
    """For the queryset of a translatable page or snippet, before `PageQuerySet` or `QuerySet`."""

    def best_for(self, locale: Locale) -> Self:
        """Each thing once: its row in `locale`, else its row in the source language.

        Of pages, only what a reader may open: live, not behind a view restriction, and no alias
        (an alias is the source text under a translated address). Costs no query of its own.
        """
        return translated_or_source(self, locale)


def translated_or_source(queryset: Rows, locale: Locale) -> Rows:
    """The same for a queryset without the mixin (`Page.objects`, `Theme.objects`)."""
    of_pages = issubclass(queryset.model, Page)
    if of_pages:
        queryset = queryset.filter(live=True, alias_of__isnull=True).exclude(_restricted())
    if locale.language_code == settings.LANGUAGE_CODE:
        return queryset.filter(locale=locale)
    rows = Page.objects if of_pages else queryset.model._default_manager
    translated = rows.filter(translation_key=OuterRef("translation_key"), locale=locale)
    if of_pages:
        translated = translated.filter(live=True, alias_of__isnull=True)
    source = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).values("pk")[:1]
    return queryset.filter(Q(locale=locale) | (Q(locale=source) & ~Exists(translated)))


def _restricted() -> Exists:
    """Pages under a view restriction, as a condition: `PageQuerySet.public()` costs a query."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    covering = PageViewRestriction.objects.alias(outer_path=path)
    return Exists(covering.filter(outer_path__startswith=F("page__path")))
