from django.apps import AppConfig


class ImagesConfig(AppConfig):
    name = "portal.images"
    label = "images"

    def ready(self) -> None:
        from portal.images import signals  # noqa: F401 — connects the receivers
