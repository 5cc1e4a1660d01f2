"""The agenda in the admin: every event in one list, by date."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from events.enums import EventStatus, Period
from events.models import EventPage
from events.querysets import EventQuerySet
from home.models import Quartier


def _begins(page: EventPage) -> str:
    """The day and the hour: how long until then says little of an agenda."""
    if page.start_at is None:
        return ""
    return date_format(localtime(page.start_at), "SHORT_DATETIME_FORMAT")


def _quartiers(page: EventPage) -> str:
    return ", ".join(quartier.name for quartier in page.quartiers.all())


class EventFilterSet(PageFilterSet):
    """Adds what a team looks for."""

    period = ChoiceFilter(label=_("When"), choices=Period, method="of_period")
    status = ChoiceFilter(label=_("Does it take place?"), field_name="status", choices=EventStatus)
    quartiers = ModelChoiceFilter(
        label=_("Neighbourhood"), queryset=lambda request: Quartier.objects.alphabetical()
    )

    class Meta:
        model = EventPage
        fields: list[str] = []

    def of_period(self, events: EventQuerySet, name: str, value: str) -> EventQuerySet:
        return events.past() if value == Period.PAST else events.upcoming()


class EventIndexView(IndexView):
    """The neighbourhoods come with the page of results, not one by one."""

    def annotate_queryset(self, pages: EventQuerySet) -> EventQuerySet:
        return super().annotate_queryset(pages.prefetch_related("quartiers"))


class EventListing(PageListingViewSet):
    """Menu item “Agenda”: every event, in every language."""

    model = EventPage
    icon = "calendar-alt"
    menu_label = _("Agenda")
    menu_order = 210
    add_to_admin_menu = True
    name = "agenda"
    index_view_class = EventIndexView
    ordering = "-start_at"
    filterset_class = EventFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column(
            "start_at",
            label=_("Begins"),
            accessor=_begins,
            sort_key="start_at",
            width="14%",
        ),
        Column(
            "takes_place",
            label=_("Does it take place?"),
            accessor="get_status_display",
            sort_key="status",
            width="12%",
        ),
        Column("quartiers", label=_("Neighbourhoods"), accessor=_quartiers, width="18%"),
        PageStatusColumn("live", label=pgettext_lazy("of a page", "Status"), sort_key="live"),
    ]


event_listing = EventListing("agenda")
