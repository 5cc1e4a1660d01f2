from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "initiatives.indicators"
    label = "indicators"
