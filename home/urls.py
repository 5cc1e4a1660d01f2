from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("<slug:slug>", views.short_address, name="short_address"),
    path("<slug:slug>/", views.short_address),  # typed from a poster with a slash
]
