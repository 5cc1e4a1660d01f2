"""The portraits' place in a new portal."""

from django.utils.translation import gettext, override
from wagtail import hooks
from wagtail.models import Page

from initiatives.portraits.models import PortraitIndexPage


@hooks.register("portal_setup_site")
def create_portraits(home_page: Page) -> None:
    """The list of portraits under a home page that has none."""
    if PortraitIndexPage.objects.child_of(home_page).exists():
        return
    with override(home_page.locale.language_code):
        portraits = PortraitIndexPage(
            title=gettext("Portraits"),
            summary=gettext("Those who get things moving here tell their story."),
            show_in_menus=True,
            locale=home_page.locale,
        )
        # The slug comes from the title: “portraits”, or “portraits-2” where that is taken.
        home_page.add_child(instance=portraits)
    portraits.save_revision().publish()
