"""What participations add to Wagtail: permissions in the group screen, a daily purge."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks

from initiatives.participation.services import purge_contacts

DAY = 24 * 3600


@hooks.register("register_permissions")
def participation_permissions() -> QuerySet[Permission]:
    """Acting in every quartier, and reading residents' contacts."""
    return Permission.objects.filter(
        content_type__app_label="participation",
        codename__in=("act_in_every_quartier", "view_contact"),
    )


@hooks.register("portal_periodic_job")
def purge_job() -> tuple[str, float, Any]:
    """Contacts are erased on the promised day."""
    return "purge of contacts", DAY, purge_contacts
