"""The form a moderator fills in: a decision, a public sentence, and how the idea is filed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Locale

from home.models import Quartier
from initiatives.ideas.enums import IdeaStatus, RefusalReason, next_statuses
from initiatives.ideas.models import Idea
from initiatives.ideas.permissions import can_change_quartier
from initiatives.ideas.services import (
    answer_idea,
    file_idea,
    publish_idea,
    refuse_idea,
    take_step,
)
from initiatives.participation.enums import AuthorRole
from portal.core.models import Theme

FILE_ONLY = "file"
ROLES = (AuthorRole.MODERATOR, AuthorRole.SERVICE, AuthorRole.ELECTED)


class TreatForm(forms.Form):
    """What is decided, what is said, and how the idea is filed. Nothing touches her words."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    sentence = forms.CharField(
        label=_("Public sentence"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "The author and everybody will read it, for ever: say what happens now and why, in "
            "plain words. Of a refusal, the author alone reads it."
        ),
    )
    is_answer = forms.BooleanField(
        label=_("This is the official answer"),
        required=False,
        help_text=_("Shown at the top of the idea's page. The promised reply is then given."),
    )
    refusal_reason = forms.ChoiceField(
        label=_("Reason for the refusal"),
        required=False,
        choices=[("", "—"), *RefusalReason.choices],
        help_text=_("Only for a refusal. The author reads it."),
    )
    handed_to = forms.CharField(
        label=_("Forwarded to"),
        required=False,
        max_length=120,
        help_text=_("Public. The department that now has the matter in hand."),
    )
    merged_reference = forms.CharField(
        label=_("Merged into the idea"),
        required=False,
        max_length=20,
        help_text=_("The reference of the other public idea, such as 2026-00042."),
    )
    next_step_on = forms.DateField(
        label=_("Next news by"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Public: what you promise now. Lateness shows by itself."),
    )
    author_role = forms.ChoiceField(
        label=_("Written by"), choices=[(role.value, role.label) for role in ROLES]
    )
    signature = forms.CharField(
        label=_("Signature"),
        required=False,
        max_length=120,
        help_text=_("Public, for example “le service Espaces verts”."),
    )
    heading = forms.CharField(
        label=_("Short title"),
        required=False,
        max_length=120,
        help_text=_("Public. Without it, the first words of the idea are used."),
    )
    theme = forms.ModelChoiceField(label=_("Theme"), required=False, queryset=Theme.objects.none())
    quartier = forms.ModelChoiceField(
        label=_("Quartier"),
        required=False,
        queryset=Quartier.objects.none(),
        empty_label=_("whole city, or unknown"),
    )

    def __init__(self, *args: Any, idea: Idea, user: Any, **kwargs: Any) -> None:
        self.idea = idea
        self.user = user
        initial = {
            "version": idea.ledger.version,
            "sentence": _first_sentence(idea),
            "author_role": AuthorRole.MODERATOR,
            "signature": user.job,
            "heading": idea.heading,
            "theme": idea.theme_id,
            "quartier": idea.ledger.quartier_id,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["decision"].choices = _decisions(idea)
        self.fields["theme"].queryset = Theme.objects.filter(locale=Locale.get_default())
        if can_change_quartier(user):
            self.fields["quartier"].queryset = Quartier.objects.order_by("name", "pk")
        else:
            del self.fields["quartier"]
        if idea.status == IdeaStatus.TO_MODERATE:
            for name in ("is_answer", "handed_to", "merged_reference"):
                del self.fields[name]

    def clean_merged_reference(self) -> Idea | None:
        """The public idea of this reference; an idea hidden from everybody cannot be linked."""
        typed = self.cleaned_data["merged_reference"]
        if not typed:
            return None
        found = Idea.objects.public().with_reference(typed).first()
        if not found or found.pk == self.idea.pk:
            raise ValidationError(_("No other public idea has this reference."))
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        decision = data.get("decision")
        if decision and decision != FILE_ONLY and not data.get("sentence", "").strip():
            self.add_error("sentence", _("No decision without a sentence: say it in plain words."))
        if decision == IdeaStatus.REFUSED and not data.get("refusal_reason"):
            self.add_error("refusal_reason", _("Choose a reason: the author will read it."))
        merged = decision == IdeaStatus.MERGED and "merged_reference" not in self.errors
        if merged and not data.get("merged_reference"):
            self.add_error("merged_reference", _("Say which idea it is merged into."))
        return data

    def save(self) -> None:
        """Hand the decision to the services, which lock, check and write."""
        data = self.cleaned_data
        common: dict[str, Any] = {
            "idea": self.idea,
            "user": self.user,
            "expected_version": data["version"],
        }
        filing = {name: data[name] for name in ("heading", "theme", "quartier") if name in data}
        if data["decision"] == FILE_ONLY:
            file_idea(**common, filing=filing)
            return
        status = IdeaStatus(data["decision"])
        common |= {
            "sentence": data["sentence"],
            "author_role": AuthorRole(data["author_role"]),
            "signature": data["signature"],
            "next_step_on": data["next_step_on"],
            "filing": filing,
        }
        if self.idea.status == IdeaStatus.TO_MODERATE and status == IdeaStatus.RECEIVED:
            publish_idea(**common)
        elif status == IdeaStatus.REFUSED:
            refuse_idea(**common, reason=data["refusal_reason"])
        else:
            write = answer_idea if data.get("is_answer") else take_step
            write(
                **common,
                status=status,
                handed_to=data.get("handed_to", ""),
                merged_into=data.get("merged_reference"),
            )


def _first_sentence(idea: Idea) -> str:
    if idea.status != IdeaStatus.TO_MODERATE:
        return ""
    return str(_("Thank you. We have received your idea and will answer you."))


def _decisions(idea: Idea) -> list[tuple[str, Any]]:
    """What may be decided now, in words."""
    verbs = {
        IdeaStatus.RECEIVED: _("Publish"),
        IdeaStatus.REFUSED: _("Refuse"),
    }
    choices: list[tuple[str, Any]] = []
    for status in next_statuses(idea.status):
        if status == idea.status:
            label: Any = _("Give news, without changing the status")
        elif not idea.is_public:
            label = verbs[status]
        else:
            label = capfirst(status.label)
        choices.append((status.value, label))
    return [*choices, (FILE_ONLY, _("Only file it: title, theme, quartier. Nothing is said"))]
