from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(AppConfig):
    name = "portal.users"
    label = "users"


class TeamAdminConfig(WagtailUsersAppConfig):
    """Wagtail's own app, with our screens for accounts."""

    default = False
    user_viewset = "portal.users.viewsets.TeamViewSet"
