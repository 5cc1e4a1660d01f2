"""Addresses of the initiatives that are no page's. Included under a language prefix."""

from django.urls import path

from initiatives.ideas import views as ideas
from initiatives.participation import views as participation

app_name = "initiatives"
urlpatterns = [
    path("idees/<str:reference>/", ideas.idea, name="idea"),
    path("suivi/", participation.follow, name="follow"),
    path("suivi/<str:code>/", participation.receipt, name="receipt"),
]
