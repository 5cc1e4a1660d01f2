from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    name = "initiatives.budgets"
    label = "budgets"

    def ready(self) -> None:
        from initiatives.budgets import signals  # noqa: F401 — connects the receivers
        from initiatives.budgets.models import Project
        from portal.core import lookups

        lookups.watch(Project)
