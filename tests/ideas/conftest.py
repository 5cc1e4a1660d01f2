"""Two quartiers, an open box, and the cast: a resident, an editor, two moderators, a mediator."""

import pytest
from django.test import Client

from home.models import HomePage, Quartier
from initiatives.ideas.models import IdeaBoxPage
from portal.users.models import User
from tests.factories.home import make_home, make_quartier
from tests.factories.ideas import make_box
from tests.factories.participation import make_communication, make_mediator, make_moderator


@pytest.fixture
def home(db: None) -> HomePage:
    return make_home()


@pytest.fixture
def alma(db: None) -> Quartier:
    return make_quartier("Alma", slug="alma")


@pytest.fixture
def bourgogne(db: None) -> Quartier:
    return make_quartier("La Bourgogne", slug="bourgogne")


@pytest.fixture
def box(home: HomePage) -> IdeaBoxPage:
    return make_box(home)


@pytest.fixture
def resident() -> Client:
    """A browser like any other: forms need their token."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def communication(db: None) -> User:
    return make_communication(first_name="Camille", job="le service Participation")


@pytest.fixture
def moderator_a(alma: Quartier) -> User:
    return make_moderator(alma, first_name="Awa")


@pytest.fixture
def moderator_b(bourgogne: Quartier) -> User:
    return make_moderator(bourgogne, first_name="Boris")


@pytest.fixture
def mediator(db: None) -> User:
    return make_mediator(first_name="Malik")
