"""`deploy/bin/bootstrap` and `make` on machines that lack something: one sentence, no traceback."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.run import ROOT

TOOLS = ("cat", "dirname", "grep", "mkdir", "rm", "sh")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A fresh copy of what the bootstrap reads, and a path without any Python."""
    (tmp_path / "deploy" / "bin").mkdir(parents=True)
    shutil.copy(ROOT / "deploy" / "bin" / "bootstrap", tmp_path / "deploy" / "bin")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    (tmp_path / "tools").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "tools" / tool).symlink_to(found)
    return tmp_path


def bootstrap(copy: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [copy / "deploy" / "bin" / "bootstrap", "base"],
        env={"PATH": str(copy / "tools"), "HOME": str(copy)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def fake_python(copy: Path, script: str) -> None:
    path = copy / "tools" / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 1
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_no_python(copy: Path) -> None:
    assert one_sentence(bootstrap(copy)).startswith("Python 3.11 or newer was not found")


def test_an_old_python(copy: Path) -> None:
    fake_python(copy, "exit 1")
    assert one_sentence(bootstrap(copy)).startswith("Python 3.11 or newer was not found")


def test_no_venv_module(copy: Path) -> None:
    fake_python(copy, 'case "$2" in *ensurepip*) exit 1 ;; *) exit 0 ;; esac')
    assert "venv module" in one_sentence(bootstrap(copy))


@pytest.mark.slow
def test_no_network(copy: Path) -> None:
    done = bootstrap(
        copy,
        PYTHON=sys.executable,
        PIP_INDEX_URL="http://127.0.0.1:9/simple",
        PIP_NO_CACHE_DIR="1",
        PIP_RETRIES="0",
        PIP_TIMEOUT="1",
    )
    assert one_sentence(done).startswith("The packages could not be downloaded")


@pytest.mark.slow
def test_a_package_that_is_not_the_recorded_one(copy: Path) -> None:
    wheel = next(Path(sys.prefix).rglob("ensurepip/_bundled/pip-*.whl"), None) or next(
        Path(sys.base_prefix).rglob("ensurepip/_bundled/pip-*.whl"), None
    )
    if wheel is None:
        pytest.skip("this Python carries no wheel to try with")
    (copy / "requirements" / "base.txt").write_text(
        f"pip @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n"
    )
    done = bootstrap(copy, PYTHON=sys.executable)
    assert "does not match its recorded hash" in one_sentence(done)


def test_make_alone_lists_every_command() -> None:
    makefile = (ROOT / "Makefile").read_text()
    declared = set(re.search(r"\.PHONY: (.*)", makefile)[1].split())
    done = subprocess.run(
        ["make", "--no-print-directory"],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if not key.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
    )
    listed = set(re.findall(r"^  make ([a-z-]+)", done.stdout, re.MULTILINE))
    assert listed == declared - {"help"} | {"help"}
    assert {"demo", "test", "run", "test-fast", "browser", "lint", "format"} <= listed
