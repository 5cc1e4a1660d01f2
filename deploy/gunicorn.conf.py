"""The web server, in production as in the demo. Values come from the environment."""

import os
from pathlib import Path

from gunicorn.glogging import Logger


class NoAccessLog(Logger):
    """Addresses and user agents are personal data: they are never written here.

    With a `logconfig_dict`, gunicorn writes its access log whatever `accesslog` says.
    """

    def access(self, *_: object) -> None:
        """Write nothing."""


bind = os.environ.get("BIND") or "127.0.0.1:8000"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY") or 1)
threads = int(os.environ.get("WEB_THREADS") or 4)
timeout = 30
graceful_timeout = 20
keepalive = 5
# The longest gunicorn takes: a search may be long, and accents weigh six characters each.
limit_request_line = 8190
# Nobody steers the server through a socket in somebody's home folder.
control_socket_disable = True
# A worker's heartbeat must not wait for a slow disk.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
logger_class = NoAccessLog
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "portal.core.logs.SafeJsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {"gunicorn.error": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
