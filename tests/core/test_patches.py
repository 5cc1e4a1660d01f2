"""Each library patch, with a control that fails without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from home.models import StandardPage
from portal.core import patches
from tests.core import tree
from tests.factories.images import make_image


class Inner(blocks.StructBlock):
    picture = ImageBlock(required=False)
    title = blocks.CharBlock(required=False)


class Outer(blocks.StructBlock):
    inner = Inner()
    embed = EmbedBlock(required=False)


class Stream(blocks.StreamBlock):
    outer = Outer()
    inner = Inner()


@contextmanager
def unpatched(owner: Any, *names: str) -> Iterator[None]:
    """The library as it came: what a patch closes over is its first free variable `original`."""
    held = {name: getattr(owner, name) for name in names}
    for name, patched in held.items():
        cells = dict(zip(patched.__code__.co_freevars, patched.__closure__, strict=True))
        setattr(owner, name, cells["original"].cell_contents)
    try:
        yield
    finally:
        for name, patched in held.items():
            setattr(owner, name, patched)


def segments(raw: list[dict]) -> dict[str, str]:
    field = StreamField(Stream())
    value = field.to_python(raw)
    found = StreamFieldSegmentExtractor(field).handle_stream_block(value)
    return {item.path: getattr(item, "string", None) and item.string.data for item in found}


CRASHING = {
    "image two structs deep": lambda pk: {
        "inner": {"picture": {"image": pk, "alt_text": "Un four", "decorative": False}},
        "embed": None,
    },
    "image key missing": lambda pk: {"inner": {"title": "Sans image"}, "embed": None},
    "text key missing": lambda pk: {"inner": {"picture": None}, "embed": None},
    "empty embed": lambda pk: {"inner": {"picture": None, "title": "Sans vidéo"}, "embed": None},
}


@pytest.mark.parametrize("name", CRASHING)
def test_streamfields_that_made_translating_crash(db, name: str) -> None:
    image = make_image()
    raw = [{"type": "outer", "id": "1", "value": CRASHING[name](image.pk)}]
    with (
        unpatched(StreamFieldSegmentExtractor, "handle_block", "handle_struct_block"),
        pytest.raises((AttributeError, TypeError)),
    ):
        segments(raw)
    segments(raw)


def test_texts_of_a_nested_image_are_offered_to_translators(db) -> None:
    image = make_image()
    value = CRASHING["image two structs deep"](image.pk) | {"embed": None}
    value["inner"]["title"] = "Le four"
    found = segments([{"type": "outer", "id": "1", "value": value}])
    assert found["1.inner.title"] == "Le four"
    assert found["1.inner.picture.alt_text"] == "Un four"


def test_translating_a_page_with_a_figure_goes_through(site) -> None:
    from wagtail_localize.models import StringTranslation, TranslationSource

    image = make_image()
    body = [
        {
            "type": "figure",
            "id": "f",
            "value": {
                "image": {"image": image.pk, "alt_text": "Un four", "decorative": False},
                "caption": "Mercredi",
            },
        },
        {"type": "figure", "id": "g", "value": {"caption": "Sans image"}},
    ]
    page = tree.standard(site.home, "Le four", body=body)
    tree.translate(site.home, "en", title="Windows", slug="home-en")
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = source.translations.create(target_locale=tree.locale("en"))
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=False)
    twin = StandardPage.objects.get(locale=translation.target_locale, title="EN Le four")
    assert not twin.live
    assert twin.body[0].value["caption"] == "EN Mercredi"
    assert twin.body[0].value["image"].contextual_alt_text == "EN Un four"


@pytest.mark.parametrize("field", ["title", "summary", "easy_read"])
def test_search_in_one_field(site, field: str) -> None:
    found = get_search_backend().search("horaires", StandardPage.objects.all(), fields=[field])
    titles = [page.title for page in found]
    assert titles == (
        [] if field == "easy_read" and connection.vendor != "sqlite" else ["Horaires"]
    )


def test_autocompletion_folds_accents(site) -> None:
    tree.standard(site.home, "Élèves du collège")
    found = get_search_backend().autocomplete("eleves du coll", Page.objects.all())
    assert [page.title for page in found] == ["Élèves du collège"]


def test_a_rebuilt_index_finds_the_same(site) -> None:
    tree.standard(site.home, "Élèves du collège")
    call_command("update_index", stdout=StringIO())
    found = get_search_backend().search("eleve", Page.objects.all())
    assert [page.title for page in found] == ["Élèves du collège"]


def test_negation_and_alternatives_still_work(site) -> None:
    from wagtail.search.query import Not, Phrase, PlainText

    backend = get_search_backend()
    either = backend.search(PlainText("horaires") | PlainText("rejoindre"), Page.objects.all())
    assert {page.title for page in either} == {"Horaires", "Nous rejoindre"}
    but = backend.search(
        PlainText("horaires") & Not(PlainText("rejoindre")),
        Page.objects.all(),
    )
    assert [page.title for page in but] == ["Horaires"]
    phrase = backend.search(Phrase('nous "rejoindre'), Page.objects.all())
    assert [page.title for page in phrase] == ["Nous rejoindre"]


def test_applying_twice_changes_nothing() -> None:
    before = StreamFieldSegmentExtractor.handle_block
    patches.apply()
    assert StreamFieldSegmentExtractor.handle_block is before


def test_text_without_words_reaches_no_database_error(site) -> None:
    from wagtail.search.query import PlainText

    namespace = SimpleNamespace(backend=get_search_backend())
    for text in ("-", " ", "\x00", '"', "- -"):
        for operator in ("and", "or"):
            query = PlainText(text, operator=operator)
            assert list(namespace.backend.search(query, Page.objects.all())) == [], text
