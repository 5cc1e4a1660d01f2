"""Django's e-mail backend of the portal: a message is a row before it is a message."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from portal.outbox.services import queue_message


class OutboxBackend(BaseEmailBackend):
    """Writes each e-mail to the outbox in the caller's transaction; the worker sends it.

    A rolled-back act leaves no mail behind, a committed one cannot lose it. A malformed address
    or header raises at once, in the caller, whatever `fail_silently` says: nothing was written.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return sum(queue_message(message=message) is not None for message in email_messages)
