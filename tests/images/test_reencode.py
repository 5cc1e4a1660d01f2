"""Whatever comes in, only pixels stay."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms
from PIL.ExifTags import IFD

from portal.images.reencode import LONGEST_SIDE, PictureError, TooManyPixelsError, reencode
from tests.factories.images import CANARY, picture_bytes


def cleaned(content, name="photo.jpg"):
    return reencode(BytesIO(content), name=name)


def open_clean(content, name="photo.jpg"):
    file = cleaned(content, name)
    return file, Image.open(BytesIO(file.read()))


@pytest.mark.parametrize(
    ("kind", "becomes", "extension"),
    [
        ("JPEG", "JPEG", ".jpg"),
        ("PNG", "PNG", ".png"),
        ("WEBP", "WEBP", ".webp"),
        ("AVIF", "JPEG", ".jpg"),
        ("HEIF", "JPEG", ".jpg"),
        ("GIF", "GIF", ".gif"),
    ],
)
def test_where_it_was_taken_is_gone(kind, becomes, extension):
    content = picture_bytes(kind)
    assert CANARY.encode() in content, "the fixture carries a serial number"
    file, picture = open_clean(content, f"vacances.{kind.lower()}")
    assert picture.format == becomes
    assert file.name == f"vacances{extension}"
    assert not picture.getexif().get_ifd(IFD.GPSInfo)
    file.seek(0)
    assert CANARY.encode() not in file.read()


def test_control_the_fixture_really_carries_a_position():
    exif = Image.open(BytesIO(picture_bytes())).getexif()
    assert exif.get_ifd(IFD.GPSInfo)


def test_a_picture_held_sideways_stands_up():
    _file, picture = open_clean(picture_bytes(size=(300, 100), orientation=6))
    assert picture.size == (100, 300)


def test_transparency_survives():
    _file, picture = open_clean(
        picture_bytes("HEIF", mode="RGBA", colour=(255, 0, 0, 0)), "logo.heic"
    )
    assert picture.format == "PNG"
    assert picture.getpixel((5, 5))[3] == 0


def test_animation_survives_without_its_comments():
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "green", "blue")]
    for frame in frames:
        frame.info["comment"] = CANARY.encode()
    out = BytesIO()
    frames[0].save(
        out,
        format="GIF",
        save_all=True,
        append_images=frames[1:],
        duration=[100, 200, 300],
        comment=CANARY.encode(),
    )
    assert CANARY.encode() in out.getvalue()
    file, picture = open_clean(out.getvalue(), "fete.gif")
    assert picture.n_frames == 3
    file.seek(0)
    assert CANARY.encode() not in file.read()


def test_what_follows_the_picture_in_the_file_is_dropped():
    payload = b"<script>alert(1)</script>"
    file = cleaned(picture_bytes() + payload)
    assert payload not in file.read()


def test_a_colour_profile_is_applied_then_dropped():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = BytesIO()
    Image.new("RGB", (50, 50), "tomato").save(out, format="JPEG", icc_profile=profile)
    _file, picture = open_clean(out.getvalue())
    assert "icc_profile" not in picture.info
    assert abs(picture.getpixel((5, 5))[0] - 255) < 8


def test_a_huge_photograph_is_brought_to_a_useful_size():
    _file, picture = open_clean(picture_bytes(size=(4000, 3000)))
    assert max(picture.size) == LONGEST_SIDE
    assert picture.width / picture.height == pytest.approx(4 / 3, rel=0.01)


def bomb(width=30_000, height=30_000):
    """A few bytes that say they are 900 million pixels."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (13_000, 13_000), (7_000, 6_000)])
def test_a_bomb_is_refused_before_it_is_opened(size):
    with pytest.raises(TooManyPixelsError):
        cleaned(bomb(*size), "bombe.png")


def test_an_animation_with_too_many_pixels_in_all_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 10_000
    frames = [Image.new("RGB", (60, 60), (n * 20, 0, 0)) for n in range(5)]
    out = BytesIO()
    frames[0].save(out, format="GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(TooManyPixelsError):
        cleaned(out.getvalue(), "longue.gif")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<?php echo 1;",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        picture_bytes()[:400],
        picture_bytes("PNG")[:120],
    ],
)
def test_what_is_not_a_whole_picture_is_refused(content):
    with pytest.raises(PictureError):
        cleaned(content)
