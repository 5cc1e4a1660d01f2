from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "initiatives.participation"
    label = "participation"
