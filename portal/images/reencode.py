"""Re-encoding of uploads: no GPS, no camera serial number, no hidden payload."""

from io import BytesIO
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image, ImageCms, ImageOps
from willow.registry import registry  # noqa: F401 — registers the HEIC and AVIF openers

KEPT_FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
KEPT_INFO = ("transparency", "duration", "loop", "background")
QUALITY = 90
# Enough for an A4 poster; more would only make every resized copy slower to make.
LONGEST_SIDE = 2560


class PictureError(ValueError):
    """The file is not a picture the portal can take."""


class TooManyPixelsError(PictureError):
    """Decoding the picture would take too much memory."""


class CleanPicture(ContentFile):
    """A picture that has already been through `reencode`."""


def reencode(file: IO[bytes], *, name: str) -> CleanPicture:
    """A copy of the picture made from its pixels alone, upright, without any metadata.

    JPEG, PNG, WebP and GIF keep their format; anything else (HEIC, AVIF) becomes JPEG, or PNG
    where it has transparency. Colours are brought to sRGB, the longest side to `LONGEST_SIDE`.
    Raises `TooManyPixelsError` above WAGTAILIMAGES_MAX_IMAGE_PIXELS, read from the header before
    any decoding, and `PictureError` for what is not a whole picture.
    """
    file.seek(0)
    try:
        with Image.open(file) as source:
            _check_size(source)
            content, kind = _encode(source)
    except Image.DecompressionBombError as error:
        raise TooManyPixelsError("This picture has too many pixels.") from error
    except PictureError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, Image.UnidentifiedImageError) as error:
        raise PictureError("This file is not a picture, or it is damaged.") from error
    stem = PurePath(name).stem or "image"
    return CleanPicture(content, name=stem + KEPT_FORMATS[kind])


def _check_size(source: Image.Image) -> None:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    pixels = source.width * source.height
    # Frames are counted only once one frame is known to be harmless.
    if pixels > limit or pixels * getattr(source, "n_frames", 1) > limit:
        raise TooManyPixelsError("This picture has too many pixels.")


def _encode(source: Image.Image) -> tuple[bytes, str]:
    """(bytes, Pillow's name of the format)."""
    options: dict[str, object] = {}
    kind = source.format if source.format in KEPT_FORMATS else None
    if kind == "GIF" and getattr(source, "is_animated", False):
        return _encode_animation(source), kind
    picture = _to_srgb(ImageOps.exif_transpose(source))
    if max(picture.size) > LONGEST_SIDE:
        if picture.mode == "P":
            picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if kind is None:
        kind = "PNG" if picture.mode in ("RGBA", "LA", "PA") else "JPEG"
    if kind == "JPEG" and picture.mode not in ("RGB", "L"):
        picture = picture.convert("RGB")
    picture.info = {key: value for key, value in picture.info.items() if key in KEPT_INFO}
    if kind in ("JPEG", "WEBP"):
        options = {"quality": QUALITY, "exif": b""}
    out = BytesIO()
    picture.save(out, format=kind, **options)
    return out.getvalue(), kind


def _encode_animation(source: Image.Image) -> bytes:
    """Every frame redrawn: the motion stays, comments and application blocks do not."""
    frames, durations = [], []
    for number in range(getattr(source, "n_frames", 1)):
        source.seek(number)
        durations.append(source.info.get("duration", 100))
        frames.append(source.convert("RGBA"))
    out = BytesIO()
    frames[0].info = {}
    frames[0].save(
        out,
        format="GIF",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=source.info.get("loop", 0),
        disposal=2,
    )
    return out.getvalue()


def _to_srgb(picture: Image.Image) -> Image.Image:
    """The same colours without a profile; phones now record in wider spaces than sRGB."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    try:
        converted = ImageCms.profileToProfile(
            picture, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A broken profile: the colours stay as they are.
        return picture
    return converted or picture
