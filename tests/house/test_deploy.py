"""What operators copy is true: every variable exists, every command exists, every file parses."""

import configparser
import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from tests.support.run import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("systemd/*.service"))
READ_BY_PYTHON = re.compile(r"(?:env\.\w+\(|environ\.get\(|environ\[)\s*[\"']([A-Z][A-Z_]+)[\"']")


def example() -> dict[str, str]:
    lines = (DEPLOY / "env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def read_variables() -> set[str]:
    sources = [*(ROOT / "portal" / "settings").glob("*.py"), DEPLOY / "gunicorn.conf.py"]
    found = {name for path in sources for name in READ_BY_PYTHON.findall(path.read_text())}
    return found | {"DJANGO_SETTINGS_MODULE"}


def test_every_variable_is_explained_and_read() -> None:
    assert set(example()) == read_variables()


def unit(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read(path)
    return parser


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_something_that_exists(path: Path) -> None:
    service = unit(path)["Service"]
    program, *arguments = shlex.split(service["ExecStart"])
    assert program.startswith(service["WorkingDirectory"] + "/.venv/bin/")
    check_command([Path(program).name, *arguments])


def check_command(words: list[str]) -> None:
    """A command made of files and Django commands of this repository."""
    if words[0] == "gunicorn":
        assert (ROOT / words[words.index("-c") + 1]).is_file()
        assert (ROOT / (words[-1].replace(".", "/") + ".py")).is_file()
    else:
        assert words[:2] == ["python", "manage.py"]
        assert words[2] in get_commands()


def test_the_processes_of_the_procfile_exist() -> None:
    lines = (ROOT / "Procfile").read_text().splitlines()
    processes = dict(line.split(": ", 1) for line in lines)
    assert set(processes) == {"release", "web", "worker"}
    for command in processes.values():
        check_command(shlex.split(command))


def test_the_containers_fit_together() -> None:
    compose = yaml.safe_load((DEPLOY / "container" / "compose.yaml").read_text())
    services = compose["services"]
    assert {"database", "web", "worker"} <= set(services)
    for name, service in services.items():
        for needed in service.get("depends_on", {}):
            assert needed in services, f"{name} waits for {needed}"
        for volume in service.get("volumes", []):
            assert volume.split(":")[0] in compose["volumes"]
    check_command(services["worker"]["command"])
    for part in services["prepare"]["command"][2].split(" && "):
        check_command(shlex.split(part))


def test_the_container_is_made_of_what_is_here() -> None:
    text = (DEPLOY / "container" / "Containerfile").read_text()
    copied = [words.split()[0] for words in re.findall(r"^COPY (.+)$", text, re.MULTILINE)]
    assert all((ROOT / name).exists() for name in copied)
    assert "--require-hashes" in text
    assert re.search(r"^USER (?!root)\w+$", text, re.MULTILINE)
    start = re.search(r"^CMD (\[.+\])$", text, re.MULTILINE)
    assert start is not None
    check_command(yaml.safe_load(start[1]))


def test_the_operators_page_names_commands_that_exist() -> None:
    page = (ROOT / "docs" / "operators" / "mettre-en-production.md").read_text()
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", page, re.DOTALL))
    commands = set(re.findall(r"(?:^|&& )portail ([a-z_]+)", blocks, re.MULTILINE))
    assert {"migrate", "collectstatic", "setup_site"} <= commands <= set(get_commands())
    for path in re.findall(r"\]\(\.\./\.\./([^)]+)\)", page):
        assert (ROOT / path).exists()
