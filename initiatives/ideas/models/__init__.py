"""The box, its questions, and what residents put in it."""

from initiatives.ideas.models.box import IdeaBoxField, IdeaBoxPage
from initiatives.ideas.models.idea import Idea

__all__ = ["Idea", "IdeaBoxField", "IdeaBoxPage"]
