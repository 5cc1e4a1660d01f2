"""Pictures for tests, drawn on the spot, with or without what a phone writes into them."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from portal.images.models import PortalImage

CANARY = "NUMERO-DE-SERIE-4242"


def phone_exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: where, with which device, and which way up."""
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Make] = "Telephone"
    exif[Base.Model] = CANARY
    exif.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: (50.0, 41.0, 20.0),
            GPS.GPSLongitudeRef: "E",
            GPS.GPSLongitude: (3.0, 10.0, 48.0),
        }
    )
    return exif


def picture_bytes(
    kind: str = "JPEG",
    size: tuple[int, int] = (320, 200),
    *,
    mode: str = "RGB",
    orientation: int = 1,
    colour: str = "tomato",
) -> bytes:
    """An encoded picture. JPEG, PNG, WebP, AVIF and HEIF carry GPS and a serial number."""
    picture = Image.new(mode, size, colour)
    out = BytesIO()
    options: dict[str, object] = {}
    if kind == "GIF":
        options["comment"] = CANARY.encode()
    else:
        options["exif"] = phone_exif(orientation).tobytes()
    picture.save(out, format=kind, **options)
    return out.getvalue()


def make_image(
    *, title: str = "Photo", size: tuple[int, int] = (1200, 800), **fields: object
) -> PortalImage:
    """A picture of the library."""
    content = picture_bytes(size=size)
    return PortalImage.objects.create(
        title=title, file=ContentFile(content, name="photo.jpg"), **fields
    )
