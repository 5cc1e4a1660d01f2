"""The outbox in Wagtail: its list, its warning, its housekeeping."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from portal.outbox.models import OutboxMessage
from portal.outbox.panels import StuckMailPanel
from portal.outbox.permissions import ReadOnlyMessagePolicy
from portal.outbox.services import purge_delivered
from portal.outbox.viewsets import message_viewset

register_permission_policy(OutboxMessage, ReadOnlyMessagePolicy(OutboxMessage))
DAY = 24 * 3600


@hooks.register("register_admin_viewset")
def messages_viewset() -> Any:
    """The list of messages out."""
    return message_viewset


@hooks.register("construct_homepage_panels")
def stuck_mail_panel(request: HttpRequest, panels: list[Any]) -> None:
    """The warning on the admin's first page."""
    panels.append(StuckMailPanel())


@hooks.register("portal_periodic_job")
def purge_job() -> tuple[str, float, Any]:
    """Delivered messages are erased after a while."""
    return "purge of delivered messages", DAY, purge_delivered
