"""Drafts may be incomplete; what is published may not.

Wagtail defers *required fields* while a draft is saved, autosaved or previewed. Rules between
several fields would still block it if they were written in `clean()`.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from wagtail.admin.forms import WagtailAdminPageForm


class DraftAwareForm(WagtailAdminPageForm):
    """Tells the page whether what is being validated is only a draft."""

    def _post_clean(self) -> None:
        self.instance.validating_draft = self.is_deferred_validation
        super()._post_clean()
        self.instance.validating_draft = False


class CompleteToPublish(models.Model):
    """Mixed in before the page class: `incomplete()` is checked whenever it is not a draft."""

    base_form_class = DraftAwareForm
    validating_draft = False

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if not self.validating_draft and (errors := self.incomplete()):
            raise ValidationError(errors)

    def incomplete(self) -> dict[str, str | Promise]:
        """What is missing before readers may see the page: field name → sentence."""
        return {}
