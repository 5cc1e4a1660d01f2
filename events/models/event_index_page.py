"""The agenda."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.forms import EventFilterForm
from events.when import by_day
from portal.core.models import BasePage
from portal.core.pagination import paginate

PER_PAGE = 20


class EventIndexPage(BasePage):
    """Lists every event of the portal by day, in the reader's language where it exists."""

    page_description = _("The agenda: events by day, with filters. One in each language.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1
    in_feed = False

    content_panels = [*BasePage.content_panels, BasePage.easy_read_panel]
    override_translatable_fields = BasePage.override_translatable_fields

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from events.models.event_page import EventPage

        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        form = EventFilterForm(request.GET, locale=self.locale)
        criteria = form.criteria(timezone.localdate(now))
        events = EventPage.objects.matching(criteria, now).best_for(self.locale)
        cards = events.for_cards().with_quartiers()
        items = paginate(request, cards, per_page=PER_PAGE)
        shown_from = criteria.first_day(timezone.localdate(now))
        days = by_day(items, lambda event: event.start_at, not_before=shown_from)
        return context | {"form": form, "criteria": criteria, "items": items, "days": days}
