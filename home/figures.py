"""Populations from the CSV that comes with an official layer. Knows no database."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from django.utils.translation import gettext as _

from home.columns import columns_of, text_in
from home.geojson import UnusableFileError

MAX_DIGITS = 7
SPACES = str.maketrans("", "", " \u00a0\u202f")


def read_populations(path: Path, *, given: Mapping[str, str] | None = None) -> dict[str, int]:
    """Official code → population, for the lines that give a whole number.

    The separator is found in the first line. Raises `UnusableFileError` for a file that cannot be
    read or has no column of codes or of populations.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnusableFileError(
            _("The file cannot be read: %(reason)s.") % {"reason": error.strerror}
        ) from error
    except UnicodeDecodeError as error:
        raise UnusableFileError(_("The file is not encoded in UTF-8.")) from error
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator)
    columns = columns_of(
        [name for name in rows.fieldnames or [] if name],
        given={key: value for key, value in (given or {}).items() if key == "population"},
        required=("code", "population"),
    )
    try:
        return dict(_numbers(rows, columns))
    except csv.Error as error:
        raise UnusableFileError(
            _("The file cannot be read: %(reason)s.") % {"reason": error}
        ) from error


def _numbers(
    rows: Iterable[Mapping[str, str]], columns: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    for row in rows:
        number = text_in(row, columns["population"]).translate(SPACES)
        if number.isascii() and number.isdigit() and len(number) <= MAX_DIGITS:
            yield text_in(row, columns["code"]), int(number)
