"""Every change made to a library at run time, in one place, applied when core is ready.

Each entry says what goes wrong without it, where that is reported, which version was seen, and
what must be true before it is removed. Every one has a test in tests/core/test_patches.py.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings

from portal.core.text import UNWRITABLE, fold, french_stem

# What modelsearch itself keeps of a text it parses.
MAX_QUERY = 255


def apply() -> None:
    """Apply every patch, once."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        _sqlite_search()
    else:
        _postgres_search()
    _localize_blocks()


def _wrap(owner: Any, name: str, make: Callable[[Any], Any]) -> None:
    """Replace a method by `make(original)`, unless that has been done already."""
    original = getattr(owner, name)
    if not hasattr(original, "portal_patch"):
        patched = make(original)
        patched.portal_patch = True
        setattr(owner, name, patched)


def _fold_what_is_indexed(indexer: type) -> None:
    """Accents: index texts without them, whatever the database folds by itself.

    modelsearch 1.3.2 leaves accents to the database: PostgreSQL without `unaccent` then finds no
    “Élèves” for “eleves”, its autocompletion never does, and SQLite does not know “œ”.
    Remove when: modelsearch folds accents on every backend. Rebuild the index afterwards.
    """
    _wrap(
        indexer,
        "prepare_value",
        lambda original: lambda self, value: fold(original(self, value)),
    )


def _bounded(query: Any) -> Any:
    """A plain text no longer than a sentence and without characters databases refuse.

    modelsearch 1.3.2 builds one nested expression per word: five thousand words exhaust Python's
    stack; PostgreSQL refuses NUL. Remove when: modelsearch bounds the text it is given.
    """
    from wagtail.search.query import Phrase, PlainText

    if isinstance(query, PlainText):
        text = UNWRITABLE.sub(" ", query.query_string)[:MAX_QUERY]
        return PlainText(text, operator=query.operator, boost=query.boost)
    if isinstance(query, Phrase):
        return Phrase(fold(UNWRITABLE.sub(" ", query.query_string)[:MAX_QUERY]))
    return query


def _sqlite_search() -> None:
    """SQLite FTS5: quotes, fields, empty texts, French plurals."""
    from modelsearch.backends.database.sqlite import query as sqlite_query
    from modelsearch.backends.database.sqlite import sqlite

    def lexeme_sql(self: Any, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """A lone `"` ends the string: HTTP 500 “unterminated string”, admin included.

        https://github.com/wagtail/wagtail/issues/13227, open, seen in modelsearch 1.3.2 with
        Wagtail 8.0.1. Remove when: `Lexeme.as_sql` doubles `"`. The stem stands in for the
        French dictionary FTS5 lacks; without it, “jardins” does not find “jardin”.
        """
        text = fold(self.value)
        stem = text if self.prefix else french_stem(text)
        mark = "*" if self.prefix or len(stem) >= 4 else ""
        escaped = stem.replace('"', '""')
        return "%s", [f'"{escaped}"{mark}']

    def content(original: Any) -> Any:
        """A text without any word gives None, on which the next step fails."""

        def build_search_query_content(self: Any, query: Any, config: Any = None) -> Any:
            if isinstance(query, sqlite.Phrase):
                # The library puts it between quotes as it is.
                text = _bounded(query).query_string.replace('"', " ")
                return sqlite.SearchQueryExpression(text)
            built = original(self, _bounded(query), config)
            if built is None:
                return sqlite.SearchQueryExpression(sqlite.Lexeme(""), config=config)
            return built

        return build_search_query_content

    def search(original: Any) -> Any:
        """`search(fields=[…])` names columns the index has not: HTTP 500 “no such column”.

        https://github.com/wagtail/wagtail/issues/10217, open, seen in Wagtail 8.0.1. The index
        only knows `title` and `body`, so another field searches the whole body. Remove when:
        the SQLite backend accepts any search field.
        """

        def run(self: Any, *args: Any, **kwargs: Any) -> Any:
            asked = self.fields
            if asked:
                columns = {"title" if name == "title" else "body" for name in asked}
                self.fields = [name for name in self.FTS_TABLE_FIELDS if name in columns] or None
            try:
                return original(self, *args, **kwargs)
            finally:
                self.fields = asked

        return run

    _wrap(sqlite_query.Lexeme, "as_sql", lambda original: lexeme_sql)
    _wrap(sqlite.SQLiteSearchQueryCompiler, "build_search_query_content", content)
    _wrap(sqlite.SQLiteSearchQueryCompiler, "search", search)
    _fold_what_is_indexed(sqlite.ObjectIndexer)


def _postgres_search() -> None:
    """PostgreSQL: accents with and without `unaccent`, texts without any word."""
    from django.contrib.postgres.search import SearchQuery
    from modelsearch.backends.database.postgres import postgres
    from modelsearch.backends.database.postgres import query as postgres_query

    def lexeme_sql(self: Any, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """The word as typed or without its accents.

        The index holds words without accents; `search(fields=[…])` reads columns that have
        them. Remove with `_fold_what_is_indexed`.
        """
        label = ("*" if self.prefix else "") + (self.weight or "")
        forms = []
        for text in dict.fromkeys((self.value, fold(self.value))):
            escaped = text.replace("'", "''").replace("\\", "\\\\")
            forms.append(f"'{escaped}':{label}" if label else f"'{escaped}'")
        joined = forms[0] if len(forms) == 1 else f"({' | '.join(forms)})"
        return "%s", [f"!{joined}" if self.invert else joined]

    def content(original: Any) -> Any:
        """A text without any word (“-”) gives None, on which the next step fails."""

        def build_tsquery_content(
            self: Any, query: Any, config: Any = None, invert: bool = False
        ) -> Any:
            built = original(self, _bounded(query), config=config, invert=invert)
            if built is None:
                return SearchQuery("", search_type="plain", config=config)
            return built

        return build_tsquery_content

    _wrap(postgres_query.Lexeme, "as_sql", lambda original: lexeme_sql)
    _wrap(postgres.PostgresSearchQueryCompiler, "build_tsquery_content", content)
    _fold_what_is_indexed(postgres.ObjectIndexer)


def _localize_blocks() -> None:
    """wagtail-localize 1.14.5: StreamField values that make “translate” fail.

    - an `ImageBlock` inside a struct inside a struct, or whose key is missing from the stored
      data: “'NoneType' object has no attribute 'get'”;
    - a text whose key is missing, because the field came after the page: “Got `NoneType`”;
    - an optional `EmbedBlock` left empty: “… has no attribute 'url'”,
      https://github.com/wagtail/wagtail-localize/issues/875, open.

    Remove when: all pass unpatched (tests/core/test_patches.py says so).
    """
    from wagtail.embeds.blocks import EmbedBlock
    from wagtail.images.blocks import ImageBlock
    from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

    def handle_block(original: Any) -> Any:
        def handle(self: Any, block_type: Any, block_value: Any, raw_value: Any = None) -> Any:
            if block_value is None or (isinstance(block_type, EmbedBlock) and not block_value):
                return []
            if isinstance(block_type, ImageBlock) and not isinstance(raw_value, dict):
                raw_value = block_type.get_prep_value(block_value)
            return original(self, block_type, block_value, raw_value=raw_value)

        return handle

    def handle_struct_block(original: Any) -> Any:
        def handle(self: Any, struct_block: Any, raw_value: Any = None) -> Any:
            # The library only looks inside the wrapper a stream or a list puts around a value.
            if isinstance(raw_value, dict) and not _is_wrapped(raw_value):
                raw_value = {"value": raw_value}
            return original(self, struct_block, raw_value=raw_value)

        return handle

    _wrap(StreamFieldSegmentExtractor, "handle_block", handle_block)
    _wrap(StreamFieldSegmentExtractor, "handle_struct_block", handle_struct_block)


def _is_wrapped(raw_value: dict[str, Any]) -> bool:
    return "value" in raw_value and ("type" in raw_value or "id" in raw_value)
