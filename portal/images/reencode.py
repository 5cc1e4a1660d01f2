"""Re-encoding of uploads: no GPS, no camera serial number, no hidden payload."""

from io import BytesIO
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image, ImageOps
from willow.registry import registry  # noqa: F401 — registers the HEIC and AVIF openers

KEPT_FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
QUALITY = 90


def reencode(file: IO[bytes], *, name: str) -> ContentFile:
    """A copy of the picture made from its pixels alone, upright, without any metadata.

    JPEG, PNG, WebP and GIF keep their format; anything else (HEIC, AVIF) becomes JPEG, or PNG
    where it has transparency. Raises `ValueError` above WAGTAILIMAGES_MAX_IMAGE_PIXELS, read from
    the header before any decoding, and `PIL.UnidentifiedImageError` for what is not a picture.
    """
    file.seek(0)
    with Image.open(file) as source:
        if source.width * source.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
            raise ValueError("This picture has too many pixels.")
        animated = getattr(source, "is_animated", False)
        kind = source.format if source.format in KEPT_FORMATS else None
        if animated and kind == "GIF":
            # Frames of a GIF carry no metadata beyond comments; re-encoding would drop the motion.
            picture, extra = source, {"save_all": True, "comment": b""}
        else:
            picture, extra = ImageOps.exif_transpose(source), {}
        if kind is None:
            kind = "PNG" if picture.mode in ("RGBA", "LA", "PA") else "JPEG"
        if kind == "JPEG" and picture.mode not in ("RGB", "L"):
            picture = picture.convert("RGB")
        picture.info = {
            key: value
            for key, value in picture.info.items()
            if key in ("transparency", "duration", "loop", "background")
        }
        out = BytesIO()
        if kind in ("JPEG", "WEBP"):
            extra |= {"quality": QUALITY, "exif": b""}
        picture.save(out, format=kind, **extra)
    stem = PurePath(name).stem or "image"
    return ContentFile(out.getvalue(), name=stem + KEPT_FORMATS[kind])
