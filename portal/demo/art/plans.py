"""Pictures of the quartier seen from the sky."""

import math

from portal.demo.art.brush import Canvas
from portal.demo.art.palette import (
    INK,
    LIGHT,
    PAGE,
    bright,
    mix,
    soft,
    strong,
)


def walk(c: Canvas) -> None:
    """The quartier from above, and the walk's dotted line from stop to stop."""
    c.rect(0, 0, 1600, 1000, soft("jardin"))
    c.blob(
        [
            (-80, 640),
            (300, 620),
            (700, 720),
            (1100, 690),
            (1700, 780),
            (1700, 900),
            (1100, 800),
            (700, 830),
            (300, 730),
            (-80, 760),
        ],
        bright("canal"),
    )
    for points, width in (
        ([(-20, 250), (1620, 190)], 62),
        ([(-20, 500), (1620, 430)], 62),
        ([(420, -20), (380, 1020)], 56),
        ([(820, -20), (800, 1020)], 56),
        ([(1230, -20), (1260, 1020)], 56),
    ):
        c.line(points, PAGE, width)
    roofs = (strong("brique"), "#B5533A", "#A8643C", "#8A3A2E", "#9A4A5F")
    for x0, x1 in ((20, 350), (470, 760), (870, 1180), (1320, 1590)):
        for y0, y1 in ((10, 190), (300, 420), (530, 600), (900, 990)):
            x = x0
            while x + 70 < x1:
                w = c.rng.uniform(62, 96)
                h = min(y1 - y0, 150) * c.rng.uniform(0.75, 1)
                roof = c.rng.choice(roofs)
                c.rect(x + 6, y0 + 8, w, h, INK, a=0.18)
                c.rect(x, y0, w, h, roof)
                c.rect(x, y0, w / 2, h, mix(roof, PAGE, 0.22))
                x += w + 4
    for _ in range(46):
        x, y = (
            c.rng.uniform(10, 1590),
            c.rng.choice((280, 505, 226, 460, 610, 870)) + c.rng.uniform(-12, 12),
        )
        r = c.rng.uniform(18, 30)
        c.ellipse(x + 5, y + 7, r, r, INK, a=0.15)
        c.ellipse(x, y, r, r, "#4F8A3A")
        c.ellipse(x - r * 0.25, y - r * 0.25, r * 0.5, r * 0.5, "#83C076")
    route = [
        (130, 246),
        (400, 238),
        (398, 480),
        (806, 470),
        (812, 215),
        (1240, 205),
        (1250, 445),
        (1500, 432),
    ]
    for (xa, ya), (xb, yb) in zip(route, route[1:], strict=False):
        steps = int(math.hypot(xb - xa, yb - ya) / 34)
        for step in range(steps):
            t = step / steps
            c.ellipse(xa + (xb - xa) * t, ya + (yb - ya) * t, 10, 10, strong("framboise"))
    for index, (x, y) in enumerate((route[0], route[2], route[4], route[6], route[7])):
        c.ellipse(x + 6, y - 44, 52, 52, INK, a=0.2)
        c.poly([(x - 34, y - 40), (x + 34, y - 40), (x, y + 6)], strong("framboise"))
        c.ellipse(x, y - 56, 46, 46, strong("framboise"))
        c.ellipse(x, y - 56, 32, 32, PAGE)
        for dot in range(index + 1):
            angle = -math.pi / 2 + dot * 2 * math.pi / max(1, index + 1)
            r = 0 if index == 0 else 16
            c.ellipse(x + r * math.cos(angle), y - 56 + r * math.sin(angle), 6.5, 6.5, INK)


def court(c: Canvas) -> None:
    """A playing court painted by the residents, seen from above."""
    c.rect(0, 0, 1600, 1000, "#8FC07A")
    c.rect(110, 90, 1380, 820, strong("brique"), 24)
    c.rect(140, 120, 1320, 760, mix(strong("brique"), PAGE, 0.18), 16)
    with c.clip([(140, 120), (1460, 120), (1460, 880), (140, 880)]):
        c.blob(
            [
                (140, 620),
                (420, 480),
                (720, 640),
                (1000, 420),
                (1460, 560),
                (1500, 1000),
                (100, 1000),
            ],
            strong("iris"),
        )
        c.blob(
            [
                (140, 760),
                (460, 660),
                (760, 800),
                (1100, 620),
                (1460, 760),
                (1500, 1000),
                (100, 1000),
            ],
            LIGHT,
        )
        c.ellipse(380, 300, 190, 190, bright("canal"))
        c.ellipse(1230, 320, 150, 150, bright("framboise"))
    c.ring(800, 500, 130, 130, PAGE, 10)
    c.line([(800, 125), (800, 875)], PAGE, 10)
    for points in (
        [(145, 330), (350, 330), (350, 670), (145, 670)],
        [(1455, 330), (1250, 330), (1250, 670), (1455, 670)],
    ):
        c.line(points, PAGE, 10)
    c.line([(146, 126), (1454, 126), (1454, 874), (146, 874), (146, 126)], PAGE, 10)
    players = (
        (560, 340, strong("canal"), "#7A4E34"),
        (980, 420, strong("canal"), "#EBC7A6"),
        (700, 690, PAGE, "#C08A63"),
        (1130, 660, PAGE, "#5B3A29"),
        (420, 560, strong("canal"), "#9C6B48"),
        (300, 760, PAGE, "#DDB08A"),
    )
    for x, y, shirt, skin in players:
        c.ellipse(x + 54, y + 46, 56, 22, INK, a=0.22)
        c.ellipse(x, y, 52, 34, shirt)
        c.ellipse(x - 40, y + 22, 16, 16, skin)
        c.ellipse(x + 42, y - 18, 16, 16, skin)
        c.ellipse(x, y, 26, 26, "#1B1714" if skin != "#EBC7A6" else "#6B4630")
        c.ellipse(x + 14, y - 16, 9, 9, "#1B1714")
    c.ellipse(862, 596, 30, 12, INK, a=0.25)
    c.ellipse(846, 572, 28, 28, "#F0A03C")
    c.ring(846, 572, 28, 28, INK, 4)
    c.line([(846, 545), (846, 599)], INK, 3)
    c.arc(820, 572, 26, 26, (300, 420), INK, 3)
    for x in (40, 1560):
        for y in range(80, 1000, 170):
            c.ellipse(x + 6, y + 8, 44, 44, INK, a=0.15)
            c.ellipse(x, y, 44, 44, "#3F7A34")
            c.ellipse(x - 12, y - 12, 20, 20, "#83C076")
