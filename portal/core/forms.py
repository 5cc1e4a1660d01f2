"""The search form: a plain GET form that accepts any text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.core.text import clean


class AnyTextField(forms.CharField):
    """A field no text can break: control characters are dropped, what is too long is cut."""

    def to_python(self, value: Any) -> str:
        return clean(super().to_python(value) or "")


class SearchForm(forms.Form):
    """What to search for, and optionally the one kind of result to list in full."""

    q = AnyTextField(
        label=_("What are you looking for?"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "autocomplete": "off", "enterkeyhint": "search"}
        ),
    )
    kind = AnyTextField(required=False, widget=forms.HiddenInput())
