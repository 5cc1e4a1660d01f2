"""Pieces of a town: houses, towers, windows, lamps, trees, people."""

from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas, Point
from portal.demo.art.palette import (
    HAIRS,
    INK,
    LIGHT,
    PAGE,
    PALE_LIGHT,
    SKINS,
    SLATE,
    mix,
)


def window(
    c: Canvas, x: float, y: float, w: float, h: float, *, lit: bool, frame: str = PAGE
) -> None:
    """A window. One that is not lit carries a cross-bar: colour alone never tells."""
    edge = max(3, w * 0.07)
    c.rect(x - edge, y - edge, w + 2 * edge, h + 2 * edge, frame, 2)
    c.rect(x - edge * 2, y + h + edge, w + 4 * edge, edge * 1.6, mix(frame, INK, 0.25), 1)
    if not lit:
        c.rect(x, y, w, h, SLATE)
        c.poly([(x, y), (x + w * 0.55, y), (x, y + h * 0.5)], mix(SLATE, PAGE, 0.16))
        c.rect(x + w / 2 - edge / 2, y, edge, h, frame)
        c.rect(x, y + h * 0.42, w, edge, frame)
        return
    c.rect(x, y, w, h, LIGHT)
    c.rect(x, y + h * 0.55, w, h * 0.45, mix(LIGHT, PALE_LIGHT, 0.5))
    habit = c.rng.random()
    if habit < 0.3:  # curtains
        for left in (x, x + w * 0.72):
            c.rect(left, y, w * 0.28, h, mix(PALE_LIGHT, "#F0957A", 0.45))
    elif habit < 0.5:  # a plant on the sill
        c.ellipse(x + w * 0.62, y + h * 0.68, w * 0.2, h * 0.18, "#2F5B2A")
        c.rect(x + w * 0.5, y + h * 0.8, w * 0.24, h * 0.2, "#9D2E19")
    elif habit < 0.62:  # somebody
        skin, hair = c.rng.choice(SKINS), c.rng.choice(HAIRS)
        cx = x + w * c.rng.uniform(0.35, 0.65)
        c.rect(
            cx - w * 0.26, y + h * 0.68, w * 0.52, h * 0.32, c.rng.choice(("#005992", "#823587")), 6
        )
        c.ellipse(cx, y + h * 0.52, w * 0.17, w * 0.2, skin)
        c.pie(cx, y + h * 0.5, w * 0.2, 180, 360, hair)
    elif habit < 0.72:  # a lamp
        c.line([(x + w / 2, y), (x + w / 2, y + h * 0.22)], INK, 2)
        c.poly(
            [(x + w * 0.36, y + h * 0.34), (x + w * 0.64, y + h * 0.34), (x + w / 2, y + h * 0.2)],
            INK,
        )


def door(c: Canvas, x: float, ground: float, w: float, h: float, colour: str) -> None:
    """A painted door with its fanlight and step."""
    c.rect(x - 6, ground - h - 6, w + 12, h + 6, PAGE, 3)
    c.rect(x, ground - h, w, h, colour)
    c.rect(x + 5, ground - h + 5, w - 10, h * 0.18, LIGHT)
    for row in (0.3, 0.63):
        c.rect(x + w * 0.16, ground - h + h * row, w * 0.68, h * 0.27, mix(colour, INK, 0.22), 2)
    c.ellipse(x + w * 0.86, ground - h * 0.42, 3.5, 3.5, LIGHT)
    c.rect(x - 12, ground - 8, w + 24, 8, mix(PAGE, INK, 0.3))


def house(
    c: Canvas,
    x: float,
    ground: float,
    w: float,
    h: float,
    colour: str,
    *,
    bond: str = "flemish",
    roof: str = "gable",
    lit: float = 0.5,
    front: str = "#005992",
) -> None:
    """A narrow brick house: two floors, a door, a roof with its chimney."""
    tiles = mix("#7A3B2E", INK, 0.35)
    c.rect(x + w * 0.72, ground - h - w * 0.42, w * 0.13, w * 0.4, mix(colour, INK, 0.25))
    c.rect(x + w * 0.7, ground - h - w * 0.44, w * 0.17, 9, mix(colour, INK, 0.5))
    if roof == "gable":
        gable = [(x, ground - h), (x + w / 2, ground - h - w * 0.52), (x + w, ground - h)]
        with c.clip(gable):
            bricks(c, (x, ground - h - w * 0.55, w, w * 0.56), colour, bond)
        c.ellipse(x + w / 2, ground - h - w * 0.2, w * 0.085, w * 0.085, PAGE)
        c.ellipse(x + w / 2, ground - h - w * 0.2, w * 0.06, w * 0.06, LIGHT)
        edge = [
            (x - 8, ground - h + 4),
            (x + w / 2, ground - h - w * 0.54),
            (x + w + 8, ground - h + 4),
        ]
        c.line(edge, mix(PAGE, colour, 0.2), 10)
    elif roof == "step":
        for step in range(4):
            inset = w * 0.12 * step
            bricks(c, (x + inset, ground - h - 34 * (step + 1), w - 2 * inset, 34), colour, bond)
            c.rect(x + inset - 3, ground - h - 34 * (step + 1) - 6, w - 2 * inset + 6, 7, PAGE)
    else:
        top = ground - h - w * 0.3
        c.poly(
            [(x - 8, ground - h), (x + w * 0.1, top), (x + w * 0.9, top), (x + w + 8, ground - h)],
            tiles,
        )
        window(c, x + w * 0.41, ground - h - w * 0.22, w * 0.18, w * 0.17, lit=c.rng.random() < lit)
    bricks(c, (x, ground - h, w, h), colour, bond)
    c.rect(x, ground - h * 0.52, w, 7, mix(PAGE, colour, 0.3))
    c.rect(x, ground - 22, w, 22, mix(colour, INK, 0.45))
    wide, tall = w * 0.24, h * 0.27
    for left in (0.16, 0.6):
        window(c, x + w * left, ground - h * 0.9, wide, tall, lit=c.rng.random() < lit)
    window(c, x + w * 0.6, ground - h * 0.42, wide, tall, lit=c.rng.random() < lit)
    door(c, x + w * 0.15, ground, w * 0.25, h * 0.39, front)


def tower(
    c: Canvas,
    x: float,
    ground: float,
    columns: int,
    rows: int,
    colour: str,
    *,
    accent: str = "",
    lit: float = 0.4,
    cell: Point = (58, 62),
) -> None:
    """A block of flats, its balconies in the quartier's colour."""
    w, h = columns * cell[0] + 24, rows * cell[1] + 56
    c.rect(x, ground - h, w, h, colour)
    c.rect(x + w * 0.82, ground - h, w * 0.18, h, INK, a=0.1)
    c.rect(x - 6, ground - h - 10, w + 12, 14, mix(colour, INK, 0.4))
    for row in range(rows):
        top = ground - h + 18 + row * cell[1]
        for column in range(columns):
            left = x + 14 + column * cell[0] + cell[0] * 0.12
            window(c, left, top, cell[0] * 0.58, cell[1] * 0.52, lit=c.rng.random() < lit)
            if accent and (row + column * 2) % 3 == 0:
                c.rect(left - 8, top + cell[1] * 0.4, cell[0] * 0.58 + 16, cell[1] * 0.3, accent, 3)
                c.rect(
                    left - 8, top + cell[1] * 0.4, cell[0] * 0.58 + 16, 4, mix(accent, PAGE, 0.4)
                )
    c.rect(x + w / 2 - 30, ground - 46, 60, 46, LIGHT)
    c.rect(x + w / 2 - 2, ground - 46, 4, 46, mix(colour, INK, 0.4))
    c.rect(x + w / 2 - 44, ground - 54, 88, 9, mix(colour, INK, 0.5))
