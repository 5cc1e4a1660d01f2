"""What Wagtail keeps aside while an editor completes a form is cleaned as well."""

from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from portal.images.reencode import CleanPicture, reencode


@receiver(pre_save, sender=UploadedFile)
def clean_what_waits(sender: type, instance: UploadedFile, **kwargs: Any) -> None:
    """Several pictures at once: one that lacks a field is stored before it is complete."""
    file = instance.file
    if not file or file._committed or isinstance(file.file, CleanPicture):
        return
    if instance.for_content_type.model_class() is get_image_model():
        instance.file = reencode(file.file, name=file.name)
