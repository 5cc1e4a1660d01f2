"""The real data stands beside the repository, and only where the project is developed."""

from pathlib import Path

import pytest
from django.conf import settings

DATA: Path = settings.BASE_DIR.parent / "shared" / "data"
ABSENT = f"the real data is not here: {DATA} does not exist"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say why nothing runs where the data is absent."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here) and not DATA.is_dir():
            item.add_marker(pytest.mark.skip(reason=ABSENT))


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the real data."""
    return DATA
