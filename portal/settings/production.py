"""Production. Refuses to start, in one sentence each, with a setting that would hurt people."""

from django.core.exceptions import ImproperlyConfigured

from portal.settings import env
from portal.settings.base import *  # noqa: F403

HTTPS = env.flag("PORTAL_HTTPS", default=True)
WEB_CONCURRENCY = env.number("WEB_CONCURRENCY", 1 if ON_SQLITE else 4)  # noqa: F405

if SECRET_KEY.startswith("insecure-") or len(SECRET_KEY) < 50:  # noqa: F405
    raise ImproperlyConfigured(
        "SECRET_KEY is missing or too weak: set it to at least 50 random characters."
    )
if env.flag("DEBUG"):
    raise ImproperlyConfigured("DEBUG is on: production never runs with debug pages.")
if not ALLOWED_HOSTS or any("*" in host or host.startswith(".") for host in ALLOWED_HOSTS):  # noqa: F405
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the exact host names the portal answers to, without wildcard."
    )
if ON_SQLITE and WEB_CONCURRENCY > 1:  # noqa: F405
    raise ImproperlyConfigured(
        "SQLite serves one web process only: set WEB_CONCURRENCY=1 or give a PostgreSQL "
        "DATABASE_URL."
    )

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
if env.flag("BEHIND_PROXY"):
    # Only behind a proxy that overwrites this header (see docs/operators).
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if not ON_SQLITE:  # noqa: F405
    DATABASES["default"]["OPTIONS"]["pool"] = {  # noqa: F405
        "min_size": 1,
        "max_size": env.number("DATABASE_POOL_SIZE", 6),
        "timeout": 5,
    }
