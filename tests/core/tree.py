"""A small site to walk in: a French home with two pages, and what a test translates of it."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import HomePage, StandardPage


def locale(code: str) -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def home(**fields: object) -> HomePage:
    """The French home page, made the root of the only site."""
    root = Page.objects.get(depth=1)
    page = HomePage(
        **(
            {
                "title": "Fenêtres",
                "slug": "accueil",
                "summary": "Le portail des quartiers.",
                "locale": locale("fr"),
            }
            | fields
        )
    )
    root.add_child(instance=page)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", port=80, root_page=page, is_default_site=True)
    return page


def standard(parent: Page, title: str, **fields: object) -> StandardPage:
    """A published page below `parent`, in its language."""
    page = StandardPage(
        **(
            {
                "title": title,
                "summary": f"Résumé de {title}.",
                "locale": parent.locale,
                "first_published_at": timezone.now() - timedelta(days=1),
                "last_published_at": timezone.now() - timedelta(days=1),
            }
            | fields
        )
    )
    return parent.add_child(instance=page)


def translate(page: Page, code: str, *, title: str, live: bool = True, **fields: object) -> Page:
    """A translation of the page, below the translation of its parent."""
    parent = page.get_parent()
    below = parent.get_translation_or_none(locale(code)) or parent
    twin = type(page)(
        title=title,
        summary=f"{title}.",
        locale=locale(code),
        translation_key=page.translation_key,
        live=live,
        first_published_at=timezone.now() - timedelta(days=1),
        last_published_at=timezone.now() - timedelta(days=1),
        **fields,
    )
    return below.specific.add_child(instance=twin)
