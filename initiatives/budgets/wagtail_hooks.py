"""Budgets in Wagtail: the policy, the way to “Move forward”, the place in a new portal."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from initiatives.budgets.models import BudgetIndexPage, Project, ProjectPage
from initiatives.budgets.permissions import ProjectPermissionPolicy, can_advance
from initiatives.budgets.viewsets import project_viewset

register_permission_policy(Project, ProjectPermissionPolicy(Project))


def _advance_button(page: Page, user: Any) -> Iterator[Button]:
    if not isinstance(page.specific_deferred, ProjectPage):
        return
    project = Project.objects.filter(pages=page.pk).first()
    if project is not None and can_advance(user, project):
        yield Button(
            _("Move forward"),
            url=reverse(project_viewset.get_url_name("edit"), args=[project.pk]),
            icon_name="arrow-right-full",
            priority=12,
        )


@hooks.register("register_page_header_buttons")
def header_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """On the page's own screens."""
    yield from _advance_button(page, user)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the list of pages."""
    yield from _advance_button(page, user)


@hooks.register("portal_setup_site")
def create_budgets(home_page: Page) -> None:
    """The list of budgets under a home page that has none."""
    if BudgetIndexPage.objects.child_of(home_page).exists():
        return
    with override(home_page.locale.language_code):
        budgets = BudgetIndexPage(
            title=gettext("Participatory budgets"),
            summary=gettext(
                "Real money, decided together: each project, from the idea to the key."
            ),
            show_in_menus=True,
            locale=home_page.locale,
        )
        # The slug comes from the title, with a number where it is taken.
        home_page.add_child(instance=budgets)
    budgets.save_revision().publish()
