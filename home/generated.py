"""What the parts that write themselves need from the portal's settings."""

from typing import Any

from home.enums import Generated
from portal.core.enums import AccessibilityStatus

# What the law asks to be there: article 6 III of the law of 21 June 2004 (LCEN), decree 2019-768
# for accessibility, articles 13 and 37 of the GDPR.
REQUIRED: dict[str, tuple[str, ...]] = {
    Generated.LEGAL: (
        "publisher",
        "publisher_address",
        "publisher_phone",
        "publication_director",
        "host",
        "host_address",
        "host_phone",
    ),
    Generated.ACCESSIBILITY: ("publisher", "contact_email", "contact_phone"),
    Generated.PRIVACY: ("publisher", "publisher_address", "data_protection_contact"),
    Generated.CONTACT: ("contact_place", "contact_address", "contact_hours", "contact_phone"),
    Generated.SITE_MAP: (),
}


def missing_settings(kind: str, portal: Any) -> list[str]:
    """Names, as the settings screen shows them, of what this part needs and does not have."""
    names = REQUIRED.get(kind, ())
    if kind == Generated.ACCESSIBILITY and portal.accessibility_status != AccessibilityStatus.NONE:
        # Better than “not compliant” can only be said after an audit.
        names = (*names, "accessibility_audited_on")
    return [
        str(portal._meta.get_field(name).verbose_name)
        for name in names
        if not getattr(portal, name)
    ]
