"""One admin menu for everything residents take part in."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from initiatives.budgets.viewsets import project_viewset
from initiatives.ideas.viewsets import idea_viewset
from initiatives.participation.viewsets import quartier_moderator_viewset


class ParticipationGroup(ViewSetGroup):
    """The lists of the initiatives, each shown to whoever may open it."""

    menu_label = _("Participation")
    menu_name = "participation"
    menu_icon = "comment"
    menu_order = 150
    items = (idea_viewset, project_viewset, quartier_moderator_viewset)


@hooks.register("register_admin_viewset")
def participation_group() -> ParticipationGroup:
    """The “Participation” menu."""
    return ParticipationGroup()
