"""Production refuses to start with a setting that would hurt people, in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "k3-" + "Zp9vQx7LrT2mWn8sYb4d" * 3,
    "ALLOWED_HOSTS": "quartiers.exemple.fr",
    "BASE_URL": "https://quartiers.exemple.fr",
    "WEB_CONCURRENCY": "1",
}


def manage(tmp_path: Path, *arguments: str, **changes: str | None) -> subprocess.CompletedProcess:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key in ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
    }
    environment |= {"PORTAL_VAR_DIR": str(tmp_path), "PYTHONWARNINGS": "ignore"} | GOOD
    for key, value in changes.items():
        environment.pop(key, None)
        if value is not None:
            environment[key] = value
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY is missing or too weak"),
        ({"SECRET_KEY": "court"}, "SECRET_KEY is missing or too weak"),
        ({"DEBUG": "1"}, "DEBUG is on"),
        ({"DEBUG": "peut-être"}, "DEBUG must be 1 or 0"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name the exact host names"),
        ({"ALLOWED_HOSTS": ".exemple.fr"}, "ALLOWED_HOSTS must name the exact host names"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS must name the exact host names"),
        ({"WEB_CONCURRENCY": "2"}, "SQLite serves one web process only"),
    ],
)
def test_refused_in_one_sentence(tmp_path: Path, changes: dict, sentence: str) -> None:
    done = manage(tmp_path, "check", **changes)
    assert done.returncode != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "changes",
    [{}, {"DATABASE_URL": "postgresql://portal:x@db/portal", "WEB_CONCURRENCY": "4"}],
    ids=["sqlite, one process", "postgresql, four processes"],
)
def test_a_good_configuration_is_clean(tmp_path: Path, changes: dict) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **changes)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_the_refusal_also_stops_the_web_server(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], **GOOD, "DEBUG": "1"}
    done = subprocess.run(
        [sys.executable, "-c", "import portal.wsgi"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert "DEBUG is on: production never runs with debug pages." in done.stderr
