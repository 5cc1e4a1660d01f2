"""The règlement of an edition, as fields: each article is asked for, none is forgotten."""

from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from initiatives.budgets.fields import CentsField


def _article(label: Promise, help_text: Promise, **options: Any) -> models.TextField:
    """One article of the règlement, in plain words."""
    return models.TextField(label, help_text=help_text, **({"max_length": 800} | options))


class Reglement(models.Model):
    """Mixed into the page of an edition, before `BasePage`. Texts are the residents' to read."""

    objectives = _article(
        _("what it is for"), _("First article of the règlement: why this budget exists.")
    )
    total_cents = CentsField(
        _("total amount (in euros)"),
        null=True,
        help_text=_("All envelopes together. Shown in large at the top of the page."),
    )
    cap_cents = CentsField(
        _("most one project may cost (in euros)"),
        null=True,
        blank=True,
        help_text=_("Leave empty if a project may take a whole envelope."),
    )
    investment_only = models.BooleanField(
        _("building and equipment only"),
        default=True,
        help_text=_("Tick if the money cannot pay salaries or running costs. Readers are told."),
    )
    who_may_propose = models.CharField(
        _("who may propose"),
        max_length=250,
        help_text=_("For example: toute personne qui vit, étudie ou travaille ici, dès 9 ans."),
    )
    who_may_vote = models.CharField(
        _("who may vote"),
        max_length=250,
        help_text=_("Say the age, the places, and that no paper is asked for if it is so."),
    )
    criteria = _article(
        _("what makes a project eligible"),
        _("One condition per line: readers see a list."),
        max_length=1200,
    )
    ballot = _article(
        _("how one votes"),
        _("In words: how many projects, on paper and online, where, with whose help."),
    )
    counting = _article(
        _("how votes are counted"),
        _("In words, ties included: a voter must be able to explain it to a neighbour."),
        blank=True,
    )
    controls = _article(
        _("how fraud is prevented"),
        _("What is checked, by whom, and who may come and watch the count."),
        blank=True,
    )
    personal_data = _article(
        _("what is kept about people"),
        _("Which data, why, for how long, and whom to ask to erase them."),
        blank=True,
    )
    delivery_promise = _article(
        _("what the city promises afterwards"),
        _("When the first project will be done, when the last; who tells the news, how often."),
    )
    delivery_months = models.PositiveSmallIntegerField(
        _("chosen projects are done within (months)"),
        null=True,
        blank=True,
        help_text=_("Counted from the results. Lateness is public."),
    )
    articles_panel = MultiFieldPanel(
        [
            FieldPanel("objectives"),
            FieldPanel("who_may_propose"),
            FieldPanel("criteria"),
            FieldPanel("who_may_vote"),
            FieldPanel("ballot"),
            FieldPanel("counting"),
            FieldPanel("controls"),
            FieldPanel("personal_data"),
            FieldPanel("delivery_promise"),
            FieldPanel("delivery_months"),
        ],
        heading=_("Règlement"),
    )
    reglement_search_fields = [
        index.SearchField("objectives"),
        index.SearchField("criteria"),
        index.SearchField("ballot"),
    ]
    reglement_translatable_fields = [
        TranslatableField("objectives"),
        SynchronizedField("total_cents", overridable=False),
        SynchronizedField("cap_cents", overridable=False),
        SynchronizedField("investment_only", overridable=False),
        TranslatableField("who_may_propose"),
        TranslatableField("who_may_vote"),
        TranslatableField("criteria"),
        TranslatableField("ballot"),
        TranslatableField("counting"),
        TranslatableField("controls"),
        TranslatableField("personal_data"),
        TranslatableField("delivery_promise"),
        SynchronizedField("delivery_months", overridable=False),
    ]

    class Meta:
        abstract = True

    @property
    def criteria_list(self) -> list[str]:
        """The conditions, one per line of the field."""
        return [line.strip(" -•\t") for line in self.criteria.splitlines() if line.strip(" -•\t")]
