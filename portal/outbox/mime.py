"""E-mails to bytes and back. Pure: no database, no network."""

import copy
from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import Any
from uuid import UUID

from django.core.mail import EmailMessage
from django.core.mail.message import sanitize_address

FALLBACK_DOMAIN = "localhost"


def message_id(key: UUID, sender: str) -> str:
    """The Message-ID of a row: the same at every try, so that a double can be recognised."""
    domain = parseaddr(sender)[1].rpartition("@")[2]
    return f"<{key.hex}@{domain if domain.isascii() and domain else FALLBACK_DOMAIN}>"


def checked_addresses(message: EmailMessage) -> tuple[str, list[str]]:
    """(sender, recipients) ready for an SMTP envelope.

    Raises `ValueError` for an address that is not one, or that carries a line break.
    """
    encoding = message.encoding or "utf-8"
    sender, *recipients = (
        _checked(address, encoding) for address in (message.from_email, *message.recipients())
    )
    return sender, recipients


def _checked(address: str, encoding: str) -> str:
    clean = sanitize_address(address, encoding)
    if "@" not in parseaddr(clean)[1]:
        raise ValueError("Not an e-mail address.")
    return clean


def to_mime(message: EmailMessage, *, key: UUID) -> bytes:
    """The message as it goes over the wire, with CRLF line ends and its stable Message-ID.

    Raises `django.core.mail.BadHeaderError` when a header holds a line break.
    """
    stamped = copy.copy(message)
    headers = {
        name: value for name, value in message.extra_headers.items() if name.lower() != "message-id"
    }
    stamped.extra_headers = headers | {"Message-ID": message_id(key, message.from_email)}
    built: Any = stamped.message()  # Django's own class, which knows `linesep`
    return built.as_bytes(linesep="\r\n")


def readable_text(mime: bytes) -> str:
    """The plain text of a message, else its HTML source, else nothing."""
    message = message_from_bytes(mime, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    return "" if body is None else body.get_content()


class StoredMime:
    """What a Django mail backend asks of a MIME message, answered from stored bytes."""

    def __init__(self, mime: bytes) -> None:
        self.mime = mime
        self.parsed = message_from_bytes(mime)

    def as_bytes(self, unixfrom: bool = False, linesep: str = "\n") -> bytes:
        """The stored bytes, with the line ends asked for."""
        return self.mime if linesep == "\r\n" else self.mime.replace(b"\r\n", linesep.encode())

    def as_string(self, unixfrom: bool = False, linesep: str = "\n") -> str:
        """The same as text; bytes outside ASCII are kept as replacement characters."""
        return self.as_bytes(linesep=linesep).decode("utf-8", "replace")

    def get_charset(self) -> None:
        """No charset of its own: backends then fall back on UTF-8."""
        return None

    def __getitem__(self, name: str) -> str | None:
        return self.parsed[name]


class StoredEmail(EmailMessage):
    """A stored message, as Django's mail backends want it."""

    def __init__(self, *, sender: str, recipients: list[str], subject: str, mime: bytes) -> None:
        super().__init__(
            subject=subject, body=readable_text(mime), from_email=sender, to=recipients
        )
        self.stored = StoredMime(mime)

    def message(self) -> StoredMime:  # type: ignore[override]
        return self.stored
