"""Some pages in other languages, through the translation tool editors use. Most stay in French,
on purpose: a portal is never translated whole, and readers must be told so.
"""

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from portal.demo.content.arabic import CATALOGUE as ARABIC
from portal.demo.content.english import CATALOGUE as ENGLISH
from portal.demo.dates import at, on
from portal.demo.seeding.workshop import Workshop, key_of
from portal.demo.typography import plain_spaces

CATALOGUES = {"en": ENGLISH, "ar": ARABIC}
# Parents before children.
TRANSLATED = (
    "home",
    "quartiers",
    "agenda",
    "portraits",
    "les-filatures",
    "marche-quai-ecole",
    "boite",
    "portrait/nora",
)


class MissingWordsError(Exception):
    """A sentence of a translated page is in no catalogue."""


def seed_languages(shop: Workshop) -> None:
    """Translate and publish each page that has no translation yet."""
    locales = Locale.objects.filter(language_code__in=CATALOGUES)
    with on(at(-200)):
        for locale in locales:
            for name in TRANSLATED:
                _translate(shop, name, locale)


def _translate(shop: Workshop, name: str, locale: Locale) -> None:
    page = Page.objects.filter(translation_key=key_of(name), locale=shop.locale).first()
    if page is None or page.has_translation(locale):
        return
    source, _made = TranslationSource.update_or_create_from_instance(page.specific)
    Translation.objects.get_or_create(source=source, target_locale=locale)
    _write(source, locale)
    # Published here rather than by the tool, which waits for the end of the transaction.
    translated, _made = source.create_or_update_translation(locale, publish=False)
    translated.get_latest_revision().publish(log_action=False)
    shop.count(type(translated))


def _write(source: TranslationSource, locale: Locale) -> None:
    """The words of the catalogue, sentence by sentence."""
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    for segment in segments:
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": _words(segment.string, segment.context.path, locale)},
        )


def _words(string: String, path: str, locale: Locale) -> str:
    """Addresses and bare numbers are the same in every language."""
    if path == "slug" or string.data.isdigit():
        return string.data
    words = CATALOGUES[locale.language_code].get(plain_spaces(string.data))
    if words is None:
        raise MissingWordsError(f"{locale.language_code}: {string.data!r} ({path})")
    return words
