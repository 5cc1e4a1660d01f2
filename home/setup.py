"""The first run: languages, the site, its home page and the pages every portal has.

Other apps add their own section through the Wagtail hook `portal_setup_site`, called with the
home page once it exists:

    @hooks.register("portal_setup_site")
    def make_agenda(home):
        ensure_child(parent=home, model=EventIndexPage, title="Agenda", slug="agenda", …)

Nothing that exists is changed: run it again after an upgrade, it only adds what is missing.
"""

from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from wagtail import hooks
from wagtail.models import Locale, Page, Site

from home.first_pages import FIRST_PAGES, QUARTIERS, FirstHome
from home.models import HomePage, QuartierIndexPage, StandardPage
from portal.core.models import SiteSettings

HOOK = "portal_setup_site"
PORTS = {"http": 80, "https": 443}
P = TypeVar("P", bound=Page)


@dataclass
class Done:
    """What a run found missing and made."""

    locales: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether everything was there already."""
        return not self.locales and not self.pages


def ensure_child(*, parent: Page, model: type[P], **fields: Any) -> tuple[P, bool]:
    """The first page of this type under `parent`, published with `fields` if there is none.

    Returns it, and whether it was made. A page an editor renamed or unpublished is found again by
    its type, so it is never made twice.
    """
    found = model.objects.child_of(parent).first()  # type: ignore[attr-defined]
    if found is not None:
        return found, False
    page = model(locale=parent.locale, **fields)
    _add(parent, page)
    return page, True


def _add(parent: Page, page: Page) -> None:
    page.slug = _free_slug(parent, page.slug)
    # The parent's row may have been read before its last child was added.
    parent.refresh_from_db(fields=["numchild", "path"])
    parent.add_child(instance=page)
    page.save_revision(log_action=False).publish(log_action=False)


def _free_slug(parent: Page, slug: str) -> str:
    taken = set(Page.objects.child_of(parent).values_list("slug", flat=True))
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


@transaction.atomic
def setup_site() -> Done:
    """Make what is missing. Idempotent: the second run finds everything there."""
    done = Done()
    for code, _name in settings.LANGUAGES:
        _locale, made = Locale.objects.get_or_create(language_code=code)
        if made:
            done.locales.append(code)
    last = Page.objects.aggregate(last=Max("pk"))["last"] or 0
    home = _home()
    site = _site(home)
    SiteSettings.objects.get_or_create(site=site, defaults={"name": settings.WAGTAIL_SITE_NAME})
    ensure_child(parent=home, model=QuartierIndexPage, show_in_menus=True, **QUARTIERS)
    for make in hooks.get_hooks(HOOK):
        make(home)
    _text_pages(home)
    made_pages = Page.objects.filter(pk__gt=last).order_by("path")
    done.pages = list(made_pages.values_list("title", flat=True))
    return done


def _home() -> HomePage:
    """The source language's home page, in the place of Wagtail's welcome page."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    found = HomePage.objects.filter(locale=locale).order_by("path").first()
    if found is not None:
        return found
    first = FirstHome()
    root = Page.get_first_root_node()
    page = HomePage(
        locale=locale,
        title=first.title,
        slug=first.slug,
        summary=first.summary,
        welcome=first.welcome,
        easy_read=first.easy_read,
        body=first.blocks,
    )
    _add(root, page)
    return page


def _site(home: HomePage) -> Site:
    """The default site, rooted at the home page. A root that an editor chose is kept."""
    address = urlsplit(settings.BASE_URL)
    port = address.port or PORTS.get(address.scheme, 80)
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return Site.objects.create(
            hostname=address.hostname or "localhost",
            port=port,
            site_name=settings.WAGTAIL_SITE_NAME,
            root_page=home,
            is_default_site=True,
        )
    welcome = site.root_page
    if welcome.specific_class is not Page:
        return site
    site.root_page = home
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    if (site.hostname, site.port) == ("localhost", 80):
        site.hostname, site.port = address.hostname or "localhost", port
    site.save()
    if welcome.depth > 1 and not welcome.get_children().exists():
        Page.objects.get(pk=welcome.pk).delete()
    return site


def _text_pages(home: HomePage) -> None:
    said = set(
        StandardPage.objects.generated()
        .filter(locale_id=home.locale_id)
        .values_list("generated", flat=True)
    )
    for first in FIRST_PAGES:
        if first.kind not in said:
            page = StandardPage(
                locale=home.locale,
                title=first.title,
                slug=first.slug,
                summary=first.summary,
                easy_read=first.easy_read,
                generated=first.kind,
                body=first.blocks,
            )
            _add(home, page)
