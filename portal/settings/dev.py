"""A developer's machine: debug on, demo content available, plain static files."""

from portal.settings.base import *  # noqa: F403

DEBUG = True
DEMO = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
if "portal.demo.apps.DemoConfig" not in INSTALLED_APPS:  # noqa: F405
    INSTALLED_APPS.insert(0, "portal.demo.apps.DemoConfig")  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
OUTBOX_TRANSPORT = "django.core.mail.backends.console.EmailBackend"
LOGGING["handlers"]["stderr"]["formatter"] = "plain"  # noqa: F405
LOGGING["formatters"]["plain"] = {  # noqa: F405
    "format": "%(levelname)s %(name)s %(message)s"
}
