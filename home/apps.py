from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    label = "home"

    def ready(self) -> None:
        from home.models import LocalActor, Quartier
        from portal.core import lookups

        lookups.watch(Quartier, LocalActor)
