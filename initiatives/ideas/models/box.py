"""The idea box: a Wagtail form page that turns what residents send into `Idea`s."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm
from wagtail.contrib.forms.models import AbstractFormField, FormMixin
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Locale, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from home.links import page_link
from home.models import Quartier
from initiatives.ideas.builder import QuestionBuilder, choice_lines
from initiatives.ideas.models.idea import Idea
from initiatives.ideas.querysets import IdeaBoxPageManager
from initiatives.participation.enums import ParticipationKind
from initiatives.participation.models import RulesOfTheGame
from portal.core.blocks import SHORT_TEXT_FEATURES
from portal.core.drafts import DraftAwareForm
from portal.core.models import BasePage
from portal.core.pagination import paginate

CONTACT_FIELDS = ("contact_place", "contact_address", "contact_hours", "contact_phone")
CHOICE_TYPES = ("checkboxes", "dropdown", "multiselect", "radio")


class IdeaBoxField(TranslatableMixin, AbstractFormField):
    """One more question. Its key comes from the UUID its translations share.

    So the key is the same in every language, and autosave cannot freeze it in the middle of a
    word, as it does with Wagtail's own, made from the label.
    """

    page = ParentalKey("ideas.IdeaBoxPage", on_delete=models.CASCADE, related_name="form_fields")

    panels = [
        FieldPanel("label"),
        FieldPanel("help_text"),
        FieldPanel("required"),
        FieldPanel("field_type", classname="formbuilder-type", required_on_save=True),
        FieldPanel("choices", classname="formbuilder-choices"),
    ]
    override_translatable_fields = [
        TranslatableField("label"),
        TranslatableField("help_text"),
        TranslatableField("choices"),
        SynchronizedField("clean_name", overridable=False),
        SynchronizedField("field_type", overridable=False),
        SynchronizedField("required", overridable=False),
        SynchronizedField("default_value", overridable=False),
        SynchronizedField("sort_order", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.field_type in CHOICE_TYPES and not choice_lines(self.choices):
            raise ValidationError({"choices": _("Write the possible answers, one per line.")})

    def get_field_clean_name(self) -> str:
        return f"f_{self.translation_key.hex[:10]}"


class IdeaBoxPageForm(DraftAwareForm, WagtailAdminFormPageForm):
    """Drafts may be incomplete; two questions may not share a key."""


class IdeaBoxPage(RulesOfTheGame, RoutablePageMixin, FormMixin, BasePage):
    """Rules of the game, public ideas, and — at `proposer/` — the form."""

    page_description = _(
        "A form where residents propose ideas, and the page where everybody reads them with the "
        "answers they received."
    )
    participation_kind = ParticipationKind.IDEA_BOX
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "ideas/idea_box_page.html"
    base_form_class = IdeaBoxPageForm
    form_builder = QuestionBuilder
    per_page = 20

    intro = RichTextField(
        _("introduction"),
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text=_("Why this box, and what the ideas will be used for. Shown above the ideas."),
    )
    time_needed = models.CharField(
        _("time needed"),
        max_length=60,
        blank=True,
        help_text=_("For example “3 minutes”. Said before residents begin."),
    )
    privacy_note = models.TextField(
        _("what becomes of the contact details"),
        blank=True,
        max_length=600,
        help_text=_(
            "Shown beside the contact fields, after the portal's own sentence saying what they "
            "serve for and when they are erased. For example who reads them."
        ),
    )
    thanks = RichTextField(
        _("thank-you text"),
        blank=True,
        features=SHORT_TEXT_FEATURES,
        help_text=_("Shown with the receipt, once the idea is received."),
    )
    quartiers = ParentalManyToManyField(
        Quartier,
        verbose_name=_("quartiers concerned"),
        blank=True,
        related_name="idea_boxes",
        help_text=_("Residents choose among them. Leave empty for every quartier."),
    )
    ask_theme = models.BooleanField(_("ask for the theme"), default=True)
    ask_place = models.BooleanField(
        _("ask for the place"),
        default=True,
        help_text=_("In words: “devant l'école”. Never required."),
    )
    ask_name = models.BooleanField(
        _("offer to sign"),
        default=True,
        help_text=_("A first name or a nickname shown with the idea. Never required."),
    )
    ask_contact = models.BooleanField(
        _("offer to leave a contact"),
        default=True,
        help_text=_("An e-mail address or a phone number, never public, never required."),
    )
    contact_months = models.PositiveSmallIntegerField(
        _("contact kept for (months)"),
        default=12,
        help_text=_("Residents read the day their contact details are erased."),
    )

    objects = IdeaBoxPageManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        RulesOfTheGame.rules_panel,
        MultiFieldPanel(
            [
                FieldPanel("time_needed"),
                FieldPanel("quartiers"),
                FieldRowPanel([FieldPanel("ask_theme"), FieldPanel("ask_place")]),
                FieldRowPanel([FieldPanel("ask_name"), FieldPanel("ask_contact")]),
                FieldPanel("contact_months"),
                FieldPanel("privacy_note"),
            ],
            heading=_("The form"),
            help_text=_("The idea itself and the quartier are always asked."),
        ),
        InlinePanel("form_fields", heading=_("Other questions"), label=_("Question")),
        FieldPanel("thanks"),
        BasePage.easy_read_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("decided_here"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *RulesOfTheGame.rules_translatable_fields,
        TranslatableField("intro"),
        TranslatableField("time_needed"),
        TranslatableField("privacy_note"),
        TranslatableField("thanks"),
        TranslatableField("form_fields"),
        SynchronizedField("quartiers", overridable=False),
        SynchronizedField("ask_theme", overridable=False),
        SynchronizedField("ask_place", overridable=False),
        SynchronizedField("ask_name", overridable=False),
        SynchronizedField("ask_contact", overridable=False),
        SynchronizedField("contact_months", overridable=False),
    ]
    preview_modes = [("", _("Page")), ("form", _("Form"))]

    class Meta:
        verbose_name = _("idea box")
        verbose_name_plural = _("idea boxes")

    @path("")
    def read(self, request: HttpRequest) -> HttpResponse:
        """The rules of the game and the public ideas."""
        return self.render(request)

    @path("proposer/", name="propose")
    def propose(self, request: HttpRequest) -> HttpResponse:
        """The form. Views import models, so they are met here only."""
        from initiatives.ideas.views import propose

        return propose(request, self)

    def serve(self, request: HttpRequest, view: Any = None, args: Any = None, kwargs: Any = None):
        """Never `FormMixin.serve`: the page's own address takes no form."""
        return super().serve(request, view or self.read, args, kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.propose(request) if mode_name == "form" else self.read(request)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return self.get_context(request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        ideas = Idea.objects.for_participation(self.participation_id).public()
        context["ideas"] = paginate(
            request, ideas.newest_first().with_card(), per_page=self.per_page
        )
        context["propose_url"] = self.propose_url(request)
        return context

    def get_form_class(self) -> type[Form]:
        """The core questions, in code, then the editors' own."""
        from initiatives.ideas.forms import IdeaForm

        questions = list(self.get_form_fields())
        builder = self.form_builder(questions, source_choices=self._source_choices(questions))
        return type("BoxForm", (IdeaForm,), builder.formfields)

    def _source_choices(self, questions: list[IdeaBoxField]) -> dict[str, list[str]]:
        """By key, the choices in the source language of the questions that have some."""
        keys = [item.translation_key for item in questions if item.field_type in CHOICE_TYPES]
        if not keys or self.locale_id == Locale.get_default().pk:
            return {}
        source = IdeaBoxField.objects.filter(translation_key__in=keys, locale=Locale.get_default())
        return {item.clean_name: choice_lines(item.choices) for item in source}

    def choosable_quartiers(self) -> models.QuerySet[Quartier]:
        """The quartiers residents choose among, by name."""
        chosen = [quartier.pk for quartier in self.quartiers.all()]
        quartiers = Quartier.objects.filter(pk__in=chosen) if chosen else Quartier.objects.current()
        return quartiers.order_by("name", "pk").only("name", "slug", *CONTACT_FIELDS)

    def propose_url(self, request: HttpRequest | None) -> str:
        """The address of the form, under the language the reader is in."""
        return f"{page_link(self, request)['url']}{self.reverse_subpage('propose')}"

    @property
    def reply_promised_on(self) -> date:
        """The day by which an idea sent today is answered."""
        return timezone.localdate() + timedelta(days=self.reply_days or 0)

    @property
    def opens_later(self) -> bool:
        """Whether the box has not opened yet."""
        return self.opens_at is None or timezone.now() < self.opens_at
