"""What stands in the street: lamps, trees, people, far roofs, strings of lights."""

from portal.demo.art.brush import Canvas, Point
from portal.demo.art.palette import (
    DUSK,
    HAIRS,
    INK,
    LIGHT,
    PAGE,
    PALE_LIGHT,
    SKINS,
    SLATE,
    mix,
)


def lamp(c: Canvas, x: float, ground: float, h: float = 250, *, on: bool = True) -> None:
    """A street lamp."""
    if on:
        c.glow(x + 38, ground - h + 14, 190, PALE_LIGHT, 0.75)
    c.line([(x, ground), (x, ground - h)], INK, 7)
    c.curve([(x, ground - h), (x + 8, ground - h - 18), (x + 38, ground - h - 14)], INK, 6)
    c.poly(
        [
            (x + 20, ground - h + 12),
            (x + 28, ground - h - 16),
            (x + 48, ground - h - 16),
            (x + 56, ground - h + 12),
        ],
        INK,
    )
    c.ellipse(x + 38, ground - h + 13, 15, 8, LIGHT if on else SLATE)
    c.rect(x - 8, ground - 16, 16, 16, INK)


def tree(c: Canvas, x: float, ground: float, h: float, leaf: str, *, kind: str = "round") -> None:
    """A tree with light on its left side."""
    bark = "#4A3325"
    c.poly(
        [
            (x - h * 0.03, ground),
            (x - h * 0.015, ground - h * 0.6),
            (x + h * 0.015, ground - h * 0.6),
            (x + h * 0.035, ground),
        ],
        bark,
    )
    if kind == "poplar":
        shape = [
            (x, ground - h),
            (x + h * 0.12, ground - h * 0.62),
            (x + h * 0.09, ground - h * 0.22),
            (x - h * 0.09, ground - h * 0.22),
            (x - h * 0.12, ground - h * 0.62),
        ]
        c.blob(shape, leaf)
        c.blob(
            [(px - h * 0.03, py) for px, py in shape[:1] + shape[3:]], mix(leaf, PALE_LIGHT, 0.22)
        )
        return
    c.line([(x, ground - h * 0.38), (x + h * 0.13, ground - h * 0.55)], bark, h * 0.022)
    c.line([(x, ground - h * 0.42), (x - h * 0.12, ground - h * 0.58)], bark, h * 0.02)
    for dx, dy, r in (
        (0.2, 0.6, 0.17),
        (-0.2, 0.58, 0.17),
        (0.02, 0.66, 0.24),
        (0.1, 0.82, 0.17),
        (-0.1, 0.8, 0.18),
    ):
        c.ellipse(x + dx * h, ground - dy * h, r * h, r * h * 0.95, leaf)
    for dx, dy, r in ((-0.24, 0.61, 0.09), (-0.14, 0.84, 0.1), (-0.06, 0.68, 0.12)):
        c.ellipse(x + dx * h, ground - dy * h, r * h, r * h * 0.9, mix(leaf, PALE_LIGHT, 0.25))


def bush(c: Canvas, x: float, ground: float, w: float, leaf: str) -> None:
    """A low mound of leaves."""
    for dx, r in ((-0.32, 0.22), (0, 0.32), (0.33, 0.24)):
        c.ellipse(x + dx * w, ground - r * w * 0.5, r * w, r * w * 0.75, leaf)
    c.ellipse(x - 0.06 * w, ground - 0.25 * w, 0.17 * w, 0.12 * w, mix(leaf, PALE_LIGHT, 0.22))


def person(
    c: Canvas,
    x: float,
    ground: float,
    h: float,
    colour: str,
    *,
    skin: int = 2,
    hair: int = 0,
    style: str = "short",
    skirt: bool = False,
    turn: int = 1,
) -> None:
    """Somebody standing, seen from afar. `turn` is 1 (to the right) or -1."""
    tone, dark = SKINS[skin], mix(colour, INK, 0.55)
    head = h * 0.075
    top = ground - h
    if skirt:
        c.blob(
            [
                (x - h * 0.06, ground - h * 0.5),
                (x + h * 0.06, ground - h * 0.5),
                (x + h * 0.12, ground - h * 0.1),
                (x - h * 0.12, ground - h * 0.1),
            ],
            dark,
        )
        for side in (-1, 1):
            c.rect(x + side * h * 0.04 - h * 0.018, ground - h * 0.14, h * 0.036, h * 0.13, tone)
    else:
        for side in (-1, 1):
            c.poly(
                [
                    (x + side * h * 0.008, ground - h * 0.5),
                    (x + side * h * 0.085, ground - h * 0.5),
                    (x + side * h * 0.075, ground - 4),
                    (x + side * h * 0.025, ground - 4),
                ],
                dark,
            )
    for side in (-1, 1):
        c.ellipse(
            x + side * h * 0.05 + turn * h * 0.015, ground - h * 0.012, h * 0.045, h * 0.018, INK
        )
    c.rect(x - h * 0.032, top + head * 1.5, h * 0.064, h * 0.09, mix(tone, INK, 0.12))
    c.blob(
        [
            (x - h * 0.055, top + h * 0.18),
            (x + h * 0.055, top + h * 0.18),
            (x + h * 0.11, top + h * 0.23),
            (x + h * 0.095, top + h * 0.53),
            (x - h * 0.095, top + h * 0.53),
            (x - h * 0.11, top + h * 0.23),
        ],
        colour,
    )
    arm = mix(colour, INK, 0.18)
    c.line(
        [(x - turn * h * 0.095, top + h * 0.24), (x - turn * h * 0.11, top + h * 0.48)],
        arm,
        h * 0.045,
    )
    c.line(
        [
            (x + turn * h * 0.095, top + h * 0.24),
            (x + turn * h * 0.135, top + h * 0.4),
            (x + turn * h * 0.19, top + h * 0.38),
        ],
        arm,
        h * 0.045,
    )
    c.ellipse(x + turn * h * 0.2, top + h * 0.378, h * 0.023, h * 0.023, tone)
    _head(c, x, top + head * 1.15, head, tone, HAIRS[hair], style, colour, turn)


def _head(
    c: Canvas,
    x: float,
    y: float,
    r: float,
    tone: str,
    hair: str,
    style: str,
    colour: str,
    turn: int,
) -> None:
    if style == "scarf":
        cloth = mix(colour, PAGE, 0.45)
        c.blob(
            [
                (x - r * 1.15, y - r * 0.2),
                (x, y - r * 1.3),
                (x + r * 1.15, y - r * 0.2),
                (x + r * 1.05, y + r * 1.5),
                (x - r * 1.05, y + r * 1.5),
            ],
            cloth,
        )
        c.ellipse(x + turn * r * 0.18, y, r * 0.78, r * 0.92, tone)
        return
    if style == "long":
        c.blob(
            [
                (x - r * 1.1, y - r * 0.3),
                (x, y - r * 1.2),
                (x + r * 1.1, y - r * 0.3),
                (x + r * 0.95, y + r * 1.5),
                (x - r * 0.95, y + r * 1.5),
            ],
            hair,
        )
    c.ellipse(x, y, r * 0.9, r * 1.05, tone)
    if style == "bun":
        c.ellipse(x - turn * r * 0.9, y - r * 0.9, r * 0.5, r * 0.5, hair)
    if style == "cap":
        c.pie(x, y - r * 0.1, r * 1.08, 180, 360, colour)
        c.rect(min(x, x + turn * r * 1.6), y - r * 0.3, r * 1.6, r * 0.25, mix(colour, INK, 0.3), 3)
        return
    if style == "curly":
        for dx, dy in ((-0.8, -0.35), (-0.45, -0.85), (0.1, -1.0), (0.6, -0.75), (0.9, -0.25)):
            c.ellipse(x + dx * r, y + dy * r, r * 0.5, r * 0.48, hair)
        return
    c.blob(
        [
            (x - r * 0.98, y + r * 0.05),
            (x - r * 0.8, y - r * 0.85),
            (x + r * 0.1, y - r * 1.18),
            (x + r * 0.85, y - r * 0.8),
            (x + r * 0.95, y + r * 0.05),
            (x + turn * r * 0.4, y - r * 0.5),
        ],
        hair,
    )


def stars(c: Canvas, count: int, bottom: float) -> None:
    """A few stars above the roofs."""
    for _ in range(count):
        r = c.rng.uniform(1, 2.6)
        c.ellipse(
            c.rng.uniform(0, c.width),
            c.rng.uniform(0, bottom),
            r,
            r,
            PAGE,
            a=c.rng.uniform(0.3, 0.9),
        )


def skyline(c: Canvas, ground: float, colour: str, low: float, high: float) -> None:
    """Far roofs, as one shape."""
    x = -20.0
    while x < c.width:
        w, h = c.rng.uniform(60, 150), c.rng.uniform(low, high)
        if c.rng.random() < 0.45:
            c.poly(
                [
                    (x, ground),
                    (x, ground - h),
                    (x + w / 2, ground - h - w * 0.4),
                    (x + w, ground - h),
                    (x + w, ground),
                ],
                colour,
            )
        else:
            c.rect(x, ground - h, w, h, colour)
        for _ in range(3):
            if c.rng.random() < 0.5:
                c.rect(
                    x + c.rng.uniform(10, w - 18),
                    ground - h + c.rng.uniform(12, h * 0.7),
                    9,
                    13,
                    LIGHT,
                    a=0.8,
                )
        x += w


def garland(c: Canvas, start: Point, end: Point, sag: float = 70, lights: int = 11) -> None:
    """A string of bulbs."""
    points = []
    for index in range(lights + 1):
        t = index / lights
        points.append(
            (
                start[0] + (end[0] - start[0]) * t,
                start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t),
            )
        )
    c.line(points, DUSK, 3)
    for index, (x, y) in enumerate(points[1:-1]):
        colour = (LIGHT, "#F89883", "#29C4C4", "#DC9ADF")[index % 4]
        c.glow(x, y + 12, 46, colour, 0.7)
        c.ellipse(x, y + 12, 9, 11, colour)
        c.rect(x - 4, y - 3, 8, 7, INK, 1)
