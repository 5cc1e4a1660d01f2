"""Who can log into the demo. Published on purpose: the demo holds nothing but invented content.

`seed_demo` creates these people; the demo command prints them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Login:
    """One person of the demo. `groups` are names of `portal.users.roles`."""

    username: str
    password: str
    role: str
    groups: tuple[str, ...] = ()
    superuser: bool = False


LOGINS = (
    Login("admin", "demo-admin", "administrator", superuser=True),
    Login("communication", "demo-communication", "communication officer", ("Communication",)),
    Login("moderation", "demo-moderation", "moderator", ("Modération",)),
    Login(
        "moderation-quai",
        "demo-moderation-quai",
        "moderator of two other quartiers",
        ("Modération",),
    ),
    Login("mediation", "demo-mediation", "mediator", ("Médiation",)),
)
