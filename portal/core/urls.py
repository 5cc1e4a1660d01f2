"""Addresses of core that exist in every language."""

from django.urls import path

from portal.core.views import feeds, search

app_name = "core"

urlpatterns = [
    path("recherche/", search.search, name="search"),
    path("flux.xml", feeds.rss, name="news_rss"),
    path("flux-atom.xml", feeds.atom, name="news_atom"),
]
