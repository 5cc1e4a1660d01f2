"""Form fields for listings filtered by a plain GET form."""

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class PlainSelect(forms.Select):
    """A `select` without a template per option: a list of a thousand stays cheap."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "\n",
            '<option value="{}"{}>{}</option>',
            (
                (key, SafeString(" selected") if str(key) == chosen else "", label)
                for key, label in self.choices
            ),
        )
        attributes = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), "name": name}))
        return format_html("<select{}>\n{}\n</select>", attributes, options)


class OpenChoiceField(forms.ChoiceField):
    """A choice that lists what is useful now, and accepts what `known` recognises besides.

    A shared address keeps working when its value is no longer offered: the value is then added
    to the list with the label `known` returns. `known` returns None for nonsense.
    """

    widget = PlainSelect

    def __init__(self, *, known: Callable[[str], str | None], **kwargs: Any) -> None:
        self.known = known
        super().__init__(**kwargs)

    def valid_value(self, value: str) -> bool:
        if super().valid_value(value):
            return True
        label = self.known(value)
        if label is None:
            return False
        self.choices = [*cast(list, self.choices), (value, label)]
        return True
