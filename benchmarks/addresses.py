"""Prints `name<TAB>path` for one live page of each type, plus the search and a public idea."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")
django.setup()

from django.urls import reverse  # noqa: E402
from django.utils.translation import override  # noqa: E402
from wagtail.models import Page, get_page_models  # noqa: E402

from initiatives.ideas.models import Idea  # noqa: E402
from portal.core.models import BasePage  # noqa: E402


def page_paths() -> list[tuple[str, str]]:
    """The fullest live page of each type, in the source language."""
    found = []
    for model in get_page_models():
        if not issubclass(model, BasePage):
            continue
        page = model.objects.live().filter(locale__language_code="fr").order_by("path").first()
        if page is not None:
            found.append((model.__name__, page.get_url() or Page.objects.get(pk=page.pk).url))
    return found


def main() -> None:
    with override("fr"):
        rows = page_paths()
        rows.append(("search", reverse("core:search") + "?q=jardin"))
        idea = Idea.objects.public().select_related("ledger").first()
        if idea is not None:
            rows.append(("idea", idea.get_absolute_url()))
    for name, path in rows:
        # Page addresses are absolute when the site has a host name.
        print(f"{name}\t{'/' + path.split('/', 3)[3] if path.startswith('http') else path}")


if __name__ == "__main__":
    main()
