"""The places: neutral records first, then the pages that tell them."""

from home.models.access import AccessFacts
from home.models.home_page import HomePage
from home.models.local_actor import LocalActor
from home.models.quartier import Boundary, Commune, Quartier
from home.models.quartier_index_page import QuartierIndexPage
from home.models.quartier_page import QuartierPage
from home.models.standard_page import StandardPage

__all__ = [
    "AccessFacts",
    "Boundary",
    "Commune",
    "HomePage",
    "LocalActor",
    "Quartier",
    "QuartierIndexPage",
    "QuartierPage",
    "StandardPage",
]
