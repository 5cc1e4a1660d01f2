"""A small portal: a home page, its list of quartiers."""

import pytest

from home.models import HomePage, QuartierIndexPage
from tests.factories.home import make_home, make_index


@pytest.fixture
def home(db: None) -> HomePage:
    return make_home()


@pytest.fixture
def index(home: HomePage) -> QuartierIndexPage:
    return make_index(home)
