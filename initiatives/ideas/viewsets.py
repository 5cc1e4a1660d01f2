"""Ideas in the admin: a list per quartier, and one screen to treat an idea."""

from typing import Any

import django_filters
from django import forms
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Locale

from home.models import Quartier
from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea
from initiatives.ideas.permissions import can_moderate, can_read_contact
from initiatives.ideas.services import StaleIdeaError, TransitionError
from initiatives.ideas.treating import TreatForm
from initiatives.participation.enums import Channel
from initiatives.participation.permissions import within_reach
from portal.core.models import Theme


def _quartiers(request: HttpRequest | None) -> QuerySet[Quartier]:
    quartiers = Quartier.objects.order_by("name", "pk")
    return quartiers.filter(within_reach(request.user, "pk")) if request else quartiers.none()


def _themes(request: HttpRequest | None) -> QuerySet[Theme]:
    return Theme.objects.filter(locale=Locale.get_default())


def _quartier_name(idea: Idea) -> str:
    return idea.ledger.quartier.name if idea.ledger.quartier else _("whole city, or unknown")


def _due(idea: Idea) -> str:
    """When the reply is due, and whether a promise is broken."""
    ledger = idea.ledger
    if late_since := ledger.broken_promise_on():
        return _("late since %(day)s") % {"day": date_format(late_since, "SHORT_DATE_FORMAT")}
    if ledger.answered_at or ledger.closed_at:
        return _("answered")
    return date_format(ledger.reply_due_on, "SHORT_DATE_FORMAT") if ledger.reply_due_on else "—"


class IdeaFilterSet(WagtailFilterSet):
    """Status, quartier, theme, channel, and what is late."""

    status = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Status"),
        choices=IdeaStatus.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    quartier = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Quartier"), field_name="ledger__quartier", queryset=_quartiers
    )
    theme = django_filters.ModelChoiceFilter(label=gettext_lazy("Theme"), queryset=_themes)
    channel = django_filters.ChoiceFilter(label=gettext_lazy("Channel"), choices=Channel.choices)
    # A list, not a box: an unticked box would be shown as a filter at work.
    late = django_filters.ChoiceFilter(
        label=gettext_lazy("Late only"), method="only_late", choices=[("True", gettext_lazy("Yes"))]
    )

    class Meta:
        model = Idea
        fields: list[str] = []

    def only_late(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.late() if value else queryset


class IdeaIndexView(generic.IndexView):
    """Only the ideas this member of the team may open."""

    any_permission_required = ["change", "view"]

    def get_base_queryset(self) -> QuerySet[Idea]:
        return Idea.objects.visible_to(self.request.user).select_related("ledger__quartier")

    def get_edit_url(self, instance: Idea) -> str:
        return reverse(self.edit_url_name, args=(instance.pk,))


class TreatView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """A resident's words, what was already said, and — for who may — the decision."""

    model = Idea
    index_url_name = edit_url_name = ""
    any_permission_required = ["change", "view"]
    template_name = "ideas/admin/treat.html"
    header_icon = "form"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.user_has_any_permission(self.any_permission_required):
            raise PermissionDenied
        # What is out of reach does not exist: the id is looked up among the visible ones only.
        visible = Idea.objects.visible_to(request.user).select_related(
            "ledger__quartier", "theme", "participation", "contact", "merged_into__ledger"
        )
        self.idea = get_object_or_404(visible, pk=kwargs["pk"])
        self.may_treat = can_moderate(request.user, self.idea)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = TreatForm(idea=self.idea, user=request.user) if self.may_treat else None
        return self._show(form)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.may_treat:
            raise PermissionDenied
        form = TreatForm(request.POST, idea=self.idea, user=request.user)
        # The version first: what another moderator did explains most other errors.
        if form.data.get("version") != str(self.idea.ledger.version):
            return self._show_stale(form)
        if not form.is_valid():
            return self._show(form, status=422)
        try:
            form.save()
        except StaleIdeaError as error:
            self.idea = self._reread(error.idea)
            return self._show_stale(form)
        except TransitionError:
            form.add_error("decision", _("This decision is no longer possible for this idea."))
            return self._show(form, status=422)
        messages.success(
            request, _("Idea %(reference)s: written.") % {"reference": self.idea.reference}
        )
        return redirect(self.index_url_name)

    def _reread(self, idea: Idea) -> Idea:
        return Idea.objects.select_related(
            "ledger__quartier", "theme", "participation", "contact", "merged_into__ledger"
        ).get(pk=idea.pk)

    def _show_stale(self, form: TreatForm) -> HttpResponse:
        """Somebody acted first: show what, keep what was typed, and ask to decide again."""
        data = form.data.copy()
        data["version"] = str(self.idea.ledger.version)
        again = TreatForm(data, idea=self.idea, user=self.request.user)
        again.is_valid()
        return self._show(again, status=409, stale=True)

    def _show(self, form: TreatForm | None, *, status: int = 200, stale: bool = False) -> Any:
        context = self.get_context_data(
            idea=self.idea,
            ledger=self.idea.ledger,
            entries=self.idea.ledger.entries.select_related("author"),
            contact=self.idea.contact if can_read_contact(self.request.user, self.idea) else None,
            form=form,
            stale=stale,
            media=form.media if form else forms.Media(),
        )
        return render(self.request, self.template_name, context, status=status)

    def get_page_title(self) -> str:
        return f"{self.idea.reference} — {self.idea.headline}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": _("Ideas")},
            {"url": "", "label": self.idea.reference},
        ]


class IdeaViewSet(ModelViewSet):
    """A list and one screen. Nothing is added, copied, exported or deleted here."""

    model = Idea
    name = "ideas"
    icon = "form"
    menu_label = gettext_lazy("Ideas")
    menu_order = 100
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = IdeaIndexView
    edit_view_class = TreatView
    filterset_class = IdeaFilterSet
    form_fields: list[str] = []
    list_export: list[str] = []
    list_per_page = 30
    ordering = "submitted_at"
    # Plain lookups: Wagtail's search backend fails on named fields under SQLite, and the index
    # holds public ideas only.
    search_backend_name = None
    search_fields = ["text", "heading", "place_words"]

    @cached_property
    def list_display(self) -> list[Any]:
        """Columns of the list."""
        return [
            TitleColumn(
                "reference",
                label=gettext_lazy("Reference"),
                get_url=lambda idea: reverse(self.get_url_name("edit"), args=(idea.pk,)),
            ),
            Column("headline", label=gettext_lazy("Idea")),
            Column("quartier", label=gettext_lazy("Quartier"), accessor=_quartier_name),
            Column("get_status_display", label=gettext_lazy("Status"), sort_key="status"),
            DateColumn("submitted_at", label=gettext_lazy("Received"), sort_key="submitted_at"),
            Column(
                "due",
                label=gettext_lazy("Reply due"),
                accessor=_due,
                sort_key="ledger__reply_due_on",
            ),
        ]

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return kwargs

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """The two permissions that mean something here."""
        return Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(Idea),
            codename__in=("change_idea", "view_idea"),
        )

    def get_urlpatterns(self) -> list[Any]:
        """No address for what nobody may do."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.edit_view, name="edit"),
        ]


idea_viewset = IdeaViewSet()
