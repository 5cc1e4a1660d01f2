"""Migrations: named by a person, complete, and reversible or saying why not."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from django.apps import apps

from tests.house.tree import OUR_LABELS
from tests.support import postgres
from tests.support.run import ROOT

NAMED = re.compile(r"^\d{4}_[a-z][a-z0-9_]+$")
NOBODYS_NAME = re.compile(r"_auto_\d|_and_more$|_\d{8}_\d{4}$")


def our_migrations() -> Iterator[tuple[tuple[str, str], ModuleType]]:
    """Label, name and module of each. Django's loader would also import other packages' ones,
    and one of wagtail-localize's asks the database while it is imported."""
    for config in apps.get_app_configs():
        if config.label in OUR_LABELS and config.module is not None:
            for path in sorted(Path(config.path).glob("migrations/0*.py")):
                module = import_module(f"{config.name}.migrations.{path.stem}")
                yield (config.label, path.stem), module


OURS = list(our_migrations())


def test_every_app_with_tables_has_migrations() -> None:
    with_tables = {
        model._meta.app_label
        for model in apps.get_models()
        if model._meta.managed and model._meta.app_label in OUR_LABELS
    }
    assert with_tables <= {key[0] for key, _ in OURS}


def test_labels_are_those_of_the_house() -> None:
    """A label enters tables, permissions and translations: a new one is decided, never met."""
    ours = {config.label for config in apps.get_app_configs() if is_ours(Path(config.path))}
    assert ours <= set(OUR_LABELS)


def is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and ".venv" not in path.parts


@pytest.mark.parametrize("key", [key for key, _ in OURS], ids=".".join)
def test_somebody_named_it(key: tuple[str, str]) -> None:
    assert NAMED.match(key[1]) and not NOBODYS_NAME.search(key[1])


@pytest.mark.parametrize("module", [m for _, m in OURS], ids=[".".join(k) for k, _ in OURS])
def test_it_can_be_undone_or_says_why_not(module: ModuleType) -> None:
    stuck = [type(step).__name__ for step in module.Migration.operations if not step.reversible]
    said = f"{module.__doc__} {module.Migration.__doc__}"
    assert not stuck or "not reversible" in said.lower(), f"cannot be undone: {stuck}"


ALLOWED_IMPORTS = re.compile(
    r"(?:django|wagtail|modelcluster|modelsearch|taggit|portal\.users\.roles)\b"
    r"|uuid$|(?:\w+\.)+(?:fields|permissions)(?:\.\w+)?$"
    r"|initiatives\.participation\.models\.ledger$"  # a default value
)


@pytest.mark.parametrize("module", [m for _, m in OURS], ids=[".".join(k) for k, _ in OURS])
def test_it_depends_on_nothing_that_changes(module: ModuleType) -> None:
    """Code moves on, a migration does not; and the tests keep databases by these files alone."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text())
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    assert not {name for name in names if not ALLOWED_IMPORTS.match(name)}


@pytest.mark.slow
@pytest.mark.skipif(
    bool(postgres.given_url()), reason="undone on a SQLite file: runs with the suite on SQLite"
)
def test_all_of_them_can_really_be_undone(tmp_path: Path) -> None:
    """From nothing to everything, back to nothing for each of our apps, and forward again."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'undo.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
    }

    def migrate(*target: str) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", "migrate", "-v", "0", "--skip-checks", *target],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{target}: {done.stderr[-2000:]}"

    migrate()
    # Undoing the user model itself would undo Wagtail, which does not know how.
    for label in sorted({key[0] for key, _ in OURS}):
        migrate(label, "0001" if label == "users" else "zero")
    migrate()
