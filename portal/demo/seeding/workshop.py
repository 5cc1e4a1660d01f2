"""What every part of the seeding uses: keys, pictures, pages, and the count of what was made.

A page is known by its translation key, drawn from its name: renamed, moved or rewritten by an
editor, it is found again and left as it is.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any, TypeVar
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.files.base import ContentFile
from django.db.models import Model
from wagtail.models import Collection, Locale, Page

from home.models import Quartier
from portal.core.enums import Known
from portal.core.models import Theme
from portal.demo.art.gallery import PICTURES, draw
from portal.demo.content.stream import Block
from portal.demo.dates import on
from portal.demo.typography import typeset
from portal.images.models import PortalImage

P = TypeVar("P", bound=Page)
COLLECTION = "Démonstration"
CREDIT = "Illustration du portail"


@contextmanager
def quiet() -> Iterator[None]:
    """Hundreds of pages are written at once: the log would tell each one several times."""
    loggers = [logging.getLogger(name) for name in ("django_tasks", "wagtail")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def key_of(name: str) -> UUID:
    """The same key for the same name, on every machine."""
    return uuid5(NAMESPACE_URL, f"demo/{name}")


class Workshop:
    """One run of the seeding."""

    def __init__(self) -> None:
        self.made: Counter[type[Model]] = Counter()
        self.locale = Locale.get_default()
        self._quartiers: dict[str, Quartier] = {}
        self._themes: dict[str, Theme] = {}
        self._images: dict[str, PortalImage] = {}

    def count(self, model: type[Model], number: int = 1) -> None:
        """Remember that something was made."""
        self.made[model] += number

    def quartier(self, slug: str) -> Quartier:
        """The neighbourhood with this short address."""
        if not self._quartiers:
            self._quartiers = {quartier.slug: quartier for quartier in Quartier.objects.all()}
        return self._quartiers[slug]

    def quartiers(self, slugs: Sequence[str]) -> list[Quartier]:
        """Several of them."""
        return [self.quartier(slug) for slug in slugs]

    def theme(self, code: str) -> Theme:
        """The theme of the source language."""
        if not self._themes:
            rows = Theme.objects.filter(locale=self.locale)
            self._themes = {theme.code: theme for theme in rows}
        return self._themes[code]

    def image(self, key: str) -> PortalImage:
        """The picture of the gallery, drawn the first time it is asked for."""
        if key not in self._images:
            self._images[key] = self._found_or_drawn(key)
        return self._images[key]

    def _found_or_drawn(self, key: str) -> PortalImage:
        picture = PICTURES[key]
        collection = self._collection()
        found = PortalImage.objects.filter(collection=collection, title=picture.title).first()
        if found is not None:
            return found
        self.count(PortalImage)
        return PortalImage.objects.create(
            title=picture.title,
            description=picture.description,
            credit=CREDIT,
            shows_people=Known.NO,
            collection=collection,
            file=ContentFile(draw(key), name=f"{key.replace('_', '-')}.jpg"),
        )

    def _collection(self) -> Collection:
        found = Collection.objects.filter(name=COLLECTION).first()
        return found or Collection.get_first_root_node().add_child(name=COLLECTION)

    def find(self, model: type[P], name: str) -> P | None:
        """The demo's page of that name in the source language, whatever became of it."""
        return model.objects.filter(translation_key=key_of(name), locale=self.locale).first()

    def page(
        self, model: type[P], name: str, parent: Page, moment: datetime, **fields: Any
    ) -> tuple[P, bool]:
        """The page, and whether it was written now — as if at that moment."""
        found = self.find(model, name)
        if found is not None:
            return found, False
        with on(moment):
            page = self.draft(model, name, parent, **fields)
            self.publish(page)
        return page, True

    def draft(self, model: type[P], name: str, parent: Page, **fields: Any) -> P:
        """A page added to the tree, not published yet."""
        fields = typeset(fields)
        blocks = {key: fields.pop(key) for key in ("body", "interview") if key in fields}
        page = model(locale=self.locale, translation_key=key_of(name), live=False, **fields)
        for field, raw in blocks.items():
            setattr(page, field, self.stream(model, field, raw))
        parent.refresh_from_db(fields=["numchild", "path"])
        parent.add_child(instance=page)
        self.count(model)
        return page

    @staticmethod
    def publish(page: Page) -> None:
        """Make a revision of the page and publish it."""
        page.save_revision(log_action=False).publish(log_action=False)
        page.refresh_from_db()

    def stream(self, model: type[Page], field: str, raw: Sequence[Block]) -> Any:
        """Blocks of `portal.demo.content.stream`, their pictures and pages looked up."""
        block = model._meta.get_field(field).stream_block
        return block.to_python([self._resolved(item) for item in deepcopy(list(raw))])

    def _resolved(self, item: Block) -> Block:
        value = item["value"]
        if item["type"] == "figure":
            image = self.image(value.pop("picture"))
            alt = {"image": image.pk, "decorative": False, "alt_text": image.description}
            value["image"] = alt
        elif item["type"] == "action":
            value["page"] = Page.objects.get(
                translation_key=key_of(value["page"]), locale=self.locale
            ).pk
        return item
