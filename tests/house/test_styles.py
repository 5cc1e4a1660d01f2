"""Stylesheets work from right to left as from left to right, and load nothing from elsewhere."""

import re

import pytest

from tests.house.tree import label, named
from tests.support.run import ROOT

SHEETS = [path for path in named(".css") if ROOT / "static" in path.parents]
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REFUSED = {
    "a left or a right": re.compile(
        r"(?<![\w-])(?:margin|padding|border|inset)-(?:left|right)\b"
        r"|(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius"
        r"|(?<![\w-])(?:left|right)\s*:"
        r"|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
    ),
    "something from elsewhere": re.compile(r"url\(\s*[\"']?(?:https?:)?//|@import"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_no_stylesheet_holds(what: str) -> None:
    assert SHEETS
    found = [
        f"{label(path)}: {match.group()}"
        for path in SHEETS
        for match in REFUSED[what].finditer(COMMENT.sub("", path.read_text(encoding="utf-8")))
    ]
    assert not found, f"{what} in:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["margin-left: 1rem", "a{right:0}", "text-align: left", "border-top-left-radius: 2px"],
)
def test_a_physical_side_is_seen(text: str) -> None:
    assert REFUSED["a left or a right"].search(text)


@pytest.mark.parametrize(
    "text", ["margin-inline-start: 1rem", "--from-left: 1", "text-align:start"]
)
def test_a_logical_side_is_welcome(text: str) -> None:
    assert not REFUSED["a left or a right"].search(text)
