"""The drawn pictures."""

from io import BytesIO

import pytest
from PIL import Image

from portal.core.enums import Bond
from portal.demo.art.bricks import ROWS, bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.gallery import PICTURES, draw


def test_a_picture_is_the_same_every_time() -> None:
    assert draw("filatures") == draw("filatures")


@pytest.mark.parametrize("key", ["home", "nora", "plates"])
def test_a_picture_is_a_wide_jpeg(key: str) -> None:
    picture = Image.open(BytesIO(draw(key)))
    assert picture.format == "JPEG"
    assert picture.size == PICTURES[key].size
    assert len(picture.getcolors(maxcolors=2**24)) > 1000


@pytest.mark.parametrize("bond", Bond.values)
def test_each_bond_lays_its_own_wall(bond: str) -> None:
    walls = set()
    for name in {bond, "stretcher", "header"}:
        canvas = Canvas("wall", 300, 200)
        bricks(canvas, (0, 0, 300, 200), "#9D2E19", name)
        walls.add(canvas.jpeg())
    assert len(walls) == len({bond, "stretcher", "header"})
    assert bond in ROWS or bond in ("herringbone", "basket")
