"""Pictures of rooms: the workshop, the library, the shared hall."""

import math

from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.outside import lamp, person, tree
from portal.demo.art.palette import (
    INK,
    LIGHT,
    LINEN,
    PAGE,
    PALE_LIGHT,
    SAND,
    mix,
    soft,
    strong,
)
from portal.demo.art.tables import ACCENT_NAMES
from portal.demo.art.town import window


def bikes(c: Canvas) -> None:
    """A bicycle on the repair stand, tools on the wall."""
    c.rect(0, 0, 1600, 1000, soft("ciel"))
    bricks(
        c,
        (0, 0, 1600, 790),
        mix(strong("ciel"), PAGE, 0.62),
        "monk",
        mortar=mix(strong("ciel"), PAGE, 0.78),
    )
    c.rect(0, 790, 1600, 210, SAND)
    c.rect(0, 790, 1600, 12, PAGE)
    c.rect(110, 120, 420, 300, "#C89B63", 10)
    for x, tool in ((160, "key"), (240, "driver"), (320, "key"), (410, "hammer"), (480, "driver")):
        c.line([(x, 160), (x, 330)], INK if tool == "key" else "#8A5A36", 16)
        if tool == "key":
            c.ring(x, 350, 26, 26, INK, 12)
            c.ring(x, 160, 22, 22, INK, 10)
        elif tool == "driver":
            c.rect(x - 16, 150, 32, 90, strong("brique"), 12)
        else:
            c.rect(x - 42, 150, 84, 34, INK, 6)
    window(c, 1180, 120, 260, 260, lit=True)
    left, right, y, r = (560, 690), (1130, 690), 690, 190
    for x in (left[0], right[0]):
        c.ring(x, y, r, r, INK, 22)
        c.ring(x, y, r - 24, r - 24, PAGE, 6)
        for spoke in range(16):
            angle = spoke * math.pi / 8
            c.line(
                [(x, y), (x + (r - 24) * math.cos(angle), y + (r - 24) * math.sin(angle))],
                "#6F6A68",
                2,
            )
        c.ellipse(x, y, 20, 20, INK)
    frame = strong("framboise")
    crank, seat, head = (810, 700), (740, 430), (1040, 420)
    for points in ([left, crank, head, seat, crank], [left, seat], [head, right]):
        c.line(points, frame, 22)
    c.line([seat, (725, 380)], INK, 16)
    c.blob([(640, 372), (720, 352), (790, 366), (780, 388), (700, 392)], INK)
    c.line([head, (1026, 350)], INK, 16)
    c.curve([(1026, 350), (1080, 330), (1120, 350), (1104, 390)], INK, 16)
    c.ring(*crank, 58, 58, INK, 12)
    c.line([crank, (850, 780)], INK, 14)
    c.rect(826, 776, 60, 16, INK, 6)
    c.rect(1080, 440, 170, 110, "#C89B63", 10)
    for x in (1110, 1150, 1190, 1230):
        c.ellipse(x, 436, 26, 22, ("#5E9A3C", "#C8392B", "#F0A03C", "#5E9A3C")[(x // 40) % 4])
    person(c, 330, 920, 500, strong("jardin"), skin=1, style="cap")
    person(c, 1420, 920, 470, LIGHT, skin=4, hair=1, style="long", turn=-1)


def library(c: Canvas) -> None:
    """Shelves of books around a reading corner."""
    c.rect(0, 0, 1600, 1000, mix(soft("prune"), PAGE, 0.3))
    c.rect(0, 0, 1600, 800, "#8A5A36")
    for row in range(4):
        y = 30 + row * 192
        c.rect(24, y, 1552, 172, "#5F3F27")
        x = 34.0
        while x < 1552:
            w, h = c.rng.uniform(18, 44), c.rng.uniform(104, 160)
            accent = c.rng.choice(ACCENT_NAMES)
            tone = mix(strong(accent), PAGE, c.rng.choice((0, 0.15, 0.35)))
            if c.rng.random() < 0.06:
                x += 46
                continue
            c.rect(x, y + 172 - h, w, h, tone, 3)
            c.rect(x + w * 0.2, y + 172 - h + 18, w * 0.6, 8, PALE_LIGHT)
            if h > 130:
                c.rect(x + w * 0.2, y + 172 - 40, w * 0.6, 6, PALE_LIGHT)
            x += w + 3
        c.rect(14, y + 172, 1572, 20, "#A8744A")
    c.rect(0, 800, 1600, 200, LINEN)
    c.ellipse(800, 910, 620, 80, mix(strong("prune"), PAGE, 0.55))
    c.ellipse(800, 906, 560, 64, mix(strong("prune"), PAGE, 0.7))
    c.glow(1130, 560, 420, PALE_LIGHT, 0.55)
    c.line([(1250, 910), (1250, 470)], INK, 10)
    c.poly([(1160, 560), (1340, 560), (1296, 440), (1204, 440)], LIGHT)
    c.rect(1190, 900, 120, 14, INK, 6)
    c.rect(860, 560, 330, 300, strong("canal"), 60)
    c.rect(820, 700, 90, 190, mix(strong("canal"), INK, 0.15), 36)
    c.rect(1140, 700, 90, 190, mix(strong("canal"), INK, 0.15), 36)
    c.rect(880, 780, 290, 90, mix(strong("canal"), PAGE, 0.18), 26)
    for x in (850, 1190):
        c.rect(x, 880, 16, 44, INK)
    _reader(c, 1025, 790)
    person(c, 470, 930, 320, strong("ocre"), skin=3, style="scarf", skirt=True)
    person(c, 580, 934, 200, strong("ciel"), skin=3, style="short", turn=-1)
    for index in range(5):
        c.rect(650 + index * 3, 890 - index * 20, 110, 18, strong(ACCENT_NAMES[index]), 4)


def _reader(c: Canvas, x: float, y: float) -> None:
    c.blob(
        [
            (x - 84, y + 60),
            (x - 80, y - 80),
            (x - 40, y - 130),
            (x + 40, y - 130),
            (x + 80, y - 80),
            (x + 84, y + 60),
        ],
        LIGHT,
    )
    c.rect(x - 18, y - 160, 36, 44, "#5E3A28")
    c.ellipse(x, y - 200, 50, 58, "#7A4E34")
    for dx, dy in ((-44, -226), (-22, -254), (10, -260), (40, -238), (52, -206), (-54, -200)):
        c.ellipse(x + dx, y + dy, 26, 24, "#1B1714")
    c.rect(x - 70, y + 10, 60, 130, INK, 16)
    c.rect(x + 10, y + 10, 60, 130, INK, 16)
    c.poly([(x - 90, y - 60), (x, y - 40), (x, y + 36), (x - 90, y + 16)], PAGE)
    c.poly([(x + 90, y - 60), (x, y - 40), (x, y + 36), (x + 90, y + 16)], mix(PAGE, INK, 0.1))
    c.line([(x, y - 40), (x, y + 36)], strong("brique"), 5)
    for side in (-1, 1):
        c.ellipse(x + side * 90, y - 10, 18, 20, "#7A4E34")


def roof(c: Canvas) -> None:
    """The shared hall at the foot of the building, its door open."""
    bricks(c, (0, 0, 1600, 800), mix(strong("framboise"), PAGE, 0.1), "basket")
    c.rect(0, 780, 1600, 220, SAND)
    c.rect(0, 780, 1600, 12, PAGE)
    c.rect(180, 200, 1240, 600, PAGE, 10)
    c.rect(210, 230, 1180, 560, PALE_LIGHT)
    c.glow(800, 480, 620, LIGHT, 0.6)
    for x in (330, 800, 1270):
        c.line([(x, 230), (x, 300)], INK, 4)
        c.poly([(x - 60, 340), (x + 60, 340), (x + 26, 296), (x - 26, 296)], strong("framboise"))
    c.rect(420, 610, 420, 22, "#8A5A36", 6)
    for x in (440, 810):
        c.rect(x, 630, 14, 150, "#8A5A36")
    for x, colour in ((520, strong("canal")), (620, LIGHT), (730, strong("brique"))):
        c.rect(x, 576, 36, 34, colour, 6)
    for x in (210, 595, 985, 1376):
        c.rect(x, 230, 14, 560, PAGE)
    person(c, 480, 800, 330, strong("prune"), skin=3, style="bun", skirt=True)
    person(c, 760, 800, 340, strong("ciel"), skin=0, style="short", turn=-1)
    person(c, 1110, 850, 360, strong("jardin"), skin=1, style="scarf", skirt=True, turn=-1)
    person(c, 1240, 856, 220, LIGHT, skin=1, style="curly", turn=-1)
    c.rect(140, 120, 1320, 60, strong("framboise"), 10)
    for index in range(33):
        c.pie(160 + index * 40, 180, 20, 0, 180, PAGE if index % 2 else strong("framboise"))
    tree(c, 70, 830, 380, "#3F7A34")
    lamp(c, 1490, 850, 420, on=False)
