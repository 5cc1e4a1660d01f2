"""The admin's doors: one file, several files, the chooser, and code."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from portal.images.models import PortalImage
from portal.images.reencode import PictureError
from portal.users.models import User
from tests.factories.images import CANARY, make_image, picture_bytes
from tests.images.test_reencode import bomb

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture(autouse=True)
def editor(client):
    user = User.objects.create_superuser("editrice")
    client.force_login(user)
    return user


def upload(name, content):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def send(client, file, **fields):
    data = {
        "title": "La place",
        "collection": 1,
        "file": file,
        "shows_people": "no",
        "credit": "Le service communication",
        "description": "Des enfants jouent sur la place.",
    } | fields
    return client.post(reverse("wagtailimages:add"), data)


def nothing_leaks():
    files = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    return all(CANARY.encode() not in path.read_bytes() for path in files)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("photo.jpg", "JPEG"),
        ("photo.png", "PNG"),
        ("photo.webp", "WEBP"),
        ("photo.gif", "GIF"),
        ("photo.heic", "HEIF"),
        ("photo.avif", "AVIF"),
    ],
)
def test_every_format_comes_in_without_its_metadata(client, name, kind):
    response = send(client, upload(name, picture_bytes(kind, orientation=6)))
    assert response.status_code == 302, response.context["form"].errors
    image = PortalImage.objects.get()
    with Image.open(image.file.path) as stored:
        assert (image.width, image.height) == stored.size
    assert image.file_size == Path(image.file.path).stat().st_size
    assert image.credit == "Le service communication"
    assert image.default_alt_text == "Des enfants jouent sur la place."
    assert nothing_leaks()


def test_several_at_once(client):
    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Un", "files[]": upload("a.jpg", picture_bytes())},
    )
    assert response.json()["success"] is True, response.json()
    assert nothing_leaks()


def test_several_at_once_while_one_waits_to_be_completed(client):
    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "", "files[]": upload("a.jpg", picture_bytes())},
    ).json()
    assert "uploaded_file_id" in response
    assert nothing_leaks()
    key = response["uploaded_file_id"]
    client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[key]),
        {f"uploaded-image-{key}-title": "La place", f"uploaded-image-{key}-collection": 1},
    )
    assert PortalImage.objects.get().title == "La place"
    assert nothing_leaks()


def test_through_the_chooser(client):
    response = client.post(
        reverse("wagtailimages_chooser:create"),
        {
            "image-chooser-upload-title": "Un",
            "image-chooser-upload-collection": 1,
            "image-chooser-upload-file": upload("a.jpg", picture_bytes()),
            "image-chooser-upload-shows_people": "unknown",
        },
    )
    assert response.json()["step"] == "chosen"
    assert nothing_leaks()


def test_by_code():
    image = make_image()
    assert nothing_leaks()
    image.file.save("autre.jpg", ContentFile(picture_bytes()))
    assert nothing_leaks()


def test_copies_carry_nothing_either():
    make_image().get_rendition("width-100|format-jpeg")
    assert nothing_leaks()


def test_replacing_the_file(client):
    image = make_image()
    response = client.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {
            "title": "Autre",
            "collection": 1,
            "file": upload("b.jpg", picture_bytes(size=(90, 60))),
            "shows_people": "no",
        },
    )
    assert response.status_code == 302
    image.refresh_from_db()
    assert (image.width, image.height) == (90, 60)
    assert nothing_leaks()


def test_saving_again_does_not_touch_the_file():
    image = make_image()
    before = (image.file.name, Path(image.file.path).read_bytes())
    image.refresh_from_db()
    image.title = "Autre titre"
    image.save()
    image.refresh_from_db()
    assert (image.file.name, Path(image.file.path).read_bytes()) == before


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bombe.png", bomb(), "too big for the portal"),
        ("bombe.png", bomb(7_000, 6_000), "too big for the portal"),
        ("faux.jpg", picture_bytes("PNG"), "its content is something else"),
        ("faux.jpg", b"<?php echo 1;", "cannot be read as a picture"),
        ("coupe.jpg", picture_bytes()[:400], "cannot be read as a picture"),
        ("dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF, HEIC"),
        ("dessin.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "something else"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(client, settings, name, content, words):
    settings.LANGUAGE_CODE = "en"
    response = send(client, upload(name, content))
    assert response.status_code == 200
    (error,) = response.context["form"].errors["file"]
    assert words in error
    assert not PortalImage.objects.exists()


@pytest.mark.parametrize("size", [(30_000, 30_000), (7_000, 6_000)])
def test_a_bomb_by_code_is_refused(size):
    # Django reads the size of the picture as soon as it is given: a fake one already fails there.
    with pytest.raises((PictureError, OSError, Image.DecompressionBombError)):
        PortalImage.objects.create(title="x", file=ContentFile(bomb(*size), name="bombe.png"))


def test_the_form_asks_for_what_the_picture_shows(client):
    page = client.get(reverse("wagtailimages:add")).text
    for field in ("credit", "shows_people", "description"):
        assert f'name="{field}"' in page
