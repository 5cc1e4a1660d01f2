from django.apps import AppConfig


class IdeasConfig(AppConfig):
    name = "initiatives.ideas"
    label = "ideas"

    def ready(self) -> None:
        from initiatives.ideas.models import Idea
        from portal.core import lookups

        lookups.watch(Idea)
