"""What every public request needs and almost never changes, remembered by each process.

Languages, the site, its homes, its settings and its menus cost Wagtail four to six queries a
request. Here they are read at most once every `SECONDS` by a process, and at once after a change
made in that same process (signals). So are the sections of the home and quartier pages
(`{% remember %}`) and the choices of filters. Another process may therefore show an old menu or
an old list for ten seconds; nothing that decides *who may read a page* or *whether a page is
published* is remembered here: routing reads that afresh each time (portal.core.routing).
"""

import copy
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import quote

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.urls import get_script_prefix
from django.utils.translation import get_language_info
from wagtail import signals
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.models.sites import get_site_for_hostname

from portal.core.models import SiteSettings, Theme

SECONDS = 10
MAX_ENTRIES = 500
T = TypeVar("T")

_memory: dict[Hashable, tuple[float, Any]] = {}


@dataclass(frozen=True)
class Home:
    """The home page of one language: enough to route and to link, without the page row."""

    page_id: int
    translation_key: Any
    locale_id: int
    language: str
    path: str
    depth: int
    url_path: str
    live: bool


@dataclass(frozen=True)
class Language:
    """How a language names and writes itself."""

    code: str
    name: str
    direction: str


def remember(key: Hashable, load: Callable[[], T]) -> T:
    """The value of `load()`, at most `SECONDS` old in this process.

    Never remember a model instance that callers may change: hand out copies.
    """
    now = time.monotonic()
    held = _memory.get(key)
    if held is not None and held[0] > now:
        return held[1]
    value = load()
    if len(_memory) >= MAX_ENTRIES:
        _memory.clear()
    _memory[key] = (now + SECONDS, value)
    return value


def clear() -> None:
    """Drop everything this process remembers."""
    _memory.clear()


def forget(**_signal: Any) -> None:
    """After a change: drop everything, and once more when the transaction has been committed.

    Another thread may read the old rows again between a signal and the commit.
    """
    clear()
    transaction.on_commit(clear)


def site_for(request: HttpRequest) -> Site | None:
    """Wagtail's site for the request, also where `Site.find_for_request` looks for it.

    The returned copy carries no `root_page`: see `homes`.
    """
    if not hasattr(request, "_wagtail_site"):
        # Like Wagtail: the middleware has already refused a host that is not allowed.
        host = split_domain_port(request._get_raw_host())[0]  # type: ignore[attr-defined]
        port = request.get_port()
        site = remember(("site", host, port), lambda: _load_site(host, port))
        request._wagtail_site = copy.copy(site)  # type: ignore[attr-defined]
    return request._wagtail_site  # type: ignore[attr-defined]


def _load_site(host: str, port: str) -> Site | None:
    # Wagtail keeps each site's root paths for an hour in a cache that may belong to this process
    # alone: without this, a language opened from another process has no addresses here.
    Site.clear_site_root_paths_cache()
    try:
        site = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None
    site._state.fields_cache.clear()
    return site


def locales() -> dict[int, Locale]:
    """Every enabled content language by primary key."""
    return remember("locales", lambda: {locale.pk: locale for locale in Locale.objects.all()})


def locale_for(language: str | None) -> Locale | None:
    """The row of a language code; None where the language has none."""
    return next((row for row in locales().values() if row.language_code == language), None)


def homes(site: Site) -> dict[str, Home]:
    """The site's home pages by language code, the source language's first, drafts included."""
    return remember(("homes", site.root_page_id), lambda: _load_homes(site.root_page_id))


def _load_homes(root_page_id: int) -> dict[str, Home]:
    codes = {pk: locale.language_code for pk, locale in locales().items()}
    source = Page.objects.filter(pk=root_page_id).first()
    if source is None:
        return {}
    rows = [source, *source.get_translations().order_by("path")]
    return {
        codes[row.locale_id]: Home(
            page_id=row.pk,
            translation_key=row.translation_key,
            locale_id=row.locale_id,
            language=codes[row.locale_id],
            path=row.path,
            depth=row.depth,
            url_path=row.url_path,
            live=row.live and row.alias_of_id is None,
        )
        for row in rows
        if row.locale_id in codes
    }


def source_home(site: Site) -> Home | None:
    """The home every other language is translated from."""
    return next(iter(homes(site).values()), None)


def home_of(site: Site, locale_id: int) -> Home | None:
    """The home page of one locale, whether it is published or not."""
    return next((home for home in homes(site).values() if home.locale_id == locale_id), None)


def settings_of(site: Site) -> SiteSettings:
    """A copy of the site's settings; unsaved defaults when nobody filled them in."""
    held = remember(
        ("settings", site.pk),
        lambda: SiteSettings.objects.filter(site_id=site.pk).first() or SiteSettings(site=site),
    )
    return copy.copy(held)


def address(home: Home, url_path: str, language: str | None = None) -> str:
    """The address of a page of this home's tree, optionally under another language's prefix.

    The same as `page.url`, without resolving a pattern for each link.
    """
    rest = quote(url_path.removeprefix(home.url_path), safe="/~:@!$&'()*+,;=")
    return f"{get_script_prefix()}{language or home.language}/{rest}"


@lru_cache(maxsize=32)
def language(code: str) -> Language:
    """Name and direction of a configured language."""
    info = get_language_info(code)
    name = dict(settings.LANGUAGES).get(code, info["name_local"])
    return Language(code=code, name=name, direction="rtl" if info["bidi"] else "ltr")


def connect_signals() -> None:
    """Forget after any change to what is remembered. Called once, when the app is ready."""
    watch(Locale, Site, SiteSettings, Theme, PageViewRestriction)
    for name in ("page_published", "page_unpublished", "post_page_move", "page_slug_changed"):
        getattr(signals, name).connect(forget, dispatch_uid=f"lookups-{name}")
    post_delete.connect(_forget_page, dispatch_uid="lookups-page-delete")
    post_save.connect(_forget_page, dispatch_uid="lookups-page-save")


def watch(*models: type) -> None:
    """Forget after any change to these models too: sections of pages show them."""
    for model in models:
        name = f"{model.__module__}.{model.__qualname__}"
        post_save.connect(forget, sender=model, dispatch_uid=f"lookups-save-{name}")
        post_delete.connect(forget, sender=model, dispatch_uid=f"lookups-delete-{name}")


def _forget_page(sender: type, **_signal: Any) -> None:
    if issubclass(sender, Page):
        forget()
