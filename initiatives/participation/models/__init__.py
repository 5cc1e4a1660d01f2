"""What ideas, budgets and events share."""

from initiatives.participation.models.contribution import Contact, Contribution
from initiatives.participation.models.ledger import Ledger, LedgerEntry
from initiatives.participation.models.moderator import QuartierModerator
from initiatives.participation.models.participation import Participation
from initiatives.participation.models.rules import RulesOfTheGame

__all__ = [
    "Contact",
    "Contribution",
    "Ledger",
    "LedgerEntry",
    "Participation",
    "QuartierModerator",
    "RulesOfTheGame",
]
