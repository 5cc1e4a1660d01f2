"""`make demo`, `make run` and `make reset-demo`: the portal on this machine, in one command.

The demo runs with the production settings, the production server and the collected static files:
what works here works there. `--dev` is the development server instead. Standard library only.
"""

import argparse
import os
import secrets
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from portal.demo.logins import LOGINS
from portal.demo.supervisor import DIE_WITH_PARENT, Process, Supervisor

ROOT = Path(__file__).resolve().parent.parent.parent
READY_TIMEOUT = 90.0


class Refused(Exception):
    """The command cannot start; the message is the sentence to print."""


def say(text: str) -> None:
    """A line for the person at the keyboard."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def port_from(environment: dict[str, str]) -> int:
    """PORT, 8000 by default."""
    given = environment.get("PORT", "").strip() or "8000"
    if not given.isdecimal() or not 0 < int(given) < 65536:
        raise Refused(f"PORT must be a number between 1 and 65535, not “{given}”.")
    return int(given)


def check_port(host: str, port: int) -> None:
    """Refuse a port that another program holds, or that this user may not take."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except PermissionError as error:
            raise Refused(
                f"Port {port} needs administrator rights: choose one above 1023."
            ) from error
        except OSError as error:
            raise Refused(
                f"Port {port} cannot be used, most likely because another program has it: stop "
                f"that program, or choose another port (make demo PORT={port + 1})."
            ) from error


def var_folder(environment: dict[str, str]) -> Path:
    """The folder of databases, media and logs, made and tried."""
    folder = Path(environment.get("PORTAL_VAR_DIR", "").strip() or ROOT / "var")
    attempt = folder / ".writable"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        attempt.touch()
        attempt.unlink()
    except OSError as error:
        raise Refused(
            f"The folder {folder} cannot be written: {error.strerror}. The portal keeps its "
            "database and its files there."
        ) from error
    return folder


def secret_key(folder: Path) -> str:
    """The secret key of this copy: made once, readable by its owner alone."""
    path = folder / "secret-key"
    if not path.is_file():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text().strip()


def make_environment(given: dict[str, str], *, dev: bool) -> dict[str, str]:
    """The environment of every process: what the person gave, completed for a local portal."""
    folder = var_folder(given)
    port = port_from(given)
    host = given.get("PORTAL_HOST", "").strip() or "127.0.0.1"
    on_postgresql = given.get("DATABASE_URL", "").strip().startswith("postgres")
    defaults = {
        "PORTAL_HOST": host,
        "PORT": str(port),
        "BIND": f"{_bracketed(host)}:{port}",
        "SECRET_KEY": secret_key(folder),
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
        "BASE_URL": f"http://localhost:{port}",
        "PORTAL_HTTPS": "0",
        "WEB_CONCURRENCY": "2" if on_postgresql else "1",
        # Messages are written to the worker's log: the demo writes to nobody.
        "OUTBOX_TRANSPORT": "django.core.mail.backends.console.EmailBackend",
    }
    blank = {name for name, value in given.items() if not value.strip()}
    environment = defaults | {name: given[name] for name in given if name not in blank}
    environment |= {
        "DJANGO_SETTINGS_MODULE": f"portal.settings.{'dev' if dev else 'production'}",
        "PORTAL_DEMO": "1",
        "PORTAL_VAR_DIR": str(folder),
        "PYTHONUNBUFFERED": "1",
    }
    return environment


def web_command(environment: dict[str, str], *, dev: bool) -> list[str]:
    """The production server, or the development one."""
    if dev:
        return [sys.executable, "manage.py", "runserver", "--skip-checks", environment["BIND"]]
    return [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", "portal.wsgi"]


def is_ready(environment: dict[str, str]) -> bool:
    """Whether the portal answers, its database included."""
    request = urllib.request.Request(
        f"http://{_reachable(environment['PORTAL_HOST'])}:{environment['PORT']}/readyz",
        headers={"Host": environment["ALLOWED_HOSTS"].split(",")[0].strip()},
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _reachable(host: str) -> str:
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared only
    return _bracketed(everywhere.get(host, host))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def welcome(environment: dict[str, str]) -> str:
    """The closing block: where to go, and who can log in."""
    base = environment["BASE_URL"]
    width = max(len(login.username) for login in LOGINS)
    password_width = max(len(login.password) for login in LOGINS)
    people = [
        f"    {login.username:<{width}}  {login.password:<{password_width}}  ({login.role})"
        for login in LOGINS
    ]
    dev = environment["DJANGO_SETTINGS_MODULE"].endswith(".dev")
    logs = "" if dev else f"Logs: {environment['PORTAL_VAR_DIR']}/log/   "
    return "\n".join(
        ["", f"The portal is ready:  {base}/", f"Its admin:            {base}/admin/", ""]
        + ["Log into the admin as (name, password):", *people]
        + ["", f"{logs}Stop with Ctrl-C.", ""]
    )


def watch_code() -> Callable[[], bool]:
    """Tells, each time it is called, whether a Python file changed since the last call."""

    def newest() -> float:
        folders = ("portal", "home", "events", "initiatives")
        files = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
        return max((path.stat().st_mtime for path in files), default=0.0)

    seen = [newest()]

    def changed() -> bool:
        before, seen[0] = seen[0], newest()
        return seen[0] > before

    return changed


def serve(environment: dict[str, str], *, dev: bool) -> int:
    """Run the web server and the worker until somebody stops them."""
    logs = Path(environment["PORTAL_VAR_DIR"]) / "log"
    web = Process(
        "web", web_command(environment, dev=dev), environment, None if dev else logs / "web.log"
    )
    worker = Process(
        "worker",
        [sys.executable, "manage.py", "run_worker"],
        environment,
        None if dev else logs / "worker.log",
    )
    supervisor = Supervisor(web, worker, say, watch_code() if dev else lambda: False)
    return supervisor.run(lambda: is_ready(environment), READY_TIMEOUT, welcome(environment))


def main(arguments: list[str] | None = None) -> int:
    """Prepare, then serve; the command's exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="development server, debug on")
    parser.add_argument("--reset", action="store_true", help="put the demo content back, then stop")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    try:
        environment = make_environment(dict(os.environ), dev=options.dev)
        if not options.reset:
            check_port(environment["PORTAL_HOST"], int(environment["PORT"]))
    except Refused as error:
        sys.stderr.write(f"{error}\n")
        return 1
    prepare = [sys.executable, "-m", "portal.demo.prepare", *(["--reset"] if options.reset else [])]
    status = subprocess.run(
        prepare, env=environment, check=False, preexec_fn=DIE_WITH_PARENT
    ).returncode
    if status or options.reset:
        return status
    return serve(environment, dev=options.dev)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
