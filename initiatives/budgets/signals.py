"""A project page moved under another budget takes its project along."""

from typing import Any

from django.conf import settings
from django.dispatch import receiver
from wagtail.signals import post_page_move

from initiatives.budgets.models import BudgetPage, ProjectPage
from initiatives.budgets.services import refile_project


@receiver(post_page_move, sender=ProjectPage)
def follow_the_page(sender: type, instance: ProjectPage, **kwargs: Any) -> None:
    """The page in the source language decides for every translation."""
    if kwargs["parent_page_before"] == kwargs["parent_page_after"]:
        return
    page = ProjectPage.objects.select_related("project", "locale").get(pk=instance.pk)
    budget = BudgetPage.objects.filter(pk=kwargs["parent_page_after"].pk).first()
    if budget is None or page.locale.language_code != settings.LANGUAGE_CODE:
        return
    refile_project(project=page.project, participation=budget.participation)
