"""Reading an official GeoJSON layer, with the line each feature begins on. Knows no database."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

MAX_BYTES = 100 * 1024 * 1024
WGS84 = re.compile(r"(?:.*[:/])?(?:CRS:?84|EPSG[:/](?:[\d.]*[:/])?4326|WGS:?84)\Z", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r]*")


class UnusableFileError(ValueError):
    """The whole file must be refused; the message says why to whoever gave it."""


@dataclass(frozen=True)
class Feature:
    """One feature of the layer. `line` is counted from 1, as editors count."""

    line: int
    properties: dict[str, Any]
    geometry: Any


def read_features(path: Path, *, max_bytes: int = MAX_BYTES) -> list[Feature]:
    """The features of a GeoJSON FeatureCollection in WGS 84 degrees.

    Raises `UnusableFileError` when there is no such file, when it is too big, is not UTF-8, not
    JSON, not a FeatureCollection, or counts in another coordinate system.
    """
    return parse_features(_text_of(path, max_bytes))


def _text_of(path: Path, max_bytes: int) -> str:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise UnusableFileError(
                _("The file weighs %(size)d MB: %(most)d MB is the most that is read.")
                % {"size": size // 1024**2, "most": max_bytes // 1024**2}
            )
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnusableFileError(
            _("The file cannot be read: %(reason)s.") % {"reason": error.strerror}
        ) from error
    except UnicodeDecodeError as error:
        raise UnusableFileError(_("The file is not encoded in UTF-8.")) from error


def parse_features(text: str) -> list[Feature]:
    """The same from a text."""
    try:
        members = _Reader(text).collection()
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnusableFileError):
            raise
        raise UnusableFileError(
            _("The file is not valid JSON: %(reason)s.") % {"reason": str(error)[:200]}
        ) from error
    if members.get("type") != "FeatureCollection" or "features" not in members:
        raise UnusableFileError(_("The file is not a GeoJSON FeatureCollection."))
    check_crs(members.get("crs"))
    return [_feature(line, value) for line, value in members["features"]]


def _feature(line: int, value: Any) -> Feature:
    known = value if isinstance(value, dict) else {}
    properties = known.get("properties")
    return Feature(line, properties if isinstance(properties, dict) else {}, known.get("geometry"))


def check_crs(value: Any) -> None:
    """Refuse by name any coordinate system but WGS 84 degrees. None means WGS 84 (RFC 7946)."""
    if value is None:
        return
    properties = value.get("properties") if isinstance(value, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if isinstance(name, str) and WGS84.match(name.strip()):
        return
    raise UnusableFileError(
        _(
            "The file counts in the coordinate system %(name)s: only WGS 84 degrees (CRS84 or "
            "EPSG:4326) are read. Convert it first."
        )
        % {"name": name if isinstance(name, str) else json.dumps(value)[:100]}
    )


class _Reader:
    """Walks the outer object by hand, to know where in the text each feature begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.counted = 0
        self.decoder = json.JSONDecoder()

    def collection(self) -> dict[str, Any]:
        """The members of the outer object; `features` as (line, value) pairs."""
        self._skip()
        if self.text[self.at : self.at + 1] != "{":
            raise UnusableFileError(_("The file is not a GeoJSON FeatureCollection."))
        members: dict[str, Any] = {}
        for _nothing in self._separated("}"):
            name = self._value()
            self._expect(":")
            listed = name == "features" and self._peek() == "["
            members[str(name)] = list(self._features()) if listed else self._value()
        if "features" in members and not isinstance(members["features"], list):
            raise UnusableFileError(_("The file is not a GeoJSON FeatureCollection."))
        self._skip()
        if self.at != len(self.text):
            raise json.JSONDecodeError("Extra data", self.text, self.at)
        return members

    def _features(self) -> Iterator[tuple[int, Any]]:
        for _nothing in self._separated("]"):
            self.line += self.text.count("\n", self.counted, self.at)
            self.counted = self.at
            line = self.line
            yield line, self._value()

    def _separated(self, closing: str) -> Iterator[None]:
        """One turn for each item between an opening sign, commas and the closing sign."""
        self.at += 1
        if self._peek() == closing:
            self.at += 1
            return
        while True:
            self._skip()
            yield
            if self._peek() == closing:
                self.at += 1
                return
            self._expect(",")

    def _value(self) -> Any:
        self._skip()
        value, self.at = self.decoder.raw_decode(self.text, self.at)
        return value

    def _peek(self) -> str:
        self._skip()
        return self.text[self.at : self.at + 1]

    def _expect(self, sign: str) -> None:
        if self._peek() != sign:
            raise json.JSONDecodeError(f"Expecting '{sign}'", self.text, self.at)
        self.at += 1

    def _skip(self) -> None:
        match = SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
