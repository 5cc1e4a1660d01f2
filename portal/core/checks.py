"""House rules a machine can check, run by `manage.py check` and before every migration.

Each takes what it examines as an argument, so that a test can show it something wrong.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.checks import register as register_check
from django.db.models import Model
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from wagtail.blocks import Block, StreamBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.core.models import BasePage

OURS = ("portal", "home", "events", "initiatives")


def is_ours(module: str) -> bool:
    """Whether a dotted module name belongs to the portal rather than to a library."""
    return module.partition(".")[0] in OURS


def page_models() -> list[type[Page]]:
    """The portal's concrete page types."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and is_ours(model.__module__) and not model._meta.proxy
    ]


def check_pages(models: Iterable[type[Page]]) -> list[CheckMessage]:
    """E001–E005: what every page type declares."""
    return [error for model in models for error in _page_errors(model)]


def _page_errors(model: type[Page]) -> Iterator[CheckMessage]:
    if not issubclass(model, BasePage):
        yield Error(
            f"{model.__name__} is a page but no BasePage.",
            hint="Inherit from portal.core.models.BasePage: see docs/adr/0001.",
            obj=model,
            id="portal.E001",
        )
    if not _declares(model, "page_description"):
        yield Error(
            f"{model.__name__} has no page_description.",
            hint="One sentence that tells an editor when to choose this page type.",
            obj=model,
            id="portal.E002",
        )
    try:
        get_template(model.template)
    except (TemplateDoesNotExist, TemplateSyntaxError) as error:
        yield Error(
            f"{model.__name__}: the template {model.template} does not exist or does not compile.",
            hint=str(error).partition("\n")[0],
            obj=model,
            id="portal.E003",
        )
    if not _declares(model, "override_translatable_fields"):
        yield Error(
            f"{model.__name__} does not say which of its fields are translated.",
            hint="Declare override_translatable_fields, beginning with BasePage's.",
            obj=model,
            id="portal.E004",
        )
    for name in ("parent_page_types", "subpage_types"):
        if not _declares(model, name):
            yield Error(
                f"{model.__name__} does not declare {name}.",
                hint="Say where in the tree it may stand.",
                obj=model,
                id="portal.E005",
            )


def _declares(model: type, name: str) -> bool:
    """Whether the class says it itself, or one of its parents above the shared base does."""
    return any(
        bool(klass.__dict__.get(name)) or isinstance(klass.__dict__.get(name), list)
        for klass in model.__mro__
        if klass not in (BasePage, Page) and is_ours(klass.__module__)
    )


def stream_blocks(models: Iterable[type[Model]]) -> Iterator[tuple[type[Model], Block]]:
    """Every block an editor can pick in a StreamField, nested streams included."""
    for model in models:
        for model_field in model._meta.get_fields():
            if isinstance(model_field, StreamField):
                for block in _pickable(model_field.stream_block):
                    yield model, block


def _pickable(stream: StreamBlock) -> Iterator[Block]:
    for block in stream.child_blocks.values():
        if isinstance(block, StreamBlock):
            yield from _pickable(block)
        else:
            yield block


def check_blocks(blocks: Iterable[tuple[Any, Block]]) -> list[CheckMessage]:
    """E006–E008: a block can be shown, recognised and previewed."""
    errors: list[CheckMessage] = []
    for owner, block in blocks:
        name = f"{type(block).__name__} in {owner.__name__}"
        if not getattr(block.meta, "template", None):
            errors.append(Error(f"{name} has no template.", obj=owner, id="portal.E006"))
        if not block.get_description():
            errors.append(Error(f"{name} has no description.", obj=owner, id="portal.E007"))
        if not _has_preview(block):
            errors.append(
                Error(
                    f"{name} has no preview.",
                    hint="Give its Meta a preview_value, or override get_preview_value().",
                    obj=owner,
                    id="portal.E008",
                )
            )
    return errors


def _has_preview(block: Block) -> bool:
    return (
        hasattr(block.meta, "preview_value")
        or hasattr(block.meta, "preview_template")
        or type(block).get_preview_value is not Block.get_preview_value
    )


def check_labels(configs: Iterable[AppConfig]) -> list[CheckMessage]:
    """E009: labels are written down; a folder may move, a label may not."""
    return [
        Error(
            f"{type(config).__name__} does not write its label.",
            hint="Labels enter tables, permissions and revisions: they never change.",
            obj=config.name,
            id="portal.E009",
        )
        for config in configs
        if is_ours(config.name) and "label" not in type(config).__dict__
    ]


def check_languages(interface: Any, content: Any) -> list[CheckMessage]:
    """E010: the interface and the content speak the same languages."""
    if list(interface) == list(content):
        return []
    return [
        Error(
            "LANGUAGES and WAGTAIL_CONTENT_LANGUAGES differ.",
            hint="A page in a language the interface has not cannot be reached.",
            id="portal.E010",
        )
    ]


def check_all(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every house rule on the portal as it is installed."""
    return [
        *check_pages(page_models()),
        *check_blocks(stream_blocks(page_models())),
        *check_labels(apps.get_app_configs()),
        *check_languages(settings.LANGUAGES, settings.WAGTAIL_CONTENT_LANGUAGES),
    ]


def register() -> None:
    """Called once, when the app is ready."""
    register_check(check_all, "portal")
