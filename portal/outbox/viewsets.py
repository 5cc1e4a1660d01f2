"""Messages out in the admin: to read, never to change."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from portal.outbox.models import OutboxMessage


class MessageIndexView(generic.IndexView):
    """The list, without the bytes of the messages."""

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().defer("mime")


class MessageViewSet(ModelViewSet):
    """Subject, recipients, state, and the text as its reader received it."""

    model = OutboxMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_name = "messages"
    menu_order = 700
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = MessageIndexView
    list_per_page = 50
    form_fields: list[str] = []
    inspect_view_fields = [
        "subject",
        "recipients",
        "created_at",
        "attempts",
        "last_error",
        "sent_at",
        "given_up_at",
    ]
    inspect_template_name = "outbox/admin/inspect.html"

    @cached_property
    def list_display(self) -> list[Any]:
        """Columns of the list."""
        return [
            "subject",
            Column("recipient_list", label=_("Recipients")),
            Column("state", label=_("State")),
            Column("attempts", label=_("Tries"), sort_key="attempts"),
            DateColumn("created_at", label=_("Created"), sort_key="created_at"),
        ]


message_viewset = MessageViewSet("messages")
