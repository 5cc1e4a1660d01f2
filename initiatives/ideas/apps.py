from django.apps import AppConfig


class IdeasConfig(AppConfig):
    name = "initiatives.ideas"
    label = "ideas"
