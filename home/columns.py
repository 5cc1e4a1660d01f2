"""Which column says what: names change with the year and the source. Knows no database."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from home.geojson import UnusableFileError

# In order of preference, compared without case.
ALIASES: dict[str, tuple[str, ...]] = {
    "code": ("code_qp", "codeqp", "code_qpv", "codgeo", "id_qp", "code_quartier", "code"),
    "name": ("nom_qp", "lib_qp", "nomqp", "libqp", "libelle_qp", "nom_quartier", "libgeo", "nom"),
    "commune_codes": (
        "code_commune",
        "insee_com",
        "codes_communes",
        "code_com",
        "codecom",
        "code_insee",
        "depcom",
    ),
    "commune_names": ("nom_commune", "lib_com", "noms_communes", "nom_com", "libcom", "commune"),
    "main_commune": ("commune_qp",),
    "population": ("pop_mun", "population", "pop"),
}
REQUIRED = ("code", "name")
CODES = re.compile(r"[0-9A-Za-z]+")
BETWEEN_NAMES = (re.compile(r"\s*[,;/|]\s*"), re.compile(r"\s+-\s+"))


def columns_of(
    found: Iterable[str],
    *,
    given: Mapping[str, str] | None = None,
    required: tuple[str, ...] = REQUIRED,
) -> dict[str, str]:
    """Field → column. What is given wins; the rest is found among the known names.

    Raises `UnusableFileError`, which lists the columns found, when a given column does not exist
    or a required field has none.
    """
    names = list(found)
    by_name = {name.casefold(): name for name in names}
    columns = {
        field: by_name[alias]
        for field, aliases in ALIASES.items()
        for alias in reversed(aliases)
        if alias in by_name
    }
    for field, column in (given or {}).items():
        if field not in ALIASES:
            raise UnusableFileError(
                _("There is no field “%(field)s” to map: there are %(fields)s.")
                % {"field": field, "fields": ", ".join(ALIASES)}
            )
        if column not in names:
            raise UnusableFileError(
                _("There is no column “%(column)s”. Columns found: %(found)s.")
                % {"column": column, "found": _listed(names)}
            )
        columns[field] = column
    for field in required:
        if field not in columns:
            raise UnusableFileError(
                _(
                    "No column is known to hold the %(field)s: give it with --map %(field)s=COLUMN."
                    " Columns found: %(found)s."
                )
                % {"field": field, "found": _listed(names)}
            )
    return columns


def _listed(names: list[str]) -> str:
    return ", ".join(names) or _("none")


def text_in(properties: Mapping[str, Any], column: str | None) -> str:
    """The cell as text, without surrounding spaces; empty for nothing."""
    value = properties.get(column) if column else None
    if value is None or isinstance(value, dict | list):
        return ""
    return " ".join(str(value).split())


def communes_in(properties: Mapping[str, Any], columns: Mapping[str, str]) -> list[tuple[str, str]]:
    """The (code, name) pairs of a feature's communes. Several may stand in one cell.

    Names are split only when they give as many parts as there are codes: “Saint-Girons” and
    “Villeneuve, près d'Agen” stay whole. With one code and several names, the main commune's name
    is used if the layer gives it.
    """
    cell = text_in(properties, columns.get("commune_codes"))
    codes = [code.zfill(5).upper() for code in CODES.findall(cell)]
    names = text_in(properties, columns.get("commune_names"))
    main = text_in(properties, columns.get("main_commune"))
    if not codes:
        return []
    if len(codes) == 1:
        return [(codes[0], main or names or codes[0])]
    for separator in BETWEEN_NAMES:
        parts = [part for part in separator.split(names) if part]
        if len(parts) == len(codes):
            return list(zip(codes, parts, strict=True))
    return [(code, code) for code in codes]
