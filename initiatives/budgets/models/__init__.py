"""Participatory budgets: neutral records first, then the pages that tell them."""

from initiatives.budgets.models.budget_index_page import BudgetIndexPage
from initiatives.budgets.models.budget_page import BudgetPage
from initiatives.budgets.models.calendar import Envelope, Phase
from initiatives.budgets.models.project import Project
from initiatives.budgets.models.project_page import ProjectPage

__all__ = ["BudgetIndexPage", "BudgetPage", "Envelope", "Phase", "Project", "ProjectPage"]
