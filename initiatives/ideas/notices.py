"""What the author is told, when she left an address. Written with the act, sent by the worker."""

import logging

from django.conf import settings
from django.core.mail import BadHeaderError, send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from initiatives.ideas.models import Idea
from initiatives.participation.models import LedgerEntry
from initiatives.participation.receipts import code_of

logger = logging.getLogger(__name__)


def tell_author(idea: Idea, entry: LedgerEntry) -> bool:
    """Queue one e-mail about one line of the ledger. False when there is nobody to tell.

    Nothing a resident wrote enters a header. An address the outbox refuses must not keep the
    team from answering in public: it is logged without the address, and that is all.
    """
    if idea.contact is None or not idea.contact.email:
        return False
    with override(_language(idea)):
        code = code_of(idea.submission_key, idea.receipt_hash)
        body = render_to_string(
            "ideas/mail/step.txt",
            {
                "idea": idea,
                "entry": entry,
                "follow_url": settings.BASE_URL + reverse("initiatives:receipt", args=[code]),
                "portal_name": settings.WAGTAIL_SITE_NAME,
            },
        )
        subject = _("Your idea %(reference)s: %(status)s") % {
            "reference": idea.reference,
            "status": idea.get_status_display(),
        }
        try:
            send_mail(subject, body, None, [idea.contact.email])
        except (ValueError, BadHeaderError) as error:
            logger.warning("No e-mail for idea %s: %s", idea.reference, type(error).__name__)
            return False
    return True


def _language(idea: Idea) -> str:
    """The language of the idea where the portal speaks it, else the portal's own."""
    return idea.language if idea.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
