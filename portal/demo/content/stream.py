"""Short names for the blocks of a page body, as the StreamField stores them."""

from typing import Any
from uuid import uuid4

Block = dict[str, Any]


def _items(values: list[Block]) -> list[Block]:
    """A list as the editor stores it: without an identifier, an item cannot be translated."""
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def text(html: str) -> Block:
    """Paragraphs, headings, lists."""
    return {"type": "text", "value": html}


def quote(words: str, author: str, role: str = "") -> Block:
    """Somebody's own words."""
    return {"type": "quote", "value": {"quote": words, "author": author, "role": role}}


def figures(*pairs: tuple[str, str]) -> Block:
    """Up to four numbers, each with what it counts."""
    items = [{"number": number, "label": label} for number, label in pairs]
    return {"type": "key_figures", "value": {"items": _items(items)}}


def steps(*triples: tuple[str, str, str]) -> Block:
    """What happens, in order: title, when, text."""
    items = [{"title": title, "when": when, "text": words} for title, when, words in triples]
    return {"type": "steps", "value": {"items": _items(items)}}


def questions(*pairs: tuple[str, str]) -> Block:
    """Questions and their answers."""
    items = [{"question": question, "answer": answer} for question, answer in pairs]
    return {"type": "questions", "value": {"items": _items(items)}}


def callout(title: str, html: str) -> Block:
    """Something not to miss."""
    return {"type": "callout", "value": {"title": title, "text": html}}


def picture(key: str, caption: str = "") -> Block:
    """A picture of the gallery, by its key."""
    return {"type": "figure", "value": {"picture": key, "caption": caption}}


def action(label: str, page: str) -> Block:
    """A button towards another page of the demo, by its key."""
    return {"type": "action", "value": {"label": label, "page": page, "address": ""}}


def exchange(question: str, answer: str) -> Block:
    """One question of an interview and its answer."""
    return {"type": "exchange", "value": {"question": question, "answer": answer}}
