"""What the team sees on arriving in the admin when mail is stuck."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from portal.outbox.models import OutboxMessage
from portal.outbox.permissions import can_read_messages
from portal.outbox.services import WORRYING_AGE, oldest_unsent_age


class StuckMailPanel(Component):
    """Nothing when mail flows; how long it has been stuck otherwise."""

    name = "stuck_mail"
    order = 20
    template_name = "outbox/admin/stuck_mail.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        if not can_read_messages(request.user):
            return {"shown": False}
        now = timezone.now()
        age = oldest_unsent_age(now=now)
        stuck = age is not None and age > WORRYING_AGE
        given_up = OutboxMessage.objects.given_up().count()
        return {
            "shown": stuck or given_up,
            "stuck_since": now - age if stuck and age is not None else None,
            "given_up": given_up,
            "url": reverse("messages:index"),
        }
