"""The team's accounts in the admin. Superusers only: no role is granted a permission on them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.users.views.users import UserViewSet

from portal.users.forms import TeamCreationForm, TeamEditForm


class TeamViewSet(UserViewSet):
    """Wagtail's screens with one field more."""

    menu_label = _("Team")
    create_template_name = "users/admin/create.html"
    edit_template_name = "users/admin/edit.html"

    def get_form_class(self, for_update: bool = False) -> Any:
        return TeamEditForm if for_update else TeamCreationForm
