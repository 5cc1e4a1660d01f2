"""Projects in the admin: one list, and one screen to move a project forward."""

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

from home.models import Quartier
from initiatives.budgets.enums import ProjectStatus
from initiatives.budgets.forms import AdvanceForm
from initiatives.budgets.models import Project
from initiatives.budgets.permissions import can_advance, reach
from initiatives.participation.enums import ParticipationKind
from initiatives.participation.models import Participation
from initiatives.participation.permissions import within_reach
from initiatives.participation.services import StaleLedgerError

ANY = ["change", "view"]


def _quartiers(request: HttpRequest | None) -> QuerySet[Quartier]:
    quartiers = Quartier.objects.order_by("name", "pk")
    return quartiers.filter(within_reach(request.user, "pk")) if request else quartiers.none()


class ProjectFilterSet(WagtailFilterSet):
    """Edition, status, quartier."""

    participation = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Participatory budget"),
        queryset=Participation.objects.filter(kind=ParticipationKind.BUDGET).order_by("-pk"),
    )
    status = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Status"),
        choices=ProjectStatus.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    quartier = django_filters.ModelChoiceFilter(label=gettext_lazy("Quartier"), queryset=_quartiers)

    class Meta:
        model = Project
        fields: list[str] = []


class ProjectIndexView(generic.IndexView):
    """Only the projects this member of the team may open."""

    any_permission_required = ANY

    def get_base_queryset(self) -> QuerySet[Project]:
        projects = Project.objects.filter(reach(self.request.user))
        return projects.select_related("ledger", "quartier", "participation")

    def get_edit_url(self, instance: Project) -> str:
        return reverse(self.edit_url_name, args=(instance.pk,))


class AdvanceView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """What was said of a project, and — for who may — the next step."""

    model = Project
    index_url_name = edit_url_name = ""
    any_permission_required = ANY
    template_name = "budgets/admin/advance.html"
    header_icon = "arrow-right-full"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.user_has_any_permission(self.any_permission_required):
            raise PermissionDenied
        # What is out of reach does not exist: the id is looked up among the visible ones only.
        self.project = get_object_or_404(self._visible(), pk=kwargs["pk"])
        self.may_advance = can_advance(request.user, self.project)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._show(self._form() if self.may_advance else None)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.may_advance:
            raise PermissionDenied
        form = self._form(request.POST)
        # The version first: what somebody else did explains most other errors.
        if form.data.get("version") != str(self.project.ledger.version):
            return self._show_stale(form)
        try:
            written = form.save() if form.is_valid() else None
        except StaleLedgerError:
            self.project = self._visible().get(pk=pk)
            return self._show_stale(form)
        if written is None:
            return self._show(form, status=422)
        messages.success(request, _("“%(project)s”: written.") % {"project": self.project.title})
        return redirect(self.edit_url_name, pk)

    def _visible(self) -> QuerySet[Project]:
        projects = Project.objects.filter(reach(self.request.user))
        return projects.select_related("ledger", "quartier", "participation")

    def _form(self, data: Any = None) -> AdvanceForm:
        return AdvanceForm(data, project=self.project, user=self.request.user)

    def _show_stale(self, form: AdvanceForm) -> HttpResponse:
        """Somebody acted first: show what, keep what was typed, and ask again."""
        data = form.data.copy()
        data["version"] = str(self.project.ledger.version)
        again = self._form(data)
        again.is_valid()
        return self._show(again, status=409, stale=True)

    def _show(self, form: Any, *, status: int = 200, stale: bool = False) -> HttpResponse:
        context = self.get_context_data(
            project=self.project,
            ledger=self.project.ledger,
            entries=self.project.ledger.entries.select_related("author"),
            page=self.project.pages.order_by("pk").first(),
            status_labels=dict(ProjectStatus.choices),
            form=form,
            stale=stale,
            media=form.media if form else forms.Media(),
        )
        return render(self.request, self.template_name, context, status=status)

    def get_page_title(self) -> str:
        return str(self.project)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": _("Projects")},
            {"url": "", "label": self.project.title},
        ]


class ProjectViewSet(ModelViewSet):
    """Projects are added and described as pages; here they move forward."""

    model = Project
    name = "projects"
    icon = "tasks"
    menu_label = gettext_lazy("Projects")
    menu_order = 200
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = ProjectIndexView
    edit_view_class = AdvanceView
    filterset_class = ProjectFilterSet
    form_fields: list[str] = []
    list_export: list[str] = []
    list_per_page = 30
    ordering = ("-participation", "number")
    # Plain lookups: Wagtail's search backend fails on named fields under SQLite.
    search_backend_name = None
    search_fields = ["title"]

    @cached_property
    def list_display(self) -> list[Any]:
        """Columns of the list."""
        return [
            TitleColumn(
                "title",
                label=gettext_lazy("Project"),
                accessor=str,
                get_url=lambda project: reverse(self.get_url_name("edit"), args=(project.pk,)),
            ),
            Column("participation", label=gettext_lazy("Participatory budget")),
            Column("quartier", label=gettext_lazy("Quartier")),
            Column("get_status_display", label=gettext_lazy("Status"), sort_key="status"),
            DateColumn("ledger.last_entry_at", label=gettext_lazy("Last news")),
        ]

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return kwargs

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """The two permissions that mean something here."""
        return Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(Project),
            codename__in=("change_project", "view_project"),
        )

    def get_urlpatterns(self) -> list[Any]:
        """No address for what nobody may do."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.edit_view, name="edit"),
        ]


project_viewset = ProjectViewSet()
