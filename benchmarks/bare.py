"""A bare Django view, the yardstick: `gunicorn benchmarks.bare:application`.

No middleware, no template, no database: what Django itself costs on this machine, now.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DEBUG=False,
        ROOT_URLCONF=__name__,
        SECRET_KEY="benchmark",
        MIDDLEWARE=[],
        INSTALLED_APPS=[],
    )


def hello(request: HttpRequest) -> HttpResponse:
    """Twelve bytes."""
    return HttpResponse("Bonjour Alma")


urlpatterns = [path("", hello)]
application = get_wsgi_application()
