"""The team of the tests, and moderators of quartiers."""

from itertools import count
from typing import Any

from django.contrib.auth.models import Group

from home.models import Quartier
from initiatives.participation.models import QuartierModerator
from portal.users.models import User
from portal.users.roles import COMMUNICATION, MEDIATION, MODERATION

_number = count(1)


def make_member(role: str = "", *, quartiers: tuple[Quartier, ...] = (), **fields: Any) -> User:
    number = next(_number)
    user = User.objects.create_user(
        **{"username": f"membre-{number}", "email": f"membre-{number}@example.org"} | fields
    )
    if role:
        user.groups.add(Group.objects.get(name=role))
    for quartier in quartiers:
        QuartierModerator.objects.create(user=user, quartier=quartier)
    return user


def make_communication(**fields: Any) -> User:
    return make_member(COMMUNICATION, **fields)


def make_moderator(*quartiers: Quartier, **fields: Any) -> User:
    return make_member(MODERATION, quartiers=quartiers, **fields)


def make_mediator(*quartiers: Quartier, **fields: Any) -> User:
    return make_member(MEDIATION, quartiers=quartiers, **fields)


def make_superuser(**fields: Any) -> User:
    return make_member(is_superuser=True, is_staff=True, **fields)
