from django.apps import AppConfig


class PortraitsConfig(AppConfig):
    name = "initiatives.portraits"
    label = "portraits"
