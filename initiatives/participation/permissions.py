"""Who may act on what residents hand in. The whole policy on one screen.

| may                              | communication | moderation    | mediation           |
|----------------------------------|---------------|---------------|---------------------|
| treat contributions              | everywhere    | her quartiers | no                  |
| read them before publication     | everywhere    | her quartiers | her quartiers       |
| read a resident's contact        | everywhere    | her quartiers | no                  |
| say who moderates which quartier | yes           | no            | no                  |

“Her quartiers” are the rows of `QuartierModerator`. A contribution without a quartier belongs to
communication. A superuser has every permission, so acts everywhere.
"""

from typing import Any

from django.db.models import Q

from initiatives.participation.models import QuartierModerator
from portal.users.roles import COMMUNICATION, MODERATION, RolePermissions

EVERYWHERE = "participation.act_in_every_quartier"
CONTACT = "participation.view_contact"

ROLE_PERMISSIONS: RolePermissions = {
    COMMUNICATION: (
        "participation.act_in_every_quartier",
        "view_contact",
        "add_quartiermoderator",
        "change_quartiermoderator",
        "delete_quartiermoderator",
        "view_quartiermoderator",
    ),
    MODERATION: ("view_contact",),
}


def can_act_everywhere(user: Any) -> bool:
    """Whether no quartier is closed to this member of the team."""
    return user.is_active and user.has_perm(EVERYWHERE)


def quartier_ids_of(user: Any) -> frozenset[int]:
    """The quartiers given to this member of the team, read once per user object."""
    if not hasattr(user, "_moderated_quartier_ids"):
        user._moderated_quartier_ids = frozenset(
            QuartierModerator.objects.filter(user_id=user.pk).values_list("quartier_id", flat=True)
        )
    return user._moderated_quartier_ids


def within_reach(user: Any, path: str) -> Q:
    """The rows whose quartier, found through `path`, is open to this member of the team."""
    if can_act_everywhere(user):
        return Q()
    return Q(**{f"{path}__in": quartier_ids_of(user)})


def can_reach(user: Any, quartier_id: int | None) -> bool:
    """Whether this quartier (None: none was given) is open to this member of the team."""
    if can_act_everywhere(user):
        return True
    return quartier_id is not None and quartier_id in quartier_ids_of(user)


def can_see_contact(user: Any, quartier_id: int | None) -> bool:
    """Whether she may read how to reach the author of a contribution of this quartier."""
    return user.is_active and user.has_perm(CONTACT) and can_reach(user, quartier_id)
