"""What a moderator sees on arriving in the admin."""

from typing import Any

from django.db.models import Count, Min
from django.urls import reverse
from wagtail.admin.ui.components import Component

from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea


class IdeasToReadPanel(Component):
    """How many ideas of her quartiers wait for her, and since when. One query."""

    name = "ideas_to_read"
    order = 30
    template_name = "ideas/admin/to_read.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        if not user.has_perm("ideas.change_idea"):
            return {"shown": False}
        waiting = Idea.objects.visible_to(user).filter(status=IdeaStatus.TO_MODERATE)
        figures = waiting.aggregate(count=Count("pk"), oldest=Min("submitted_at"))
        url = reverse("ideas:index")
        return {
            "shown": True,
            "count": figures["count"],
            "oldest": figures["oldest"],
            "url": f"{url}?status={IdeaStatus.TO_MODERATE.value}",
        }
