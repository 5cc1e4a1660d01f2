"""Amounts: typed in euros, kept in cents."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.budgets.money import MoneyError, as_typed, to_cents


class EuroFormField(forms.CharField):
    """Takes “1 234,50 €” in whatever way people write it, gives 123450."""

    default_error_messages = {
        "invalid": _("Write an amount in euros, such as 1 200 or 1 200,50."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "size": 14}))
        for name in ("min_value", "max_value"):
            kwargs.pop(name, None)
        super().__init__(**({"max_length": 30, "empty_value": None} | kwargs))

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if text is None:
            return None
        try:
            return to_cents(text)
        except MoneyError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        return as_typed(value) if isinstance(value, int) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != (to_cents(data) if data else None)
        except MoneyError:
            return True


class CentsField(models.PositiveBigIntegerField):
    """An amount in cents of euro."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**({"form_class": EuroFormField} | kwargs))
