"""What every test may ask for."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from tests.support import template_db

ROOT = Path(__file__).resolve().parent.parent
OWN_RUN = {"browser": "tests/browser", "real": "tests/real"}


def pytest_configure(config: pytest.Config) -> None:
    """Leave the journeys and the real data out, unless a marker or a folder asks for them."""
    asked = " ".join(str(argument) for argument in config.args)
    if config.option.markexpr:
        return
    config.option.markexpr = " and ".join(
        f"not {marker}" for marker, folder in OWN_RUN.items() if folder not in asked
    )


def pytest_unconfigure() -> None:
    """Uploaded files of this run go with it."""
    if "portal-test-media-" in str(django_settings.MEDIA_ROOT):
        shutil.rmtree(django_settings.MEDIA_ROOT, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark by folder, and give back Wagtail's first rows after each transactional test."""
    for item in items:
        for marker, folder in OWN_RUN.items():
            if item.path.is_relative_to(ROOT / folder):
                item.add_marker(marker)
        _keep_first_rows(item)


def _keep_first_rows(item: pytest.Item) -> None:
    """A transactional test empties every table afterwards, what migrations wrote included.

    Without the root page, the languages and the roles, the next test would fail for no reason
    of its own: `serialized_rollback` puts them back.
    """
    marker = item.get_closest_marker("django_db")
    names = getattr(item, "fixturenames", ())
    transactional = "transactional_db" in names or "live_server" in names
    if marker is None and not transactional:
        return
    options = dict(marker.kwargs) if marker else {}
    if transactional or options.get("transaction"):
        options |= {"transaction": True, "serialized_rollback": True}
        item.add_marker(pytest.mark.django_db(**options), append=False)


@pytest.fixture(scope="session")
def _sqlite_in_a_file() -> Iterator[None]:
    """SQLite in a file, as in production: in memory, threads would share one connection."""
    database = django_settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="portal-test-") as folder:
        database.setdefault("TEST", {})["NAME"] = str(Path(folder) / "test.sqlite3")
        # A test database has nothing to lose when the power goes.
        database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    _sqlite_in_a_file: None, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """The file's name is set before pytest-xdist adds each worker's suffix."""


def _sqlite_file() -> Path | None:
    database = django_settings.DATABASES["default"]
    on_sqlite = database["ENGINE"].endswith("sqlite3")
    return Path(database["TEST"]["NAME"]) if on_sqlite else None


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool, django_db_modify_db_settings: None) -> bool:
    """Begin with the kept database where its migrations are those of now."""
    file = _sqlite_file()
    return django_db_keepdb or (file is not None and template_db.copy_to(file))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_keepdb: bool) -> None:
    """Keep the database for the next run where every migration had to be applied."""
    file = _sqlite_file()
    if file is not None and not django_db_keepdb:
        template_db.keep(file)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """No cache, site or language of one test is seen by the next."""
    from django.core.cache import caches
    from django.utils import translation
    from wagtail.models import Site

    from portal.core import lookups

    language = translation.get_language()
    yield
    for alias in django_settings.CACHES:
        caches[alias].clear()
    Site.clear_site_root_paths_cache()
    lookups.clear()
    translation.activate(language or django_settings.LANGUAGE_CODE)
