"""The places: neutral records first, then the pages that tell them."""

from home.models.access import AccessFacts
from home.models.local_actor import LocalActor
from home.models.quartier import Boundary, Commune, Quartier

__all__ = ["AccessFacts", "Boundary", "Commune", "LocalActor", "Quartier"]
