"""Pictures in pages: responsive, quick, and never in the way."""

import time

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from portal.images import renditions, specs
from portal.images.models import PortalImage, PortalRendition
from tests.factories.images import make_image

pytestmark = pytest.mark.django_db
TAG = "{% load images_tags %}{% portal_picture image 'fill-480x320' alt=alt lazy=lazy %}"


@pytest.fixture(autouse=True)
def empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def prepared(**fields):
    """A picture the worker has seen."""
    image = make_image(**fields)
    renditions.prepare_images()
    image.refresh_from_db()
    return image


def render(image, alt="Une place", lazy=True, request=None):
    return Template(TAG).render(
        Context({"image": image, "alt": alt, "lazy": lazy, "request": request})
    )


def test_a_picture_has_two_formats_its_size_and_its_text(settings):
    html = render(prepared())
    assert html.startswith("<picture><source")
    assert 'type="image/webp"' in html
    assert "480w" in html
    assert "720w" in html
    assert 'width="480" height="320"' in html
    assert 'alt="Une place"' in html
    assert 'loading="lazy"' in html
    assert "style=" not in html


def test_the_first_picture_of_a_page_is_not_lazy():
    assert "loading" not in render(prepared(), lazy=False)


def test_the_text_is_escaped_and_an_empty_one_means_decorative():
    assert 'alt="&quot;&gt;&lt;script&gt;"' in render(prepared(), alt='"><script>')
    assert 'alt=""' in render(prepared(description="Une place"), alt="")


def test_without_a_given_text_the_description_is_used_never_the_title():
    assert 'alt="Une place"' in render(prepared(description="Une place"), alt=None)
    assert 'alt=""' in render(prepared(title="IMG_2044"), alt=None)


def test_no_image_no_markup():
    assert render(None) == ""


def test_a_small_picture_is_not_blown_up():
    html = render(prepared(size=(500, 400)))
    assert "720w" not in html


@pytest.mark.slow
def test_a_listing_costs_two_queries_whatever_its_length():
    from tests.images.rows import rows_with_images

    for count in (3, 12):
        rows_with_images(count)
    for count in (3, 12):
        rows = list(PortalRendition.objects.filter(filter_spec="width-10")[:count])
        with CaptureQueriesContext(connection) as queries:
            rows = renditions.prefetch_images(rows, "image", "fill-480x320")
            for row in rows:
                render(row.image)
        assert len(queries) == 2, [query["sql"] for query in queries]


def test_a_page_never_waits_long_for_missing_copies(rf: RequestFactory, monkeypatch):
    images = [prepared() for _ in range(6)]
    PortalRendition.objects.all().delete()
    create = PortalImage.create_rendition

    def slow(self, item):
        time.sleep(0.15)
        return create(self, item)

    monkeypatch.setattr(PortalImage, "create_rendition", slow)
    request = rf.get("/")
    started = time.perf_counter()
    html = [render(image, request=request) for image in images]
    assert time.perf_counter() - started < renditions.BUDGET + 0.4
    assert "<picture>" in html[0]
    assert html[-1].startswith("<img ")
    assert images[-1].file.url in html[-1]


def test_a_picture_that_has_just_come_in_is_shown_as_it_is(rf):
    image = make_image()
    html = render(image, request=rf.get("/"))
    assert html.startswith(f'<img src="{image.file.url}" width="1200" height="800"')
    assert not PortalRendition.objects.exists()


def test_a_preview_waits_as_long_as_it_takes(rf):
    request = rf.get("/")
    request.is_preview = True
    assert "<picture>" in render(make_image(), request=request)


def test_the_worker_prepares_new_pictures_then_pages_make_nothing(rf):
    image = make_image()
    assert renditions.prepare_images() == 1
    assert renditions.prepare_images() == 0
    before = PortalRendition.objects.count()
    image.refresh_from_db()
    assert image.prepared_at is not None
    for spec in specs.USUAL:
        tag = TAG.replace("fill-480x320", spec)
        Template(tag).render(Context({"image": image, "request": rf.get("/")}))
    assert PortalRendition.objects.count() == before


def test_a_replaced_picture_is_prepared_again():
    from django.core.files.base import ContentFile

    from tests.factories.images import picture_bytes

    image = make_image()
    renditions.prepare_images()
    image.refresh_from_db()
    image.file = ContentFile(picture_bytes(), name="autre.jpg")
    image.save()
    assert renditions.prepare_images() == 1


def test_a_lost_file_breaks_no_page():
    image = prepared()
    PortalRendition.objects.all().delete()
    image.file.storage.delete(image.file.name)
    assert render(image).startswith("<img ")


def test_sizes():
    assert specs.widened("fill-480x320-c50", 1.5) == "fill-720x480-c50"
    assert specs.widened("width-900", 1.5) == "width-1350"
    with pytest.raises(specs.SpecError):
        specs.widened("original", 2)
