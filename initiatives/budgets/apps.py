from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    name = "initiatives.budgets"
    label = "budgets"
