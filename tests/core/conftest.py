"""The small site most tests of core walk in."""

from types import SimpleNamespace

import pytest

from tests.core import tree


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    """French home page, “Nous rejoindre” and, below it, “Horaires”."""
    home = tree.home()
    join = tree.standard(home, "Nous rejoindre", slug="nous-rejoindre", show_in_menus=True)
    hours = tree.standard(join, "Horaires", slug="horaires")
    return SimpleNamespace(home=home, join=join, hours=hours)
