"""French spacing: a line never begins with a colon, nor an amount breaks before its euro sign."""

import re
from typing import Any

NBSP = "\u00a0"
RULES = (
    (re.compile(r" (?=[:;!?»€%])"), NBSP),
    (re.compile(r"(?<=«) "), NBSP),
    (re.compile(r" (?=– )"), NBSP),
    # 240 000, and 17 h 30: phone numbers go by pairs and stay as they are.
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NBSP),
    (re.compile(r"(?<=\d) (?=h\b)"), NBSP),
    (re.compile(r"(?<=\d\u00a0h) (?=\d\d\b)"), NBSP),
)


def typeset(value: Any) -> Any:
    """The same text, list or dict with its spaces made non-breaking where French asks for it."""
    if isinstance(value, str):
        for pattern, space in RULES:
            value = pattern.sub(space, value)
        return value
    if isinstance(value, dict):
        return {name: typeset(item) for name, item in value.items()}
    if isinstance(value, list):
        return [typeset(item) for item in value]
    return value


def plain_spaces(text: str) -> str:
    """Every space an ordinary one: what catalogues of sentences are looked up by."""
    return text.replace(NBSP, " ")
