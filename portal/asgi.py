"""ASGI entry point, for hosts that only speak ASGI. The portal gains nothing from it."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

application = get_asgi_application()
