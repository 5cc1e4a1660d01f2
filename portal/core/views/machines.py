"""Files for machines: robots.txt and uploaded media where no web server stands in front."""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve as serve_file

# Documents go through Wagtail's view, which knows who may read them; what an app keeps for the
# team alone is stored under `private/`.
PRIVATE_FOLDERS = frozenset({"documents", "private", ".."})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but the admin, searches and receipts; a demo stays out of indexes."""
    if settings.DEMO:
        lines = ["User-agent: *", "Disallow: /"]
    else:
        lines = [
            "User-agent: *",
            "Disallow: /admin/",
            "Disallow: /*/recherche/",
            "Disallow: /*/suivi/",
            "",
            f"Sitemap: {settings.BASE_URL}/sitemap.xml",
        ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """An uploaded picture. Only mounted in development and in the demo."""
    first = posixpath.normpath(path).lstrip("/").partition("/")[0]
    if first.lower() in PRIVATE_FOLDERS:
        raise Http404
    return serve_file(request, path, document_root=str(settings.MEDIA_ROOT))
