"""The agenda's place in Wagtail's admin and in a new portal."""

from django.utils.translation import gettext, override
from wagtail import hooks
from wagtail.models import Page

from events.models import EventIndexPage
from events.viewsets import EventListing, event_listing


@hooks.register("register_admin_viewset")
def register_event_listing() -> EventListing:
    """The agenda in the menu."""
    return event_listing


@hooks.register("portal_setup_site")
def create_agenda(home_page: Page) -> None:
    """The agenda under a home page that has none."""
    if EventIndexPage.objects.child_of(home_page).exists():
        return
    with override(home_page.locale.language_code):
        agenda = EventIndexPage(
            title=gettext("Agenda"),
            summary=gettext("What is happening in the neighbourhoods, day by day."),
            show_in_menus=True,
            locale=home_page.locale,
        )
        # The slug comes from the title: “agenda”, or “agenda-2” where that is taken.
        home_page.add_child(instance=agenda)
    agenda.save_revision().publish()
