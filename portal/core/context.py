"""The one context processor: what every template of the portal may need."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from portal.core import lookups
from portal.core.models import SiteSettings


def portal(request: HttpRequest) -> dict[str, Any]:
    """`portal`: the site's settings; `editing`: whether the reader carries a session cookie.

    Public pages never open the session for a reader without the cookie, so they stay
    cacheable and set no cookie.
    """
    return {
        "portal": SimpleLazyObject(lambda: site_settings(request)),
        "editing": settings.SESSION_COOKIE_NAME in request.COOKIES,
        "base_url": settings.BASE_URL,
    }


def site_settings(request: HttpRequest) -> SiteSettings:
    """The settings of the site being read; unsaved defaults when nobody filled them in."""
    site = lookups.site_for(request)
    return SiteSettings() if site is None else lookups.settings_of(site)
