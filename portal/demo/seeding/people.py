"""The team: one account per role, its password published on purpose."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from initiatives.participation.models import QuartierModerator
from portal.demo.content.team import PEOPLE, QUARTIERS_OF
from portal.demo.logins import LOGINS, Login
from portal.demo.seeding.workshop import Workshop


def seed_people(shop: Workshop) -> None:
    """The logins of the demo. An account that exists keeps its password."""
    for login in LOGINS:
        user = get_user_model().objects.filter(username=login.username).first()
        if user is None:
            user = _create(login)
            shop.count(get_user_model())
            for slug in QUARTIERS_OF.get(login.username, ()):
                QuartierModerator.objects.get_or_create(user=user, quartier=shop.quartier(slug))


def _create(login: Login) -> object:
    first_name, job = PEOPLE.get(login.username, (login.username, ""))
    user = get_user_model().objects.create_user(
        username=login.username,
        email=f"{login.username}@belmarais.example.org",
        password=login.password,
        first_name=first_name,
        job=job,
        is_superuser=login.superuser,
        is_staff=login.superuser,
    )
    user.groups.set(Group.objects.filter(name__in=login.groups))
    return user
