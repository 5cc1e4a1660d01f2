"""Mail servers that do what a test tells them."""

import threading

from django.core.mail.backends.base import BaseEmailBackend


class Recorder(BaseEmailBackend):
    """Keeps what it accepts; fails with `failure` while it is set."""

    accepted: list[tuple[str, list[str], bytes]] = []
    failure: Exception | None = None
    lock = threading.Lock()

    @classmethod
    def reset(cls):
        cls.accepted = []
        cls.failure = None

    @classmethod
    def ids(cls):
        return [
            line
            for _sender, _to, mime in cls.accepted
            for line in mime.split(b"\r\n")
            if line.lower().startswith(b"message-id:")
        ]

    def send_messages(self, email_messages):
        if self.failure is not None:
            raise self.failure
        with self.lock:
            for message in email_messages:
                self.accepted.append(
                    (
                        message.from_email,
                        message.recipients(),
                        message.message().as_bytes(linesep="\r\n"),
                    )
                )
        return len(email_messages)
