"""What the city says of itself: shown in headers, footers, legal pages and paper routes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from portal.core.enums import AccessibilityStatus


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """One row per site. Names, addresses and numbers only: texts to translate live in pages."""

    name = models.CharField(
        _("portal name"),
        max_length=80,
        default="Fenêtres",
        help_text=_("Shown at the top of every page and in the title of the browser's tab."),
    )
    territory = models.CharField(
        _("territory"),
        max_length=120,
        blank=True,
        help_text=_("City or métropole, shown under the portal's name."),
    )
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_("Legal mentions: the public body that publishes the portal."),
    )
    publisher_address = models.TextField(_("publisher's address"), blank=True, max_length=300)
    publisher_phone = models.CharField(_("publisher's phone"), max_length=30, blank=True)
    publication_director = models.CharField(
        _("publication director"),
        max_length=200,
        blank=True,
        help_text=_(
            "Legal mentions: the person answerable for what is published, usually the mayor."
        ),
    )
    host = models.CharField(
        _("hosting company"),
        max_length=200,
        blank=True,
        help_text=_("Legal mentions: who runs the servers."),
    )
    host_address = models.TextField(_("hosting company's address"), blank=True, max_length=300)
    host_phone = models.CharField(_("hosting company's phone"), max_length=30, blank=True)
    data_protection_contact = models.CharField(
        _("data protection officer"),
        max_length=200,
        blank=True,
        help_text=_("Privacy page: how to reach the DPO, by mail and by e-mail."),
    )
    contact_place = models.CharField(
        _("place to come to"),
        max_length=200,
        blank=True,
        help_text=_("“Without internet” block: where people can come and be helped."),
    )
    contact_address = models.TextField(_("address of the place"), blank=True, max_length=300)
    contact_hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    contact_phone = models.CharField(
        _("phone"),
        max_length=30,
        blank=True,
        help_text=_("“Without internet” block and posters: a number somebody answers."),
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    facebook = models.URLField(_("Facebook"), blank=True)
    instagram = models.URLField(_("Instagram"), blank=True)
    youtube = models.URLField(_("YouTube"), blank=True)
    whatsapp = models.URLField(_("WhatsApp channel"), blank=True)
    accessibility_status = models.CharField(
        _("accessibility status"),
        max_length=10,
        choices=AccessibilityStatus,
        default=AccessibilityStatus.NONE,
        help_text=_(
            "The law asks for this mention on the home page. Without a valid audit it is “not "
            "compliant”."
        ),
    )
    accessibility_audited_on = models.DateField(_("date of the audit"), null=True, blank=True)
    accessibility_scheme_url = models.URLField(
        _("multi-year accessibility scheme"), blank=True, help_text=_("Address of the document.")
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("territory")], heading=_("Identity")),
        MultiFieldPanel(
            [
                HelpPanel(
                    content=_("Shown in the “Without internet” block and at the foot of pages.")
                ),
                FieldPanel("contact_place"),
                FieldPanel("contact_address"),
                FieldPanel("contact_hours"),
                FieldPanel("contact_phone"),
                FieldPanel("contact_email"),
            ],
            heading=_("Meeting people without internet"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("publisher"),
                FieldPanel("publisher_address"),
                FieldPanel("publisher_phone"),
                FieldPanel("publication_director"),
                FieldPanel("host"),
                FieldPanel("host_address"),
                FieldPanel("host_phone"),
                FieldPanel("data_protection_contact"),
            ],
            heading=_("Legal mentions"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("accessibility_status"),
                FieldPanel("accessibility_audited_on"),
                FieldPanel("accessibility_scheme_url"),
            ],
            heading=_("Accessibility"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("facebook"),
                FieldPanel("instagram"),
                FieldPanel("youtube"),
                FieldPanel("whatsapp"),
            ],
            heading=_("Social networks"),
        ),
    ]

    class Meta:
        verbose_name = _("portal settings")
