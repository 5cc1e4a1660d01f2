"""The catalogue's filters, and the form that moves a project forward."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from initiatives.budgets.catalogue import Catalogue
from initiatives.budgets.enums import ProjectStatus, next_statuses
from initiatives.budgets.fields import EuroFormField
from initiatives.budgets.models import Project
from initiatives.budgets.services import (
    Delivery,
    MissingFactError,
    TransitionError,
    advance_project,
)
from initiatives.participation.enums import AuthorRole
from initiatives.participation.models import LedgerEntry
from portal.core.filters import PlainSelect

NOT_UNDERSTOOD = _("This choice is not in the list: choose one here.")
NEEDED: dict[str, Promise] = {
    "sentence": _("Write what everybody will read: no step without a sentence."),
    "planned_on": _("Say until when it is postponed."),
    "delivered_on": _("Say on which day it was done."),
}


class CatalogueForm(forms.Form):
    """A plain GET form, always bound. What cannot be understood is ignored, and said."""

    quartier = forms.ChoiceField(
        label=_("Neighbourhood"),
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": NOT_UNDERSTOOD},
    )
    theme = forms.ChoiceField(
        label=_("Theme"),
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": NOT_UNDERSTOOD},
    )
    status = forms.ChoiceField(
        label=_("Where it stands"),
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": NOT_UNDERSTOOD},
    )

    def __init__(self, *args: Any, catalogue: Catalogue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quartier"].choices = [("", _("All neighbourhoods")), *catalogue.quartiers]
        self.fields["theme"].choices = [("", _("All themes")), *catalogue.themes]
        self.fields["status"].choices = [
            ("", _("All projects")),
            *(
                (value, str(label).capitalize())
                for value, label in ProjectStatus.choices
                if value in catalogue.statuses
            ),
        ]

    def criteria(self) -> dict[str, str]:
        """What was asked and understood, for `ProjectPageQuerySet.matching`."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}

    @property
    def filtered(self) -> bool:
        """Whether something was asked."""
        return any(self.data.get(name) for name in self.fields)


class AdvanceForm(forms.Form):
    """One step of a project, or news of it. The sentence is public."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    status = forms.ChoiceField(
        label=_("Where it stands from now on"),
        help_text=_("Keep the same to give news without a change."),
    )
    sentence = forms.CharField(
        label=_("Public sentence"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "What residents will read, dated and signed. Say what was done, by whom, and what "
            "comes next. It can be completed later, never erased."
        ),
        error_messages={"required": NEEDED["sentence"]},
    )
    author_role = forms.ChoiceField(
        label=_("Written in the name of"),
        choices=[
            (role.value, role.label)
            for role in (AuthorRole.SERVICE, AuthorRole.ELECTED, AuthorRole.MODERATOR)
        ],
    )
    signature = forms.CharField(
        label=_("Signature"),
        max_length=120,
        required=False,
        help_text=_("For example: le service Espaces verts. Shown with the sentence."),
    )
    planned_on = forms.DateField(
        label=_("Planned delivery"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Public. Once the day has passed, the lateness shows by itself."),
    )
    delivered_on = forms.DateField(
        label=_("Done on"), required=False, widget=AdminDateInput, help_text=_("Public.")
    )
    spent = EuroFormField(
        label=_("Spent so far (in euros)"), required=False, help_text=_("Public. In all.")
    )
    next_step_on = forms.DateField(
        label=_("Next news by"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Public. A promise: once the day has passed, the lateness shows by itself."),
    )

    def __init__(self, *args: Any, project: Project, user: Any, **kwargs: Any) -> None:
        self.project, self.user = project, user
        initial = {
            "version": project.ledger.version,
            "status": project.status,
            "signature": getattr(user, "job", ""),
            "planned_on": project.planned_on,
            "delivered_on": project.delivered_on,
            "spent": project.spent_cents,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["status"].choices = [
            (status.value, str(status.label).capitalize())
            for status in next_statuses(project.status)
        ]

    def save(self) -> LedgerEntry | None:
        """Write the step; None, with the error beside its field, when a fact is missing.

        Raises `StaleLedgerError` when somebody else acted first.
        """
        data = self.cleaned_data
        try:
            return advance_project(
                project=self.project,
                expected_version=data["version"],
                status=data["status"],
                sentence=data["sentence"],
                author_role=data["author_role"],
                author=self.user,
                signature=data["signature"],
                delivery=Delivery(
                    planned_on=data["planned_on"],
                    delivered_on=data["delivered_on"],
                    spent_cents=data["spent"],
                ),
                next_step_on=data["next_step_on"],
            )
        except MissingFactError as error:
            self.add_error(error.field, NEEDED[error.field])
        except TransitionError:
            self.add_error("status", _("This step is no longer possible for this project."))
        return None
