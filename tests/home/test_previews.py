"""What an editor sees while she writes: never an accident, however little there is."""

import pytest

from home.enums import Generated
from home.models import HomePage, QuartierIndexPage, QuartierPage, StandardPage
from tests.factories.home import make_locale

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [HomePage, QuartierIndexPage, QuartierPage, StandardPage])
def test_an_empty_draft_previews(home, model):
    page = model(title="Brouillon", locale=make_locale())
    response = page.make_preview_request()
    assert response.status_code == 200
    assert (
        "Brouillon" in response.rendered_content
        if hasattr(response, "rendered_content")
        else "Brouillon" in response.content.decode()
    )


@pytest.mark.parametrize("kind", [kind for kind in Generated.values if kind])
def test_generated_parts_preview(home, kind):
    page = StandardPage(title="Brouillon", locale=make_locale(), generated=kind)
    assert page.make_preview_request().status_code == 200


def test_every_block_of_a_draft_may_be_empty(home, index):
    blocks = [
        {"type": "text", "value": ""},
        {"type": "figure", "value": {}},
        {"type": "quote", "value": {}},
        {"type": "key_figures", "value": {"items": []}},
        {"type": "steps", "value": {"items": []}},
        {"type": "questions", "value": {"items": []}},
        {"type": "callout", "value": {}},
        {"type": "action", "value": {}},
        {"type": "download", "value": {}},
    ]
    page = QuartierPage(title="Brouillon", locale=index.locale)
    page.body = page.body.stream_block.to_python(blocks)
    assert page.make_preview_request().status_code == 200
