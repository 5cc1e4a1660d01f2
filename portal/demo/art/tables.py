"""Pictures seen from above or close by: tables, plans, shelves, bicycles."""

import math

from portal.demo.art.brush import Canvas
from portal.demo.art.palette import (
    INK,
    LIGHT,
    PAGE,
    SAND,
    bright,
    mix,
    soft,
    strong,
)

ACCENT_NAMES = ("brique", "canal", "ocre", "prune", "jardin", "ciel", "iris", "framboise")


def _turned(cx: float, cy: float, w: float, h: float, degrees: float) -> list[tuple[float, float]]:
    turn = math.radians(degrees)
    return [
        (
            cx + dx * math.cos(turn) - dy * math.sin(turn),
            cy + dx * math.sin(turn) + dy * math.cos(turn),
        )
        for dx, dy in ((-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2))
    ]


def _sheet(
    c: Canvas, cx: float, cy: float, w: float, h: float, degrees: float, colour: str
) -> None:
    c.poly(_turned(cx + 8, cy + 12, w, h, degrees), INK, a=0.18)
    c.poly(_turned(cx, cy, w, h, degrees), colour)


def _cup(c: Canvas, x: float, y: float, colour: str) -> None:
    c.ellipse(x + 8, y + 12, 62, 62, INK, a=0.16)
    c.ellipse(x, y, 60, 60, PAGE)
    c.ellipse(x, y, 46, 46, colour)
    c.ellipse(x, y, 34, 34, "#6B4630")
    c.ring(x + 54, y + 10, 20, 16, colour, 8)


def workshop(c: Canvas) -> None:
    """A table seen from above: plan of the quartier, notes, cups of coffee."""
    c.rect(0, 0, 1600, 1000, "#C89B63")
    for y in range(0, 1000, 125):
        c.rect(0, y, 1600, 122, mix("#C89B63", "#A8744A", 0.25 * ((y // 125) % 3)))
        for _ in range(4):
            x = c.rng.uniform(0, 1400)
            c.rect(x, y + c.rng.uniform(20, 100), c.rng.uniform(80, 300), 2, "#A8744A", a=0.6)
    _sheet(c, 800, 490, 860, 600, -3, PAGE)
    _map(c)
    for x, y, turn, accent in (
        (470, 330, 8, "framboise"),
        (700, 300, -10, "ocre"),
        (1080, 300, 6, "ciel"),
        (640, 640, 5, "iris"),
        (1090, 620, -7, "jardin"),
    ):
        _sheet(c, x, y, 96, 96, turn, mix(soft(accent), bright(accent), 0.45))
        for row in range(3):
            c.line(_turned(x, y - 22 + row * 22, 60 - row * 10, 1, turn)[:2], INK, 4)
    for x, y, colour in (
        (830, 420, strong("brique")),
        (560, 540, strong("canal")),
        (980, 560, strong("prune")),
    ):
        c.poly([(x - 20, y - 40), (x + 20, y - 40), (x, y)], colour)
        c.ellipse(x, y - 52, 28, 28, colour)
        c.ellipse(x, y - 52, 11, 11, PAGE)
    for x, y, colour in (
        (180, 180, strong("ciel")),
        (1430, 240, strong("brique")),
        (230, 800, LIGHT),
        (1400, 820, strong("jardin")),
    ):
        _cup(c, x, y, colour)
    for x, y, turn, colour in (
        (300, 480, 70, strong("framboise")),
        (1330, 520, -60, strong("canal")),
        (1180, 880, 20, strong("ocre")),
    ):
        c.poly(_turned(x + 5, y + 9, 230, 22, turn), INK, a=0.18)
        c.poly(_turned(x, y, 230, 22, turn), colour)
        tip = _turned(x, y, 270, 10, turn)
        c.poly([_turned(x, y, 230, 22, turn)[1], _turned(x, y, 230, 22, turn)[2], tip[1]], SAND)
    _arm(c, 620, 1010, 700, 860, strong("prune"), "#9C6B48")
    _arm(c, 980, -20, 930, 130, strong("canal"), "#EBC7A6")
    _arm(c, 1620, 640, 1420, 640, LIGHT, "#6A4230")
    _arm(c, -20, 600, 180, 590, strong("ciel"), "#C08A63")


def _map(c: Canvas) -> None:
    with c.clip(_turned(800, 490, 820, 560, -3)):
        c.rect(360, 180, 900, 640, mix(soft("jardin"), PAGE, 0.5))
        for x, w in ((430, 110), (580, 150), (770, 120), (930, 170), (1140, 120)):
            for y, h in ((230, 110), (380, 90), (560, 130), (720, 110)):
                c.rect(x, y, w, h, c.rng.choice(("#E9B7A6", "#F2D2B0", "#DDBFD9", "#BFD8E6")), 4)
        c.line([(340, 360), (1280, 330)], PAGE, 24)
        c.line([(340, 530), (1280, 500)], PAGE, 24)
        c.line([(900, 150), (880, 840)], PAGE, 24)
        c.curve([(340, 700), (620, 680), (860, 700), (1280, 660)], bright("canal"), 34)
        for x, y in ((520, 470), (720, 620), (1060, 430), (1010, 640)):
            c.ellipse(x, y, 34, 34, "#5E9A3C")


def _arm(c: Canvas, x1: float, y1: float, x2: float, y2: float, sleeve: str, skin: str) -> None:
    c.line([(x1 + 8, y1 + 12), (x2 + 8, y2 + 12)], mix("#C89B63", INK, 0.2), 74)
    c.line([(x1 + (x2 - x1) * 0.5, y1 + (y2 - y1) * 0.5), (x2, y2)], skin, 54)
    c.line([(x1, y1), (x1 + (x2 - x1) * 0.7, y1 + (y2 - y1) * 0.7)], sleeve, 78)
    c.ellipse(x2, y2, 40, 40, skin)
    length = math.hypot(x2 - x1, y2 - y1)
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    for spread in (-26, -9, 9, 26):
        c.line(
            [
                (x2 - uy * spread * 0.8, y2 + ux * spread * 0.8),
                (x2 + ux * 62 - uy * spread, y2 + uy * 62 + ux * spread),
            ],
            skin,
            17,
        )


def plates(c: Canvas) -> None:
    """Dishes brought by everybody, seen from above."""
    c.rect(0, 0, 1600, 1000, strong("canal"))
    for x in range(0, 1600, 100):
        c.rect(x, 0, 50, 1000, mix(strong("canal"), PAGE, 0.14), a=0.8)
    for y in range(0, 1000, 100):
        c.rect(0, y, 1600, 50, mix(strong("canal"), PAGE, 0.24), a=0.5)
    dishes = (
        (330, 290, 190, "couscous"),
        (800, 240, 150, "salad"),
        (1270, 300, 200, "tart"),
        (560, 700, 160, "soup"),
        (1010, 690, 190, "rice"),
        (1400, 740, 140, "fruit"),
        (180, 760, 140, "bread"),
    )
    for x, y, r, dish in dishes:
        c.ellipse(x + 12, y + 18, r, r, INK, a=0.25)
        c.ellipse(x, y, r, r, PAGE)
        c.ring(x, y, r * 0.92, r * 0.92, mix(PAGE, strong("ciel"), 0.4), 6)
        _dish(c, x, y, r * 0.76, dish)
    for x, y, turn in (
        (560, 420, 20),
        (1040, 460, -30),
        (800, 900, 8),
        (60, 480, 80),
        (1540, 520, 100),
    ):
        c.poly(_turned(x + 5, y + 8, 210, 14, turn), INK, a=0.2)
        c.poly(_turned(x, y, 210, 14, turn), "#D9D5CE")
        end = _turned(x, y, 230, 1, turn)[0]
        c.ellipse(end[0], end[1], 30, 30, "#D9D5CE")


def _dish(c: Canvas, x: float, y: float, r: float, dish: str) -> None:
    grounds = {
        "couscous": "#EBCB86",
        "salad": "#5E9A3C",
        "tart": "#C8793A",
        "soup": "#C8502B",
        "rice": "#FFF3DE",
        "fruit": "#C8E3A8",
        "bread": "#E9D3B4",
    }
    toppings = {
        "couscous": ("#F0A03C", "#5E9A3C", "#8A3A2E"),
        "salad": ("#C8392B", "#83C076", "#FFC845"),
        "tart": ("#FFC845", "#F0A03C", "#E9B76A"),
        "soup": ("#F0A03C", "#FFE3A1", "#5E9A3C"),
        "rice": ("#5E9A3C", "#C8392B", "#F0A03C"),
        "fruit": ("#C8392B", "#F0A03C", "#823587"),
        "bread": ("#B9733A", "#C8893F", "#A5622C"),
    }
    c.ellipse(x, y, r, r, grounds[dish])
    for index in range(26):
        angle, far = index * 2.4, r * 0.85 * math.sqrt(index / 26)
        size = r * c.rng.uniform(0.09, 0.16)
        c.ellipse(
            x + far * math.cos(angle),
            y + far * math.sin(angle),
            size,
            size * 0.85,
            toppings[dish][index % 3],
        )
