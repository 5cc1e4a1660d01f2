"""Forms readers meet on the pages of the places."""

from django import forms
from django.utils.translation import gettext_lazy as _


class QuartierSearchForm(forms.Form):
    """Find a quartier by its name or its town. A plain GET form: the address can be shared."""

    q = forms.CharField(
        label=_("Name of the neighbourhood or of the town"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    @property
    def text(self) -> str:
        """What is searched for; nothing when the form is not valid."""
        return self.cleaned_data["q"] if self.is_valid() else ""
