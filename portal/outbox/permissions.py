"""Who may read the messages out. Nobody may change one.

Messages hold names and addresses, so no role receives `outbox.view_outboxmessage`: superusers
read them, and whoever a city (or the demo) gives the permission to.
"""

from collections.abc import Iterable
from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

VIEW = "outbox.view_outboxmessage"


def can_read_messages(user: Any) -> bool:
    """Whether this member of the team may read messages, recipients included."""
    return user.is_active and user.has_perm(VIEW)


class ReadOnlyMessagePolicy(ModelPermissionPolicy):
    """Reading only, whatever other permissions somebody was given."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and can_read_messages(user)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)
