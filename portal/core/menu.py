"""The main menu: the home page's children that ask for it, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.core import lookups
from portal.core.lookups import Home


@dataclass(frozen=True)
class MenuItem:
    """One entry. `lang` and `dir` are set only where the title is not in the active language.

    `current` is "page" on the page itself, "true" below it, else an empty string.
    """

    title: str
    url: str
    lang: str
    dir: str
    paths: tuple[str, ...]
    current: str = ""


@dataclass(frozen=True)
class Menu:
    """The home page's address and the entries."""

    home_url: str
    items: tuple[MenuItem, ...]


def main_menu(request: HttpRequest, page: Any = None) -> Menu:
    """The menu in the active language; what is not translated keeps the source title.

    Every entry stays under the active language's prefix. No query while the process remembers.
    """
    language = get_language() or settings.LANGUAGE_CODE
    site = lookups.site_for(request)
    home_url = f"/{language}/"
    if site is None:
        return Menu(home_url, ())
    items = lookups.remember(("menu", site.pk, language), lambda: _load(site, language))
    path = getattr(page, "path", "") or ""
    return Menu(home_url, tuple(_mark(item, path) for item in items))


def _mark(item: MenuItem, path: str) -> MenuItem:
    if path in item.paths:
        return replace(item, current="page")
    if any(path.startswith(own) for own in item.paths):
        return replace(item, current="true")
    return item


def _load(site: Site, language: str) -> tuple[MenuItem, ...]:
    source, own = lookups.source_home(site), lookups.homes(site).get(language)
    homes = [home for home in (source, own) if home is not None]
    rows = (
        Page.objects.filter(_children_of(homes), live=True, show_in_menus=True)
        .filter(alias_of__isnull=True)
        .only("title", "url_path", "path", "depth", "locale_id", "translation_key")
        .order_by("path")
    )
    by_locale: dict[int, dict[Any, Page]] = {home.locale_id: {} for home in homes}
    for row in rows:
        by_locale.get(row.locale_id, {})[row.translation_key] = row
    originals = by_locale.get(source.locale_id, {}) if source else {}
    translated = by_locale.get(own.locale_id, {}) if own else {}
    keys: Iterable[Any] = dict.fromkeys([*originals, *translated])
    return tuple(
        _item(translated.get(key) or originals[key], originals.get(key), homes, language)
        for key in keys
    )


def _children_of(homes: list[Home]) -> Q:
    condition = Q(pk__in=[])
    for home in homes:
        condition |= Q(depth=home.depth + 1, path__startswith=home.path)
    return condition


def _item(row: Page, original: Page | None, homes: list[Home], language: str) -> MenuItem:
    home = next(home for home in homes if home.locale_id == row.locale_id)
    foreign = home.language != language
    return MenuItem(
        title=row.title,
        url=lookups.address(home, row.url_path, language),
        lang=home.language if foreign else "",
        dir=lookups.language(home.language).direction if foreign else "",
        paths=tuple({twin.path for twin in (row, original) if twin is not None}),
    )
