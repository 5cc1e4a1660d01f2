"""Portraits: flat, calm, without a caricature. Each resident has her own window and colours."""

import math
from collections.abc import Callable

from portal.demo.art import heads
from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.heads import Sitter
from portal.demo.art.outside import bush
from portal.demo.art.palette import HAIRS, INK, LIGHT, PAGE, PALE_LIGHT, SKINS, mix, soft, strong

WIDTH, HEIGHT = 1600, 1200


SITTERS = {
    "nora": Sitter("brique", "flemish", 3, HAIRS[0], "#006061", "scarf"),
    "gaston": Sitter(
        "jardin", "stack", 5, "#B9B4AE", "#005992", "thin", glasses=True, older=True, side=-1
    ),
    "aminata": Sitter("canal", "english", 0, HAIRS[0], "#FFC845", "wrap"),
    "ismael": Sitter("iris", "herringbone", 2, HAIRS[0], "#9D2E19", "curls", beard=True, side=-1),
    "denise": Sitter("framboise", "monk", 4, "#B9B4AE", "#823587", "bob", glasses=True, older=True),
}


def _ground(c: Canvas, who: Sitter) -> None:
    wall = mix(strong(who.accent), PAGE, 0.12)
    bricks(c, (0, 0, WIDTH, HEIGHT), wall, who.bond)
    left = 330 if who.side > 0 else 310
    w, h = 960, 1110
    frame = [(left - 34, HEIGHT), (left - 34, 420)]
    frame += [(left + w / 2 + (w / 2 + 34) * x, 420 - (w / 2 - 110) * y) for x, y in _half_circle()]
    frame += [(left + w + 34, 420), (left + w + 34, HEIGHT)]
    c.poly(frame, PAGE)
    pane = [(left, HEIGHT), (left, 420)]
    pane += [(left + w / 2 + w / 2 * x, 420 - (w / 2 - 140) * y) for x, y in _half_circle()]
    pane += [(left + w, 420), (left + w, HEIGHT)]
    with c.clip(pane):
        c.rect(left, 0, w, HEIGHT, mix(PALE_LIGHT, PAGE, 0.35))
        c.glow(left + w * (0.3 if who.side > 0 else 0.7), 420, 620, LIGHT, 0.75)
        c.rect(left + w * (0.78 if who.side > 0 else 0.2), 0, 16, h, PAGE)
        c.rect(left, 520, w, 14, PAGE)
    for edge in (left - 170, left + w + 20):
        bush(c, edge + 75, HEIGHT + 20, 260, "#3F7A34")
        for dot in range(5):
            c.ellipse(edge + 10 + dot * 34, HEIGHT - 70 - (dot % 2) * 36, 13, 13, soft(who.accent))


def _half_circle() -> list[tuple[float, float]]:
    return [(-math.cos(math.pi * i / 60), math.sin(math.pi * i / 60)) for i in range(61)]


def _body(c: Canvas, who: Sitter, x: float) -> None:
    tone = SKINS[who.skin]
    c.blob(
        [
            (x - 470, 1330),
            (x - 430, 1010),
            (x - 300, 880),
            (x - 90, 830),
            (x + 90, 830),
            (x + 300, 880),
            (x + 430, 1010),
            (x + 470, 1330),
        ],
        who.colour,
    )
    shade = [
        (x + who.side * dx, y)
        for dx, y in ((70, 835), (300, 880), (430, 1010), (470, 1330), (240, 1330), (220, 1000))
    ]
    c.blob(shade, mix(who.colour, INK, 0.2))
    c.blob(
        [(x - 92, 690), (x + 92, 690), (x + 100, 850), (x, 915), (x - 100, 850)],
        mix(tone, INK, 0.14),
    )
    c.curve(
        [(x - 150, 838), (x - 70, 900), (x, 922), (x + 70, 900), (x + 150, 838)],
        mix(who.colour, PAGE, 0.5),
        20,
    )


def _face(c: Canvas, who: Sitter, x: float) -> None:
    tone = SKINS[who.skin]
    for side in (-1, 1):
        if who.style not in ("scarf",):
            c.ellipse(x + side * 186, 590, 30, 46, mix(tone, INK, 0.12))
    face = [
        (x - 186, 520),
        (x - 130, 370),
        (x, 320),
        (x + 130, 370),
        (x + 186, 520),
        (x + 160, 680),
        (x + 78, 780),
        (x, 802),
        (x - 78, 780),
        (x - 160, 680),
    ]
    c.blob(face, tone)
    half = [
        (x + who.side * dx, y)
        for dx, y in (
            (60, 330),
            (130, 370),
            (186, 520),
            (160, 680),
            (78, 780),
            (20, 800),
            (100, 660),
            (112, 500),
        )
    ]
    c.blob(half, mix(tone, INK, 0.09))
    dark = mix(tone, INK, 0.72)
    for side in (-1, 1):
        c.ellipse(x + side * 78, 566, 15, 17, INK)
        c.ellipse(x + side * 78 + 5, 560, 4.5, 4.5, PAGE)
        brow = mix(who.hair, INK, 0.3) if not who.older else "#8C8781"
        c.curve([(x + side * 122, 520), (x + side * 80, 500), (x + side * 42, 514)], brow, 12)
        c.ellipse(x + side * 106, 646, 40, 26, mix(tone, "#D9584A", 0.5), a=0.28)
    c.curve(
        [(x + who.side * 6, 566), (x + who.side * 30, 636), (x + who.side * 2, 648)],
        mix(tone, INK, 0.32),
        8,
    )
    c.blob(
        [(x - 58, 702), (x - 20, 694), (x, 698), (x + 20, 694), (x + 58, 702), (x, 732)],
        mix(tone, "#7A1F2B", 0.5),
    )
    c.curve(
        [(x - 66, 698), (x - 30, 710), (x, 713), (x + 30, 710), (x + 66, 698)],
        mix(dark, "#7A1F2B", 0.3),
        6,
    )
    if who.older:
        for side in (-1, 1):
            c.curve([(x + side * 132, 572), (x + side * 150, 566)], mix(tone, INK, 0.3), 4)
            c.curve([(x + side * 132, 586), (x + side * 152, 590)], mix(tone, INK, 0.3), 4)
            c.curve(
                [(x + side * 84, 664), (x + side * 96, 694), (x + side * 88, 716)],
                mix(tone, INK, 0.22),
                4,
            )
    if who.glasses:
        for side in (-1, 1):
            c.ring(x + side * 80, 570, 62, 54, INK, 9)
            c.ellipse(x + side * 80, 570, 54, 46, PAGE, a=0.14)
            c.line([(x + side * 140, 560), (x + side * 186, 550)], INK, 8)
        c.arc(x, 566, 20, 16, (180, 360), INK, 8)


Layer = Callable[[Canvas, Sitter, float], None]


BACKS: dict[str, Layer] = {
    "scarf": heads.scarf_back,
    "curls": heads.curls_back,
    "bob": heads.bob_back,
}


FRONTS: dict[str, Layer] = {
    "scarf": heads.scarf_front,
    "wrap": heads.wrap_front,
    "curls": heads.curls_front,
    "bob": heads.bob_front,
    "thin": heads.thin_front,
}


def portrait(c: Canvas, name: str) -> None:
    """One resident at her window."""
    who = SITTERS[name]
    _ground(c, who)
    x = 800 - who.side * 20
    if who.style in BACKS:
        BACKS[who.style](c, who, x)
    _body(c, who, x)
    if who.beard:
        _face(c, who, x)
        heads.beard(c, who, x)
        c.blob(
            [(x - 54, 706), (x, 700), (x + 54, 706), (x, 736)], mix(SKINS[who.skin], "#7A1F2B", 0.5)
        )
    else:
        _face(c, who, x)
    FRONTS[who.style](c, who, x)
