from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    name = "initiatives.budgets"
    label = "budgets"

    def ready(self) -> None:
        from initiatives.budgets import signals  # noqa: F401 — connects the receivers
