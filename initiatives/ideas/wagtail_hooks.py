"""Ideas in Wagtail: their policy, the panel of those to read, the search."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from initiatives.ideas.models import Idea, IdeaBoxPage
from initiatives.ideas.panels import IdeasToReadPanel
from initiatives.ideas.permissions import IdeaPermissionPolicy
from initiatives.ideas.search import search_ideas
from portal.core.search import SearchSource

register_permission_policy(Idea, IdeaPermissionPolicy(Idea))


@hooks.register("construct_homepage_panels")
def ideas_to_read_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Ideas waiting, on the admin's first page."""
    panels.append(IdeasToReadPanel())


@hooks.register("filter_form_submissions_for_user")
def no_submissions_of_boxes(user: Any, editable_forms: QuerySet) -> QuerySet:
    """What a box receives are ideas, in their own list: Wagtail's “Forms” would show it empty."""
    return editable_forms.not_type(IdeaBoxPage)


@hooks.register("portal_search_source")
def ideas_source() -> SearchSource:
    """Residents' ideas, the public ones, in the portal's search."""
    return SearchSource(kind=_("Ideas"), order=30, search=search_ideas)
