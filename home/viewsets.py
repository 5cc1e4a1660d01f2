"""The places in the admin: quartiers, communes and the directory of local actors."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from home.models import Commune, LocalActor, Quartier


class QuartierIndexView(IndexView):
    """Searched by name, commune or code, whatever the accents, on every database."""

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset.matching(self.search_query) if self.is_searching else queryset


class QuartierViewSet(SnippetViewSet):
    """The quartiers, in alphabetical order."""

    model = Quartier
    icon = "home"
    menu_label = _("Quartiers")
    menu_name = "quartiers-list"
    index_view_class = QuartierIndexView
    # The database's own filters, not the search index: no text a person types can be an error.
    search_backend_name = None
    search_fields = ["search_key"]
    list_display = [
        "name",
        Column("commune_names", label=_("Communes"), sort_key="commune_names"),
        Column("code", label=_("Official code"), sort_key="code"),
        Column("vintage", label=_("List of"), sort_key="vintage"),
        Column("population", label=_("Population"), sort_key="population"),
    ]
    list_filter = {"vintage": ["exact"], "communes": ["exact"]}
    list_export = ["code", "vintage", "name", "commune_names", "population", "slug"]
    list_per_page = 50
    ordering = ["search_key", "vintage"]
    copy_view_enabled = False


class CommuneViewSet(SnippetViewSet):
    """The communes, made by the import or by hand."""

    model = Commune
    icon = "site"
    menu_label = _("Communes")
    menu_name = "communes"
    search_fields = ["name", "code"]
    list_display = ["name", Column("code", label=_("INSEE code"), sort_key="code")]
    list_per_page = 50
    ordering = ["name"]
    copy_view_enabled = False


class LocalActorViewSet(SnippetViewSet):
    """The directory shown on the pages of the quartiers."""

    model = LocalActor
    icon = "group"
    menu_label = _("Local actors")
    menu_name = "local-actors"
    search_backend_name = None
    search_fields = ["name", "what", "address"]
    list_display = [
        "name",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("address", label=_("Address")),
        Column("phone", label=_("Phone")),
    ]
    list_filter = {"kind": ["exact"], "quartiers": ["exact"]}
    list_per_page = 50
    ordering = ["name"]


class PlacesGroup(SnippetViewSetGroup):
    """The “Quartiers” menu."""

    items = (QuartierViewSet, LocalActorViewSet, CommuneViewSet)
    menu_label = _("Quartiers")
    menu_name = "places"
    menu_icon = "home"
    menu_order = 140
    add_to_admin_menu = True
