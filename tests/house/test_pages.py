"""Every page type of the portal, as the demo shows it: it renders, it previews, it is French."""

import re
from typing import Any

import polib
import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from portal.core.checks import page_models
from tests.house.test_templates import REFUSED
from tests.support import messages

MOST_QUERIES = 25
PAGE_MODELS = sorted(page_models(), key=lambda model: model.__name__)


@pytest.fixture
def demo(db: None) -> None:
    """The demo content: one example, at least, of everything the portal can show."""
    call_command("seed_demo", verbosity=0)


def examples() -> dict[type[Page], Page | None]:
    """One live French page of each type."""
    return {
        model: model.objects.live().filter(locale__language_code="fr").order_by("path").first()
        for model in PAGE_MODELS
    }


@pytest.mark.slow
def test_every_page_type_renders(demo: None, client: Client, subtests: Any) -> None:
    for model, page in examples().items():
        with subtests.test(page_type=model.__name__):
            assert page is not None, "the demo shows no live example of it"
            client.get(page.url)  # what is computed once is computed here
            with CaptureQueriesContext(
                connection,
            ) as queries:
                response = client.get(page.url)
            assert response.status_code == 200
            html = response.content.decode()
            assert len(re.findall(r"<h1\b", html)) == 1
            assert re.search(r'<html lang="fr"', html)
            assert len(queries) <= MOST_QUERIES
            assert not response.cookies, "a reader gets no cookie"
            for what in ("an inline style", "an inline script", "something from a third party"):
                assert not (found := REFUSED[what].search(html)), f"{what}: {found.group()}"


@pytest.mark.slow
def test_every_page_type_can_be_edited_and_previewed(
    demo: None, admin_client: Client, subtests: Any
) -> None:
    for model, page in examples().items():
        with subtests.test(page_type=model.__name__):
            assert page is not None, "the demo shows no live example of it"
            edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
            assert edit.status_code == 200
            draft = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
            assert draft.status_code == 200
            for mode, _name in page.preview_modes:
                assert page.make_preview_request(preview_mode=mode).status_code == 200


@pytest.mark.parametrize("model", PAGE_MODELS, ids=lambda model: model.__name__)
def test_editors_read_it_in_french(model: type[Page]) -> None:
    """Its name, its purpose and its fields, in the form and in the list of page types."""
    path = messages.LOCALE / "fr" / "LC_MESSAGES" / "django.po"
    assert path.is_file(), "there is no French yet"
    french = {entry.msgid for entry in polib.pofile(str(path)).translated_entries()}
    with translation.override("en"):
        own = [field for field in model._meta.get_fields() if hasattr(field, "help_text")]
        wanted = {
            str(model._meta.verbose_name),
            str(model.page_description),
            *(str(f.verbose_name) for f in own if is_ours(f)),
            *(str(f.help_text) for f in own if is_ours(f) and f.help_text),
        }
    missing = sorted(wanted - french)
    assert not missing, missing


def is_ours(field: Any) -> bool:
    """Whether a form shows the field and its name was chosen by us rather than by Wagtail."""
    owner = getattr(field.model, "__module__", "")
    from_wagtail = any(field.name == f.name for f in Page._meta.get_fields())
    to_parent = getattr(field.remote_field, "parent_link", False)
    return field.editable and not (from_wagtail or to_parent or owner.startswith("wagtail"))
