"""The cast: an editor, moderators, a mediator, an administrator."""

from django.contrib.auth.models import Group

from portal.users.models import User
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION


def make_user(username: str, *roles: str, **fields: object) -> User:
    """A member of the team with these roles."""
    user = User.objects.create_user(username, f"{username}@ville.exemple.fr", **fields)
    user.groups.add(*Group.objects.filter(name__in=roles))
    return user


def make_editor(**fields: object) -> User:
    """The communication officer."""
    return make_user("communication", COMMUNICATION, **fields)


def make_moderator(username: str = "moderatrice", **fields: object) -> User:
    """A moderator; which quartiers are hers is said elsewhere."""
    return make_user(username, MODERATION, **fields)


def make_mediator(**fields: object) -> User:
    """The adulte-relais."""
    return make_user("mediateur", MEDIATION, **fields)


def make_admin(**fields: object) -> User:
    """Whoever installs and repairs."""
    return User.objects.create_superuser("admin", "admin@ville.exemple.fr", **fields)
