"""The file of a picture: no way of storing one goes around the re-encoding."""

from typing import Any

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from portal.images.reencode import CleanPicture, reencode


class CleanImageFieldFile(WagtailImageFieldFile):
    """Re-encodes what is not yet, also for `image.file.save(name, content)`."""

    def save(self, name: str, content: Any, save: bool = True) -> None:
        if not isinstance(content, CleanPicture):
            content = reencode(content, name=name)
            name = content.name
        super().save(name, content, save=save)


class CleanImageField(WagtailImageField):
    """Wagtail's field, with files made of pixels alone."""

    attr_class = CleanImageFieldFile
