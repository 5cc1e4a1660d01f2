"""What supervisors and load balancers ask. No name, no version, no error text is given out."""

import shutil
from collections.abc import Callable

from django.conf import settings
from django.db import Error, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Locale

MIN_FREE_DISK = 0.10

_migrated = False


@never_cache
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing of anything else."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when a visitor can be served and heard; 503 with the names of what fails otherwise."""
    failing = [name for name, check in CHECKS.items() if not check()]
    if failing:
        return JsonResponse({"status": "not ready", "failing": failing}, status=503)
    return JsonResponse({"status": "ready"})


def _database() -> bool:
    """The database answers and takes a write lock: a full or read-only disk refuses it."""
    try:
        with transaction.atomic():
            # Touches no row; a standby server or a read-only file refuses it all the same.
            Locale.all_objects.filter(pk=-1).update(language_code="")
    except Error:
        return False
    return True


def _migrations() -> bool:
    """Every migration of this version is applied. Once seen, it is not asked again."""
    global _migrated
    if not _migrated:
        try:
            executor = MigrationExecutor(connection)
            _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        except Error:
            return False
    return _migrated


def _disk() -> bool:
    """More than a tenth of the disk is free where the portal writes."""
    for folder in (settings.MEDIA_ROOT, settings.VAR_DIR):
        try:
            usage = shutil.disk_usage(folder)
        except FileNotFoundError:
            # Made on the first write.
            continue
        except OSError:
            return False
        if usage.free / usage.total <= MIN_FREE_DISK:
            return False
    return True


CHECKS: dict[str, Callable[[], bool]] = {
    "database": lambda: _database(),
    "migrations": lambda: _migrations(),
    "disk": lambda: _disk(),
}
