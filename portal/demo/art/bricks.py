"""Walls: the eight brick bonds, so that a quartier's picture carries its pattern."""

from collections.abc import Iterator

from portal.demo.art.brush import Canvas
from portal.demo.art.palette import INK, PAGE, mix

Box = tuple[float, float, float, float]
LONG, SHORT, TALL, JOINT = 38.0, 17.5, 15.0, 3.0

# Widths repeated along a row, and where the next row begins.
ROWS = {
    "stretcher": (((LONG,), 0.0), ((LONG,), -(LONG + JOINT) / 2)),
    "header": (((SHORT,), 0.0), ((SHORT,), -(SHORT + JOINT) / 2)),
    "english": (((LONG,), 0.0), ((SHORT,), -(SHORT + JOINT) / 2)),
    "flemish": (((LONG, SHORT), 0.0), ((LONG, SHORT), -(LONG + SHORT) / 2 - JOINT)),
    "stack": (((LONG,), 0.0),),
    "monk": (((LONG, LONG, SHORT), 0.0), ((LONG, LONG, SHORT), -(LONG + JOINT) * 1.25)),
}


def _rows(bond: str, x: float, y: float, w: float, h: float) -> Iterator[Box]:
    patterns = ROWS[bond]
    top, row = y, 0
    while top < y + h:
        widths, shift = patterns[row % len(patterns)]
        left, index = x + shift, 0
        while left < x + w:
            width = widths[index % len(widths)]
            yield left, top, width, TALL
            left += width + JOINT
            index += 1
        top += TALL + JOINT
        row += 1


def _weave(bond: str, x: float, y: float, w: float, h: float) -> Iterator[Box]:
    unit = 2 * TALL + JOINT
    step = unit + JOINT
    for row in range(int(h // step) + 2):
        for column in range(int(w // step) + 2):
            left, top = x + column * step, y + row * step
            lying = (row + column) % 2 == 0 if bond == "basket" else (column - row) % 4 < 2
            if lying:
                yield left, top, unit, TALL
                yield left, top + TALL + JOINT, unit, TALL
            else:
                yield left, top, TALL, unit
                yield left + TALL + JOINT, top, TALL, unit


def bricks(c: Canvas, box: Box, colour: str, bond: str = "stretcher", mortar: str = "") -> None:
    """Fill the box with bricks of that colour, each a little different."""
    x, y, w, h = box
    c.rect(x, y, w, h, mortar or mix(colour, PAGE, 0.28))
    laid = _rows(bond, x, y, w, h) if bond in ROWS else _weave(bond, x, y, w, h)
    for left, top, width, height in laid:
        x1, y1 = max(left, x), max(top, y)
        x2, y2 = min(left + width, x + w), min(top + height, y + h)
        if x2 - x1 < 2 or y2 - y1 < 2:
            continue
        toward, share = (PAGE, 0.14) if c.rng.random() < 0.5 else (INK, 0.16)
        c.rect(x1, y1, x2 - x1, y2 - y1, mix(colour, toward, c.rng.random() * share))
