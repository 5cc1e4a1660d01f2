"""Whom to meet or call: the quartier's own place and phone, else the portal's."""

from typing import Any


def contact_of(*, quartier: Any, portal: Any) -> dict[str, str]:
    """`place`, `address`, `hours`, `phone`, `email`; empty strings for what nobody filled in.

    Address and hours belong to their place: those of the city are never shown under the place
    of a quartier.
    """
    source: Any = portal
    if quartier is not None and quartier.contact_place:
        source = quartier
    return {
        "place": source.contact_place,
        "address": source.contact_address,
        "hours": source.contact_hours,
        "phone": getattr(quartier, "contact_phone", "") or portal.contact_phone,
        "email": portal.contact_email,
    }
