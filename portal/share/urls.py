"""Files to share a page; the same in every language."""

from django.urls import path, register_converter

from portal.share.views import page_qr


class KindConverter:
    regex = "svg|png"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KindConverter, "qr_kind")

app_name = "share"
urlpatterns = [path("<int:page_id>/qr.<qr_kind:kind>", page_qr, name="qr")]
