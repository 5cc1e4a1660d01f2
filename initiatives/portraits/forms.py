"""The listing's filter. Nothing of the address reaches a query without passing here."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from home.models import Quartier
from portal.core.filters import OpenChoiceField


def _known_quartier(slug: str) -> str | None:
    # PostgreSQL refuses a null character even in a comparison.
    if "\x00" in slug:
        return None
    return Quartier.objects.filter(slug=slug).values_list("name", flat=True).first()


class PortraitFilterForm(forms.Form):
    """A plain GET form, always bound: its address can be shared. One query."""

    quartier = OpenChoiceField(
        label=_("Neighbourhood"),
        required=False,
        known=_known_quartier,
        error_messages={"invalid_choice": _("This neighbourhood is not known: choose one here.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        quartiers = Quartier.objects.filter(portraits__live=True).distinct().alphabetical()
        self.fields["quartier"].choices = [
            ("", _("All neighbourhoods")),
            *((q.slug, q.name) for q in quartiers.only("slug", "name", "search_key")),
        ]

    def asked_quartier(self) -> str:
        """The short address asked for, empty for all and for nonsense."""
        self.is_valid()
        return self.cleaned_data.get("quartier", "")
