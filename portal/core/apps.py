from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "portal.core"
    label = "core"

    def ready(self) -> None:
        from portal.core import checks, lookups, patches

        patches.apply()
        lookups.connect_signals()
        checks.register()
