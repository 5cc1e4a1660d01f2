"""Who may do what with the projects. The whole policy on one screen.

| may                               | communication | moderation    | mediation |
|-----------------------------------|---------------|---------------|-----------|
| see the list of projects          | every one     | her quartiers | all       |
| move a project forward, give news | every one     | her quartiers | never     |
| add or delete a record            | never         | never         | never     |

Pages of budgets and projects follow the page permissions of the tree. A project without a
quartier concerns the whole territory: it is communication's.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from initiatives.participation.permissions import can_reach, within_reach
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION, RolePermissions

ROLE_PERMISSIONS: RolePermissions = {
    COMMUNICATION: ("view_project", "change_project"),
    MODERATION: ("view_project", "change_project"),
    MEDIATION: ("view_project",),
}
CHANGE = "budgets.change_project"
VIEW = "budgets.view_project"


def reach(user: Any) -> Q:
    """The projects this member of the team may open, as a condition."""
    if user.has_perm(CHANGE):
        return within_reach(user, "quartier_id")
    return Q() if user.has_perm(VIEW) else Q(pk__in=())


def can_advance(user: Any, project: Any) -> bool:
    """Whether she may change where this project stands, with a public sentence."""
    return user.is_active and user.has_perm(CHANGE) and can_reach(user, project.quartier_id)


class ProjectPermissionPolicy(ModelPermissionPolicy):
    """The table above, as Wagtail asks for it."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "change"} and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if action == "change":
            return can_advance(user, instance)
        return action == "view" and self.model.objects.filter(reach(user), pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        if {"view", "change"} & set(actions):
            return self.model.objects.filter(reach(user))
        return self.model.objects.none()
