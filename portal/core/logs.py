"""Logs as one JSON object a line, with a request id and without personal data."""

import logging
import re

from pythonjsonlogger.json import JsonFormatter

from portal.core.middleware import current_request_id

QUERY = re.compile(r"\?[^\s\"']*")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# The private code of a receipt is part of its address: it opens somebody's follow-up page.
RECEIPT = re.compile(r"/suivi/[A-Za-z0-9-]+")
ALLOWED = ("levelname", "name", "message", "request_id", "status_code", "exc_info")


class RequestIdFilter(logging.Filter):
    """Adds the current request's id to every record."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        record.request_id = getattr(request, "request_id", None) or current_request_id.get()
        return True


def scrub(text: str) -> str:
    """The text without query strings, e-mail addresses and receipt codes."""
    return EMAIL.sub("[e-mail]", RECEIPT.sub("/suivi/[code]", QUERY.sub("?[…]", text)))


class SafeJsonFormatter(JsonFormatter):
    """Writes an allowed list of fields only; messages and tracebacks are scrubbed."""

    def __init__(self) -> None:
        super().__init__(
            "{levelname}{name}{message}",
            style="{",
            timestamp=True,
            rename_fields={"levelname": "level", "name": "logger"},
        )

    def process_log_record(self, log_record: dict) -> dict:
        kept = {
            key: value
            for key, value in super().process_log_record(log_record).items()
            if key in (*ALLOWED, "level", "logger", "timestamp")
        }
        for key in ("message", "exc_info"):
            if isinstance(kept.get(key), str):
                kept[key] = scrub(kept[key])
        return kept
