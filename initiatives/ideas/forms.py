"""What residents fill in. The core questions live here; editors add their own after them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale

from home.models import Quartier
from initiatives.ideas.text import tidy
from initiatives.participation.services import ContactDetails
from portal.core import lookups
from portal.core.filters import PlainSelect
from portal.core.models import Theme
from portal.core.querysets import translated_or_source
from portal.core.text import clean

WHOLE_CITY = "-"
TRAP = "website"
CORE = ("submission_key", "text", "quartier", "theme", "place_words")
PERSONAL = ("display_name", "email", "phone", TRAP)


def source_themes() -> dict[str, Theme]:
    """Themes of the source language by code: what ideas point at. One query."""
    rows = Theme.objects.filter(locale=Locale.get_default())
    return {theme.code: theme for theme in rows}


def theme_names(locale: Locale) -> dict[str, str]:
    """Names by code, in this language or else in the source language. One query."""
    rows = translated_or_source(Theme.objects.order_by("order", "name"), locale)
    return {theme.code: theme.name for theme in rows}


class OneLineField(forms.CharField):
    """Text on one line, without invisible characters."""

    def to_python(self, value: Any) -> str:
        return clean(super().to_python(value), length=1000)


class WordsField(forms.CharField):
    """Somebody's own words: nothing visible is changed."""

    widget = forms.Textarea

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        # No `maxlength`: a browser cuts a pasted text without a word. The server says it.
        return {}

    def to_python(self, value: Any) -> str:
        return tidy(super().to_python(value))


class IdeaForm(forms.Form):
    """The form of one box: `page` says which questions are asked.

    `submission_key` is drawn when the form is shown. Nothing is marked `required` in HTML: the
    server's words are clearer than the browser's, and the same beside the field and above.
    """

    use_required_attribute = False

    submission_key = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages={
            "required": _("The form was not complete. Nothing is lost: send it again."),
            "invalid": _("The form was not complete. Nothing is lost: send it again."),
        },
    )
    text = WordsField(
        label=_("Your idea"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        help_text=_(
            "What would you like to change, and why? A few words are enough, in your language."
        ),
        error_messages={
            "required": _("Write your idea: a few words are enough."),
            "max_length": _("Your idea is too long: 3,000 characters at most."),
        },
    )
    quartier = forms.ChoiceField(
        label=_("Which quartier is it about?"),
        widget=PlainSelect,
        error_messages={
            "required": _("Choose a quartier, or “I do not know, or the whole city”."),
            "invalid_choice": _("Choose a quartier of the list."),
        },
    )
    theme = forms.ChoiceField(
        label=_("What is it about?"),
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": _("Choose a theme of the list.")},
    )
    place_words = OneLineField(
        label=_("Where is it?"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=_("In your words: “in front of the school”, “at the tram stop”."),
        error_messages={"max_length": _("The place is too long: 200 characters at most.")},
    )
    display_name = OneLineField(
        label=_("How would you like to sign?"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "nickname"}),
        help_text=_("Shown with your idea. A first name is enough; leave empty to stay anonymous."),
        error_messages={"max_length": _("The signature is too long: 60 characters at most.")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
        error_messages={"invalid": _("This address is not complete. Example: nadia@example.org")},
    )
    phone = OneLineField(
        label=_("Phone"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"type": "tel", "dir": "ltr", "autocomplete": "tel"}),
        error_messages={"max_length": _("The phone number is too long.")},
    )
    website = forms.CharField(
        label=pgettext_lazy("honeypot", "Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, *args: Any, page: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        initial = kwargs.pop("initial", None) or {}
        super().__init__(*args, initial={"submission_key": uuid4(), **initial}, **kwargs)
        self.page = page
        self.quartiers = {quartier.slug: quartier for quartier in page.choosable_quartiers()}
        self._ask_quartier()
        self._ask_the_rest()
        extra = [name for name in self.fields if name not in (*CORE, *PERSONAL)]
        self.extra_names = tuple(extra)
        self.order_fields([*CORE, *extra, *PERSONAL])

    def _ask_quartier(self) -> None:
        self.fields["quartier"].choices = [
            ("", _("Choose…")),
            *((slug, quartier.name) for slug, quartier in self.quartiers.items()),
            (WHOLE_CITY, _("I do not know, or the whole city")),
        ]

    def _ask_the_rest(self) -> None:
        page = self.page
        unasked = {
            "place_words": not page.ask_place,
            "display_name": not page.ask_name,
            "email": not page.ask_contact,
            "phone": not page.ask_contact,
        }
        for name, absent in unasked.items():
            if absent:
                del self.fields[name]
        names = theme_names(lookups.locales()[page.locale_id]) if page.ask_theme else {}
        if not names:
            del self.fields["theme"]
            return
        self.fields["theme"].choices = [("", _("I do not know")), *names.items()]

    def clean_website(self) -> str:
        """A trap for robots. A browser that filled it in by itself loses nothing."""
        if self.cleaned_data["website"]:
            raise ValidationError(
                _("A field that must stay empty was filled in. Empty it, then send again.")
            )
        return ""

    @cached_property
    def named_quartier(self) -> Quartier | None:
        """The quartier named in the form, valid or not, so that its contact can be shown."""
        named = self["quartier"].value()
        return self.quartiers.get(named) if isinstance(named, str) else None

    def submission(self) -> dict[str, Any]:
        """What `submit_idea` wants of a valid form."""
        data = self.cleaned_data
        theme = source_themes().get(data["theme"]) if data.get("theme") else None
        return {
            "submission_key": data["submission_key"],
            "text": data["text"],
            "quartier": self.quartiers.get(data["quartier"]),
            "theme": theme,
            "place_words": data.get("place_words", ""),
            "display_name": data.get("display_name", ""),
            "answers": self.answers(),
            "contact": ContactDetails(
                email=data.get("email", ""),
                phone=data.get("phone", ""),
                months=self.page.contact_months,
            ),
        }

    def answers(self) -> list[dict[str, Any]]:
        """Answers to the editors' questions, in order, with the question as it was read."""
        return [
            {
                "key": name,
                "question": str(self.fields[name].label),
                "value": _storable(self.cleaned_data[name]),
            }
            for name in self.extra_names
            if self.cleaned_data.get(name) not in (None, "", [])
        ]

    def with_new_key(self) -> "IdeaForm":
        """The same answers, to be sent as another idea."""
        data = self.data.copy()
        data[self.add_prefix("submission_key")] = str(uuid4())
        return type(self)(data, page=self.page)

    @property
    def key(self) -> UUID | None:
        """The submission key of a form, valid or not."""
        try:
            return UUID(str(self["submission_key"].value()))
        except ValueError:
            return None


def _storable(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return tidy(value) if isinstance(value, str) else value
