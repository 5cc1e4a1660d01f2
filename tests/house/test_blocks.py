"""Every block an editor can pick shows what it is before it is picked."""

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block

from portal.core.checks import is_ours, stream_blocks
from tests.house.test_templates import REFUSED

OUR_MODELS = [model for model in apps.get_models() if is_ours(model.__module__)]
BLOCKS = {block.definition_prefix: block for _, block in stream_blocks(OUR_MODELS)}


def test_there_are_blocks() -> None:
    assert BLOCKS


@pytest.mark.parametrize("block", BLOCKS.values(), ids=lambda block: type(block).__name__)
def test_it_previews(admin_client: Client, block: Block) -> None:
    assert block.is_previewable
    address = reverse("wagtailadmin_block_preview")
    response = admin_client.get(address, {"id": block.definition_prefix})
    assert response.status_code == 200
    html = response.content.decode()
    assert "css/site.css" in html, "the preview does not look like the portal"
    body = html.partition("<body")[2]
    assert not REFUSED["an inline style"].search(body)
    assert str(block.get_description())
