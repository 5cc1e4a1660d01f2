"""Pictures with a credit, re-encoded on the way in, and their renditions."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from portal.core.enums import Known
from portal.images.fields import CleanImageField
from portal.images.reencode import CleanPicture, reencode


class PortalImage(AbstractImage):
    """A picture of the library. Whatever the door it comes in by, its metadata is removed."""

    file = CleanImageField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    credit = models.CharField(
        _("credit"),
        max_length=150,
        blank=True,
        help_text=_("Who made the picture. Shown under it."),
    )
    shows_people = models.CharField(
        _("people can be recognised"),
        max_length=7,
        choices=Known,
        default=Known.UNKNOWN,
        help_text=_("A picture where people can be recognised needs their written consent."),
    )
    prepared_at = models.DateTimeField(
        _("copies prepared"),
        null=True,
        blank=True,
        editable=False,
        db_index=True,
        help_text=_("When the worker made the usual sizes; empty while they are still to make."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "shows_people")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        # A file that is not committed yet has just been uploaded, imported or fetched. The admin's
        # form has re-encoded it already, to say what is wrong beside the field.
        if self.file and not self.file._committed:
            if not isinstance(self.file.file, CleanPicture):
                self.file = reencode(self.file.file, name=self.file.name)
            self.file.file.seek(0)
            self._set_file_hash()
            self.file_size = self.file.size
            self.prepared_at = None
        super().save(*args, **kwargs)

    @property
    def default_alt_text(self) -> str:
        """The description, never the file's title: a file name says nothing to a listener."""
        return self.description


class PortalRendition(AbstractRendition):
    """A resized copy of a picture."""

    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def __str__(self) -> str:
        return f"{self.image_id} {self.filter_spec}"
