"""Addresses. What is not under a language belongs to machines, files and the admin."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve as wagtail_serve

from portal.core.views import errors, health, machines
from portal.core.views.serve import root, serve
from portal.core.views.sitemap import sitemap

handler404 = errors.not_found
handler500 = errors.server_error

urlpatterns = [
    path("", root, name="root"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("partager/", include("portal.share.urls")),
    path("q/", include("home.urls")),
]

if settings.DEBUG or settings.DEMO:
    # In production the web server in front hands these out, `documents/` excepted.
    urlpatterns += [
        path(f"{settings.MEDIA_URL.strip('/')}/<path:path>", machines.media, name="media")
    ]

urlpatterns += i18n_patterns(
    path("", include("portal.core.urls")),
    path("", include("initiatives.urls")),
    # Wagtail's own addresses (private pages), its catch-all replaced by ours under its name.
    *[
        pattern
        for pattern in wagtail_urls.urlpatterns
        if getattr(pattern, "callback", None) is not wagtail_serve
    ],
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
)
