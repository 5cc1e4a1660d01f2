from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    label = "events"
    verbose_name = _("Agenda")

    def ready(self) -> None:
        from wagtail.signals import page_published

        from events.models import EventPage
        from events.signals import facts_follow_publication

        page_published.connect(
            facts_follow_publication, sender=EventPage, dispatch_uid="events.facts"
        )
