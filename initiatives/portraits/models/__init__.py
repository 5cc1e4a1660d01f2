"""Portraits of engaged residents, in their own words."""

from initiatives.portraits.models.portrait_index_page import PortraitIndexPage
from initiatives.portraits.models.portrait_link import PortraitLink
from initiatives.portraits.models.portrait_page import PortraitPage

__all__ = ["PortraitIndexPage", "PortraitLink", "PortraitPage"]
