from django.apps import AppConfig


class ShareConfig(AppConfig):
    name = "portal.share"
    label = "share"
