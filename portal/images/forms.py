"""The admin's picture form: what is wrong with a file is said beside the field."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from portal.core.enums import Known
from portal.images.reencode import CleanPicture, PictureError, TooManyPixelsError, reencode


class PortalImageField(WagtailImageField):
    """Takes a picture, gives back one made of its pixels alone.

    Wagtail's own field decodes the whole picture before counting its pixels, and fails with a
    server error on a damaged one; here the header is read first and every failure is a sentence.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages |= {
            "file_too_many_pixels": _(
                "This picture is too big for the portal. Make it smaller, or take it again with a "
                "lower resolution, then try again."
            ),
            "invalid_image": _(
                "This file cannot be read as a picture: it may be damaged, or not be a picture at "
                "all. Try another one."
            ),
            "invalid_image_known_format": _(
                "The name of this file says .%(extension)s, but its content is something else "
                "(%(image_format)s). Save the picture again in the right format."
            ),
        }

    def check_image_pixel_size(self, f: Any) -> None:
        """Nothing here: `reencode` reads the size from the header, before any decoding."""

    def to_python(self, data: Any) -> CleanPicture | None:
        file = super().to_python(data)
        if file is None:
            return None
        try:
            return reencode(file, name=file.name)
        except TooManyPixelsError as error:
            code, cause = "file_too_many_pixels", error
        except PictureError as error:
            code, cause = "invalid_image", error
        raise ValidationError(self.error_messages[code], code=code) from cause


class PortalImageForm(BaseImageForm):
    """Used by the library, the chooser and the upload of several files at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            usual = self.fields["file"]
            self.fields["file"] = PortalImageField(
                label=usual.label, required=usual.required, widget=usual.widget
            )
        if "shows_people" in self.fields:
            # Several files sent at once carry a title only: what is not said is not known.
            self.fields["shows_people"].required = False
        if "description" in self.fields:
            self.fields["description"].help_text = _(
                "Say what the picture shows, in one sentence: people who cannot see it will hear "
                "your words. Leave it empty only if the picture says nothing."
            )

    def clean_shows_people(self) -> str:
        """Unknown, unless somebody said."""
        return self.cleaned_data["shows_people"] or Known.UNKNOWN

    def save(self, commit: bool = True) -> Any:
        if any(name.startswith("focal_point") for name in self.changed_data):
            # Its copies are cut around that point: they are to be made anew.
            self.instance.prepared_at = None
        return super().save(commit=commit)
