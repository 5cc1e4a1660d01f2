"""The admin form of an edition: what its rows must say together.

The page's own `clean()` cannot: it runs before the rows of the form are given to the page.
"""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from initiatives.budgets.enums import PHASE_ORDER
from portal.core.drafts import DraftAwareForm

TWO_SHARED = _("There are two envelopes without a quartier: only one can be shared by all.")
NO_PHASE = _("Give the calendar at least one phase: readers must know when to take part.")
TOO_MUCH = _("The envelopes together are more than the total amount.")
DISORDER = _(
    "The phases begin in another order than proposals, study, vote, results, carrying out: look "
    "at their dates again."
)


class BudgetForm(DraftAwareForm):
    """Checks envelopes and phases once each row is right by itself."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if all(formset.is_valid() for formset in self.formsets.values()):
            for field, message in self._rows_errors():
                valid = False
                if message not in self.errors.get(field, []):
                    self.add_error(None if field == NON_FIELD_ERRORS else field, message)
        return valid

    def _rows_errors(self) -> list[tuple[str, Promise]]:
        envelopes = self._rows("envelopes")
        errors = []
        if sum(row.get("quartier") is None for row in envelopes) > 1:
            errors.append((NON_FIELD_ERRORS, TWO_SHARED))
        if self.is_deferred_validation:
            return errors
        total = self.cleaned_data.get("total_cents")
        if total is not None and sum(row.get("amount_cents") or 0 for row in envelopes) > total:
            errors.append(("total_cents", TOO_MUCH))
        phases = self._rows("phases")
        if "phases" in self.formsets and not phases:
            errors.append((NON_FIELD_ERRORS, NO_PHASE))
        if not _in_order(phases):
            errors.append((NON_FIELD_ERRORS, DISORDER))
        return errors

    def _rows(self, name: str) -> list[dict[str, Any]]:
        formset = self.formsets.get(name)
        if formset is None:
            return []
        return [
            form.cleaned_data
            for form in formset.forms
            if form.cleaned_data and not form.cleaned_data.get("DELETE")
        ]


def _in_order(phases: list[dict[str, Any]]) -> bool:
    dated = [row for row in phases if row.get("starts_on") and row.get("kind") in PHASE_ORDER]
    dated.sort(key=lambda row: PHASE_ORDER[row["kind"]])
    starts = [row["starts_on"] for row in dated]
    return starts == sorted(starts)
