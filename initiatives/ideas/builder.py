"""Builds the extra questions editors arranged into Django form fields."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from wagtail.contrib.forms.forms import FormBuilder, _split_by_newline_or_comma


def choice_lines(text: str) -> list[str]:
    """The choices an editor typed, one per line or separated by commas; empty ones left out."""
    return [line for line in _split_by_newline_or_comma(text) if line]


class QuestionBuilder(FormBuilder):
    """Like Wagtail's, with choices whose stored value is the same in every language.

    `source_choices` gives, by key, the choices in the source language: they are what is stored,
    while the resident reads the translation standing at the same place. Where a translation has
    not as many lines as its source, its own words are stored: better a split count than a wrong
    answer.
    """

    def __init__(
        self, fields: Sequence[Any], *, source_choices: Mapping[str, list[str]] | None = None
    ) -> None:
        super().__init__(fields)
        self.source_choices = source_choices or {}

    def get_formatted_field_choices(self, field: Any) -> list[tuple[str, str]]:
        labels = choice_lines(field.choices)
        values = self.source_choices.get(field.clean_name, labels)
        return list(zip(values if len(values) == len(labels) else labels, labels, strict=True))

    def create_dropdown_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        # Without an empty line, a browser preselects the first answer.
        options["choices"] = [("", "—"), *self.get_formatted_field_choices(field)]
        return forms.ChoiceField(**options)

    def create_checkboxes_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        options["choices"] = self.get_formatted_field_choices(field)
        options["widget"] = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(**options)

    def create_multiline_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        options["max_length"] = 3000
        options["widget"] = forms.Textarea(attrs={"rows": 5})
        return forms.CharField(**options)

    def get_field_options(self, field: Any) -> dict[str, Any]:
        # Nothing is answered in the resident's place: no initial value.
        return super().get_field_options(field) | {"initial": None}
