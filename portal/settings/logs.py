"""Logs: one JSON object a line, with a request id and without personal data."""

from typing import Any

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "portal.core.logs.RequestIdFilter"}},
    "formatters": {"json": {"()": "portal.core.logs.SafeJsonFormatter"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": [], "propagate": False},
        # Two lines for each row indexed say nothing.
        "django_tasks": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "wagtail.contrib.redirects": {
            "handlers": ["stderr"],
            "level": "WARNING",
            "propagate": False,
        },
        "gunicorn": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
