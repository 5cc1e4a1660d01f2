"""Models everyone stands on. Dependencies inside the package go downwards only."""

from portal.core.models.base_page import BasePage
from portal.core.models.located import Located
from portal.core.models.site_settings import SiteSettings
from portal.core.models.theme import Theme

__all__ = ["BasePage", "Located", "SiteSettings", "Theme"]
