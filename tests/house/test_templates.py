"""What every template keeps to: the browser policy, translation, residents' words left whole."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from tests.house.tree import label, named
from tests.support.run import ROOT

FOLDER = ROOT / "templates"
TEMPLATES = [path for path in named(".html", ".txt", ".xml") if FOLDER in path.parents]
PAGES = [path for path in TEMPLATES if path.suffix == ".html"]
# Shown when nothing else works: they stand alone, in three languages at once, and their style is
# allowed by its hash.
ALONE = {"500.html", "503.html"}
COMMENT = re.compile(r"\{#.*?#\}|\{% comment .*?%\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
DATA_SCRIPT = r"""<script(?![^>]*\bsrc=)(?![^>]*\btype=["']application/(?:ld\+)?json["'])"""
REFUSED = {
    "an inline style": re.compile(r"<style\b|<[^>]+\sstyle=", re.IGNORECASE),
    "an inline script": re.compile(
        DATA_SCRIPT + r"|<[a-z][^>]*\son[a-z]+=|javascript:", re.IGNORECASE
    ),
    # Cut inside a tag or an entity, a resident's text loses its end or its escaping.
    "a text cut as HTML": re.compile(r"\|truncate(?:words|chars)_html"),
    "unescaped text": re.compile(r"\|safe\b|\|safeseq\b|autoescape off"),
    "something from a third party": re.compile(
        r"<(?:(?:script|img|iframe|source|video|audio)\b|link\b(?=[^>]*rel=[\"']?(?:style|pre|icon)))"
        r"[^>]*\b(?:src|srcset|href)=[\"'](?:https?:)?//(?!localhost[:/])",
        re.IGNORECASE,
    ),
}
REFERENCE = re.compile(r"\{%-?\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
# Translated, or not to be: data, drawings, and what says that it is French, such as an address.
TRANSLATED = re.compile(
    r"\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}"
    r"|<(script|style|svg)\b.*?</\1>"
    r"|<(address|span|bdi)\b[^>]*\blang=\"fr\"[^>]*>.*?</\2>",
    re.DOTALL,
)
PROPER_NAMES = {"Facebook", "Instagram", "YouTube", "WhatsApp", "cnil.fr"}
DJANGO = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
SPOKEN = re.compile(r"\b(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"")
WORD = re.compile(r"[^\W\d_]{3,}")


def source(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def bare_words(text: str) -> list[str]:
    """The words a person would see or hear that no translation reaches."""
    text = DJANGO.sub("", TRANSLATED.sub("", text)).replace("&nbsp;", " ")
    spoken = " ".join(SPOKEN.findall(text))
    seen = re.sub(r"&\w+;", " ", TAG.sub(" ", text))
    names = "|".join(re.escape(name) for name in PROPER_NAMES)
    return WORD.findall(re.sub(rf"\b(?:{names})\b", "", f"{seen} {spoken}"))


@pytest.mark.parametrize("what", REFUSED)
def test_no_template_holds(what: str) -> None:
    found = [
        f"{label(path)}: {match.group()}"
        for path in PAGES
        if not (path.name in ALONE and what == "an inline style")
        for match in REFUSED[what].finditer(source(path))
    ]
    assert not found, f"{what} in:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("an inline style", '<p style="color:red">'),
        ("an inline script", "<script>alert(1)</script>"),
        ("an inline script", '<button onclick="go()">'),
        ("a text cut as HTML", "{{ idea.text|truncatewords_html:30 }}"),
        ("unescaped text", "{{ idea.text|safe }}"),
        ("something from a third party", '<script src="https://third.test/a.js">'),
        ("something from a third party", '<link rel="stylesheet" href="//third.test/a.css">'),
    ],
)
def test_what_must_be_refused_is(what: str, text: str) -> None:
    assert REFUSED[what].search(text)


def test_data_for_machines_is_no_script() -> None:
    assert not REFUSED["an inline script"].search('<script type="application/ld+json">{}</script>')


@pytest.mark.parametrize("path", TEMPLATES, ids=label)
def test_it_compiles(path: Path) -> None:
    get_template(str(path.relative_to(FOLDER)))


def test_every_included_template_exists() -> None:
    missing = [
        f"{label(path)} asks for {name}"
        for path in TEMPLATES
        for name in REFERENCE.findall(source(path))
        if not (FOLDER / name).is_file() and not name.startswith(("wagtail", "django"))
    ]
    assert not missing, "\n".join(missing)


def test_every_component_is_used() -> None:
    """A component nobody includes is not maintained: it goes, or it serves."""
    everything = "\n".join(path.read_text(encoding="utf-8") for path in [*TEMPLATES, *named(".py")])
    unused = [
        label(path)
        for path in PAGES
        if "components" in path.parts and str(path.relative_to(FOLDER)) not in everything
    ]
    assert not unused, "\n".join(unused)


def test_every_word_can_be_translated() -> None:
    found = [
        f"{label(path)}: {' '.join(words[:8])}"
        for path in PAGES
        if path.name not in ALONE and (words := bare_words(source(path)))
    ]
    assert not found, "words outside {% translate %}:\n" + "\n".join(found)


def test_a_bare_word_is_seen() -> None:
    assert bare_words("<p>Bonjour {{ name }}</p>") == ["Bonjour"]
    assert bare_words('<img alt="Une place">') == ["Une", "place"]
    assert not bare_words('{% translate "Hello" %}<p>{{ name }}</p>')
    assert not bare_words("{% blocktranslate trimmed %}Hello{% endblocktranslate %}")
