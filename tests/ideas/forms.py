"""Filling in a form as a browser does, from the page that was shown."""

from typing import Any

from bs4 import BeautifulSoup


def fields_of(response: Any, selector: str = "main form") -> dict[str, Any]:
    """What the browser would send of the form if the person typed nothing more."""
    form = BeautifulSoup(response.content, "html.parser").select_one(selector)
    assert form is not None, "there is no form on the page"
    data: dict[str, Any] = {}
    for field in form.select("input, textarea, select"):
        name = field.get("name")
        if not name:
            continue
        if field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            data[name] = chosen.get("value", "") if chosen else ""
        elif field.name == "textarea":
            data[name] = field.text.lstrip("\n")
        elif field.get("type") in ("checkbox", "radio"):
            if field.has_attr("checked"):
                data[name] = field.get("value", "on")
        else:
            data[name] = field.get("value", "")
    return data


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def text_of(response: Any) -> str:
    return " ".join(soup(response).get_text(" ").split())
