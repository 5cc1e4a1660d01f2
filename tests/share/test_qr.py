"""QR codes: right, readable, downloadable for public pages only."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
import segno
from django.template import Context, Template
from django.urls import reverse
from PIL import Image
from wagtail.models import Page, PageViewRestriction, Site

from portal.share import qr

URL = "https://quartiers.exemple.fr/q/alma"


def test_the_drawing_says_what_it_is():
    drawing = qr.svg(URL, title="L'Alma & <amis>")
    root = ElementTree.fromstring(drawing)  # noqa: S314 — our own drawing
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == "L'Alma & <amis>"
    assert "width" not in root.attrib
    assert "style" not in drawing


def test_the_pixels_hold_the_code_at_level_q_with_its_quiet_zone():
    picture = Image.open(BytesIO(qr.png(URL, scale=1))).convert("1")
    wanted = segno.make(URL, error="q", boost_error=False, micro=False)
    assert wanted.error == "Q"
    for y, row in enumerate(wanted.matrix_iter(border=4)):
        for x, dark in enumerate(row):
            assert (picture.getpixel((x, y)) == 0) == bool(dark)


@pytest.fixture
def page(db, settings):
    settings.BASE_URL = "https://quartiers.exemple.fr"
    home = Site.objects.get(is_default_site=True).root_page
    return home.add_child(instance=Page(title="La fête", slug="la-fete", live=True))


@pytest.mark.parametrize(("kind", "content_type"), [("svg", "image/svg+xml"), ("png", "image/png")])
def test_anybody_downloads_it_without_a_cookie(client, page, kind, content_type):
    response = client.get(reverse("share:qr", args=[page.pk, kind]))
    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'attachment; filename="qr-la-fete.{kind}"'
    assert "public" in response["Cache-Control"]
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_drafts_and_private_pages_have_no_code(client, page):
    url = reverse("share:qr", args=[page.pk, "svg"])
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get(url).status_code == 404
    PageViewRestriction.objects.all().delete()
    page.unpublish()
    assert client.get(url).status_code == 404
    assert client.get(reverse("share:qr", args=[1, "svg"])).status_code == 404
    assert client.get(reverse("share:qr", args=[999_999, "svg"])).status_code == 404


def render(page, rf):
    template = Template(
        "{% load share_tags %}{% share_links page text as share %}"
        "{{ share.url }}|{{ share.short_url }}|{{ share.qr_url }}|{{ share.sms }}"
    )
    return template.render(Context({"page": page, "request": rf.get("/"), "text": ""}))


def test_the_tag_gives_absolute_addresses_under_the_public_name(page, rf):
    url, short, qr_url, sms = render(page, rf).split("|")
    assert url.startswith("https://quartiers.exemple.fr/")
    assert url.endswith("/la-fete/")
    assert short == ""
    assert qr_url == f"/partager/{page.pk}/qr.svg"
    assert sms.startswith("sms:?&amp;body=La%20f%C3%AAte%20https")


def test_a_short_address_is_preferred_on_paper(page, rf, monkeypatch):
    monkeypatch.setattr(Page, "short_path", "/q/alma", raising=False)
    _url, short, _qr, sms = render(page, rf).split("|")
    assert short == "https://quartiers.exemple.fr/q/alma"
    assert "q%2Falma" in sms


def test_an_unsaved_preview_breaks_nothing(rf, db):
    assert "|" in render(Page(title="Brouillon"), rf)
