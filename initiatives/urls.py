"""Addresses of the initiatives that are no page's. Included under a language prefix."""

from django.urls import path, re_path

from initiatives.ideas import views as ideas
from initiatives.participation import views as participation

app_name = "initiatives"
urlpatterns = [
    # A reference has figures: `idees/proposer/` is left to a box whose own slug is `idees`.
    re_path(r"^idees/(?P<reference>[^/]*\d[^/]*)/$", ideas.idea, name="idea"),
    path("suivi/", participation.follow, name="follow"),
    path("suivi/<str:code>/", participation.receipt, name="receipt"),
]
