"""Makes the demo ready, in a process of its own: database, content, static files.

Each step looks first whether it is needed, so that a second run takes seconds and destroys
nothing. Ends with one sentence, never a traceback, when the machine is at fault.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError

from portal.demo import database
from portal.demo.logins import LOGINS
from portal.settings import env


class NotADemoError(Exception):
    """The database holds somebody's real portal."""


def say(text: str) -> None:
    """A line for the person who waits."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def database_url() -> str:
    """DATABASE_URL as the settings will read it, before they do: they refuse less politely."""
    folder = env.path("PORTAL_VAR_DIR", Path("var"))
    return env.text("DATABASE_URL") or f"sqlite:///{folder / 'portal.sqlite3'}"


def migrate() -> None:
    """Create or update the tables, when a migration is missing."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Preparing the database…")
        call_command("migrate", verbosity=0, interactive=False)


def seed() -> None:
    """Write the demo content, when the database has none."""
    from django.core.management import call_command

    if _people() == len(LOGINS):
        return
    _refuse_a_real_portal()
    say("Writing the demo content…")
    call_command("seed_demo", verbosity=0)


def _people() -> int:
    """How many of the demo's people this database knows."""
    from django.contrib.auth import get_user_model

    names = {login.username for login in LOGINS}
    return get_user_model().objects.filter(username__in=names).count()


def _refuse_a_real_portal() -> None:
    """Pages, and nobody of the demo: this is somebody's portal."""
    if _holds_pages() and not _people():
        raise NotADemoError(
            "This database already holds a portal that is not the demo: give an empty database."
        )


def _holds_pages() -> bool:
    """Whether somebody has made a page: Wagtail's own welcome page does not count."""
    from wagtail.models import Page

    return Page.objects.exclude(content_type__app_label="wagtailcore").exists()


def reset() -> None:
    """Put the demo content back as it was."""
    from django.core.management import call_command

    migrate()
    _refuse_a_real_portal()
    call_command("reset_demo", yes=not sys.stdin.isatty())


def collect_static() -> None:
    """Collect and compress the static files, when one of them or a package changed."""
    from django.apps import apps
    from django.conf import settings
    from django.core.management import call_command

    stamp = settings.VAR_DIR / "static.sha256"
    places = [
        *settings.STATICFILES_DIRS,
        *(Path(app.path) / "static" for app in apps.get_app_configs()),
        settings.BASE_DIR / "requirements" / "base.txt",  # stands for what packages bring
    ]
    checksum = _checksum(settings.BASE_DIR, places)
    collected = (settings.STATIC_ROOT / "staticfiles.json").is_file()
    if collected and stamp.is_file() and stamp.read_text() == checksum:
        return
    say("Collecting the static files…")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(checksum)


def _checksum(root: Path, places: Iterable[Path]) -> str:
    """A checksum of the names and contents of every file in these places."""
    digest = hashlib.sha256(sys.version.encode())
    files: set[Path] = set()
    for place in places:
        if place.is_relative_to(root) and ".venv" not in place.parts:
            files.update(place.rglob("*") if place.is_dir() else [place])
    for path in sorted(file for file in files if file.is_file()):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def main(arguments: list[str]) -> int:
    """Prepare; with `--reset`, put the content back first."""
    from django.db import DatabaseError

    try:
        say(f"Database: {database.check(database_url())}")
        from django.conf import settings

        django.setup()
        if "--reset" in arguments:
            reset()
            return 0
        migrate()
        seed()
        if not settings.DEBUG:
            collect_static()
    except (CommandError, ImproperlyConfigured, database.DatabaseProblem, NotADemoError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (DatabaseError, OSError) as error:
        reason = str(error).strip().splitlines()
        sys.stderr.write(f"The demo could not be prepared: {reason[0] if reason else error!r}\n")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
