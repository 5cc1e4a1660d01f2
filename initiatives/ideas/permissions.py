"""Who may do what with ideas. The whole policy on one screen.

| may                                 | communication | moderation    | mediation              |
|-------------------------------------|---------------|---------------|------------------------|
| open an idea in the admin           | every idea    | her quartiers | public ones, and those |
|                                     |               |               | of her quartiers       |
| publish, refuse, answer, move it on | every idea    | her quartiers | never                  |
| put it in another quartier          | yes           | never         | never                  |
| read its author's contact           | every idea    | her quartiers | never                  |
| add or delete one                   | never         | never         | never                  |

Ideas come from residents and leave by no door of the admin: “never” holds for superusers too.
An idea without a quartier is communication's.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from initiatives.ideas.enums import PUBLIC
from initiatives.participation.permissions import (
    can_act_everywhere,
    can_reach,
    can_see_contact,
    within_reach,
)
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION, RolePermissions

ROLE_PERMISSIONS: RolePermissions = {
    COMMUNICATION: ("view_idea", "change_idea"),
    MODERATION: ("view_idea", "change_idea"),
    MEDIATION: ("view_idea",),
}
NOTHING = Q(pk__in=())


def reach(user: Any) -> Q:
    """The ideas this member of the team may open, as a condition."""
    if user.has_perm("ideas.change_idea"):
        return within_reach(user, "ledger__quartier_id")
    if user.has_perm("ideas.view_idea"):
        return within_reach(user, "ledger__quartier_id") | Q(status__in=PUBLIC)
    return NOTHING


def can_moderate(user: Any, idea: Any) -> bool:
    """Whether she may publish, refuse, answer or move this idea."""
    return user.has_perm("ideas.change_idea") and can_reach(user, idea.ledger.quartier_id)


def can_view(user: Any, idea: Any) -> bool:
    """Whether she may open this idea in the admin."""
    if can_moderate(user, idea):
        return True
    if user.has_perm("ideas.change_idea") or not user.has_perm("ideas.view_idea"):
        return False
    return idea.is_public or can_reach(user, idea.ledger.quartier_id)


def can_change_quartier(user: Any) -> bool:
    """Whether she may put an idea in another quartier, or in one when it has none."""
    return user.has_perm("ideas.change_idea") and can_act_everywhere(user)


def can_read_contact(user: Any, idea: Any) -> bool:
    """Whether she may read how to reach the author."""
    return can_see_contact(user, idea.ledger.quartier_id)


class IdeaPermissionPolicy(ModelPermissionPolicy):
    """The table above, as Wagtail asks for it."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "change"} and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if action == "change":
            return can_moderate(user, instance)
        return action == "view" and can_view(user, instance)

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        asked = set(actions)
        if "view" in asked or ("change" in asked and user.has_perm("ideas.change_idea")):
            return self.model.objects.visible_to(user)
        return self.model.objects.none()
