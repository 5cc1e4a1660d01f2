"""Which moderator answers for which quartier, in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from initiatives.participation.models import QuartierModerator


class QuartierModeratorViewSet(ModelViewSet):
    """One row per moderator and quartier."""

    model = QuartierModerator
    name = "quartier-moderators"
    icon = "group"
    menu_label = _("Moderators by quartier")
    menu_order = 900
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["user", "quartier"]
    list_filter = ["quartier"]
    ordering = "user__username"


quartier_moderator_viewset = QuartierModeratorViewSet()
