"""Pictures of things residents do outside: oven, garden, market, benches, bus stop, games."""

import math

from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.outside import bush, person, skyline, tree
from portal.demo.art.palette import (
    DUSK,
    INK,
    LIGHT,
    MORNING,
    PAGE,
    PALE_LIGHT,
    SAND,
    SUNNY,
    bright,
    mix,
    strong,
)
from portal.demo.art.streets import pavement
from portal.demo.art.town import tower


def garden(c: Canvas) -> None:
    """Raised beds, sunflowers and a watering can."""
    c.sky(MORNING, 700)
    c.ellipse(1300, 190, 100, 100, PALE_LIGHT)
    c.rect(0, 330, 1600, 330, mix(strong("jardin"), PAGE, 0.75))
    bricks(c, (0, 390, 1600, 220), mix("#B5533A", PAGE, 0.25), "stack")
    c.rect(0, 376, 1600, 18, PAGE)
    c.rect(0, 600, 1600, 400, "#A9CF8F")
    c.rect(90, 250, 300, 360, "#7A5A3C")
    for x in range(90, 390, 38):
        c.rect(x, 250, 4, 360, "#5F4329")
    c.poly([(60, 260), (240, 140), (420, 260)], "#4A3325")
    c.rect(200, 400, 110, 210, strong("canal"), 4)
    for x, h in ((520, 400), (610, 470), (700, 360)):
        c.line([(x, 640), (x, 640 - h)], "#2F6B2A", 10)
        c.ellipse(x + 34, 640 - h * 0.45, 38, 16, "#3F7A34")
        c.ellipse(x - 34, 640 - h * 0.6, 38, 16, "#3F7A34")
        for turn in range(12):
            angle = turn * 0.5236
            dx, dy = 62 * math.cos(angle), 62 * math.sin(angle)
            c.ellipse(x + dx, 640 - h + dy, 26, 26, LIGHT)
        c.ellipse(x, 640 - h, 44, 44, "#4A3325")
    for row, y in enumerate((640, 790)):
        for bed in range(2):
            x = 120 + bed * 760 - row * 50
            c.rect(x, y, 660, 110, "#8A5A36", 6)
            c.rect(x, y, 660, 16, "#A8744A", 6)
            for plant in range(9):
                px = x + 44 + plant * 72
                if (plant + row + bed) % 3 == 0:
                    bush(c, px, y + 12, 66, "#3F7A34")
                    c.ellipse(px, y - 14, 13, 13, "#C8392B")
                elif (plant + row + bed) % 3 == 1:
                    c.ellipse(px, y - 6, 30, 26, "#5E9A3C")
                    c.ellipse(px - 6, y - 12, 14, 12, "#A9D07A")
                else:
                    for blade in (-14, 0, 14):
                        c.curve(
                            [(px, y + 6), (px + blade * 0.5, y - 30), (px + blade, y - 62)],
                            "#2F6B2A",
                            6,
                        )
    person(c, 1060, 660, 330, strong("framboise"), skin=0, style="scarf", skirt=True)
    person(c, 1340, 680, 210, LIGHT, skin=2, style="curly", turn=-1)
    c.poly([(1130, 930), (1150, 830), (1290, 830), (1310, 930)], strong("ciel"))
    c.line([(1300, 900), (1390, 820)], strong("ciel"), 18)
    c.ellipse(1400, 812, 30, 18, mix(strong("ciel"), INK, 0.2))
    c.arc(1220, 830, 60, 64, (180, 360), mix(strong("ciel"), INK, 0.2), 14)


def market(c: Canvas) -> None:
    """Market stalls under striped awnings."""
    c.sky(SUNNY, 760)
    skyline(c, 640, mix("#B5533A", PAGE, 0.5), 120, 260)
    for x, h in ((150, 320), (1480, 340)):
        tree(c, x, 700, h, "#4F8A3A")
    pavement(c, 690, SAND)
    tones = (strong("brique"), strong("canal"), strong("ocre"), strong("prune"))
    for stall in range(4):
        x, w, colour = 70 + stall * 375, 330, tones[stall]
        c.rect(x + 14, 470, 12, 330, INK)
        c.rect(x + w - 26, 470, 12, 330, INK)
        c.rect(x, 650, w, 160, "#8A5A36", 4)
        c.rect(x, 690, w, 120, mix(colour, PAGE, 0.2))
        for stripe in range(7):
            sx = x - 20 + stripe * (w + 40) / 7
            tone = colour if stripe % 2 == 0 else PAGE
            sw = (w + 40) / 7
            c.poly(
                [
                    (sx + 14, 400),
                    (sx + sw + (14 if stripe < 6 else -14), 400),
                    (sx + sw, 480),
                    (sx, 480),
                ],
                tone,
            )
            c.pie(sx + sw / 2, 480, sw / 2, 0, 180, tone)
        seller = (1, 4, 3, 0)[stall]
        c.blob(
            [
                (x + w / 2 - 44, 640),
                (x + w / 2 - 34, 572),
                (x + w / 2 + 34, 572),
                (x + w / 2 + 44, 640),
            ],
            mix(colour, PAGE, 0.5),
        )
        c.ellipse(x + w / 2, 530, 24, 28, ("#9C6B48", "#EBC7A6", "#C08A63", "#6A4230")[stall])
        c.pie(x + w / 2, 524, 27, 180, 360, colour if seller % 2 else INK)
        for crate in range(3):
            cx = x + 20 + crate * 102
            c.poly([(cx, 610), (cx + 90, 610), (cx + 96, 660), (cx - 6, 660)], "#C89B63")
            fruit = ("#C8392B", "#5E9A3C", "#F0A03C", "#823587", "#FFC845")[(crate + stall * 2) % 5]
            for row in range(2):
                for column in range(4):
                    c.ellipse(
                        cx + 12 + column * 22 + row * 6,
                        604 - row * 18,
                        13,
                        13,
                        mix(fruit, PAGE, 0.1 * (column % 2)),
                    )
    for x, h, colour, skin, style, skirt in (
        (260, 270, "#60B9F3", 2, "bun", True),
        (620, 280, "#F694AB", 5, "short", False),
        (1000, 262, LIGHT, 1, "scarf", True),
        (1340, 276, "#29C4C4", 3, "long", True),
    ):
        person(
            c,
            x,
            930,
            h,
            colour,
            skin=skin,
            style=style,
            skirt=skirt,
            hair=1,
            turn=-1 if x > 800 else 1,
        )
        c.poly([(x + 30, 850), (x + 84, 850), (x + 78, 910), (x + 36, 910)], "#C89B63")
    person(c, 1075, 934, 160, strong("iris"), skin=1, style="curly")


def games(c: Canvas) -> None:
    """A playground where a wheelchair rolls up to the swing."""
    c.sky(SUNNY, 640)
    skyline(c, 560, mix("#B5533A", PAGE, 0.55), 50, 150)
    tower(c, 1090, 560, 6, 6, "#F2E3CB", accent=strong("framboise"), lit=0.2, cell=(54, 56))
    c.blob(
        [(-100, 580), (500, 530), (1100, 560), (1700, 520), (1700, 1100), (-100, 1100)], "#A9CF8F"
    )
    c.ellipse(800, 850, 820, 210, SAND)
    c.ellipse(800, 846, 790, 190, "#F0C9A0")
    tree(c, 90, 690, 380, "#3F7A34")
    for x in (180, 620):
        c.line([(x - 40, 850), (x, 420)], strong("prune"), 16)
        c.line([(x + 40, 850), (x, 420)], strong("prune"), 16)
    c.line([(170, 420), (630, 420)], strong("prune"), 18)
    for x in (290, 480):
        c.line([(x, 424), (x + 20, 740)], INK, 4)
        c.line([(x + 70, 424), (x + 90, 740)], INK, 4)
        c.rect(x + 10, 736, 92, 18, LIGHT, 8)
    person(c, 345, 748, 190, strong("ciel"), skin=2, style="curly")
    c.rect(900, 470, 150, 22, strong("canal"), 4)
    for x in (906, 1030):
        c.rect(x, 400, 16, 430, strong("canal"))
    c.poly([(880, 410), (975, 310), (1070, 410)], strong("brique"))
    for row in range(6):
        c.rect(860, 540 + row * 50, 56, 10, INK, 4)
    c.rect(856, 500, 10, 330, INK)
    c.poly([(1040, 480), (1072, 470), (1270, 812), (1330, 826), (1330, 850), (1246, 842)], LIGHT)
    person(c, 976, 478, 130, strong("framboise"), skin=4, hair=1, style="bun", skirt=True)
    c.ring(720, 850, 62, 62, INK, 10)
    c.ellipse(720, 850, 10, 10, INK)
    c.ellipse(650, 892, 22, 22, INK)
    c.line([(700, 800), (640, 812), (636, 880)], "#5B5866", 10)
    c.blob(
        [(690, 820), (684, 700), (712, 662), (750, 664), (770, 710), (764, 820)], strong("jardin")
    )
    c.line([(720, 812), (640, 812), (632, 884)], DUSK, 24)
    c.ellipse(722, 622, 36, 42, "#C08A63")
    c.pie(722, 612, 40, 180, 360, INK)
    c.line([(700, 710), (650, 762), (612, 748)], mix(strong("jardin"), INK, 0.2), 18)
    c.ellipse(1450, 830, 46, 46, PAGE)
    c.ring(1450, 830, 46, 46, strong("brique"), 8)
    person(c, 1500, 820, 230, strong("iris"), skin=0, style="short", turn=-1)


def fountain(c: Canvas) -> None:
    """A drinking fountain low enough for a child and a wheelchair."""
    c.sky(MORNING, 640)
    skyline(c, 600, mix(strong("jardin"), PAGE, 0.72), 60, 140)
    tower(c, 120, 600, 5, 6, "#F2E3CB", accent=strong("jardin"), lit=0.2)
    c.blob(
        [(-100, 590), (500, 550), (1100, 590), (1700, 540), (1700, 1100), (-100, 1100)], "#A9CF8F"
    )
    c.ellipse(800, 890, 700, 120, SAND)
    tree(c, 1320, 760, 520, "#3F7A34")
    tree(c, 1540, 720, 380, "#4F8A3A")
    c.rect(690, 520, 160, 370, strong("canal"), 26)
    c.rect(690, 520, 60, 370, mix(strong("canal"), PAGE, 0.18), 26)
    c.ellipse(770, 524, 130, 34, mix(strong("canal"), INK, 0.2))
    c.ellipse(770, 518, 112, 26, bright("canal"))
    c.curve([(850, 480), (838, 420), (790, 430), (772, 512)], PAGE, 12)
    c.line([(850, 520), (850, 480)], INK, 16)
    c.rect(850, 690, 170, 34, mix(strong("canal"), INK, 0.2), 14)
    c.ellipse(936, 692, 84, 18, bright("canal"))
    c.curve([(862, 640), (930, 636), (936, 690)], PAGE, 10)
    for x, y in ((700, 850), (740, 870), (880, 872), (930, 860)):
        c.ellipse(x, y, 26, 7, bright("canal"), a=0.8)
    person(c, 560, 880, 250, LIGHT, skin=1, style="curly")
    person(c, 440, 890, 360, strong("framboise"), skin=3, style="scarf", skirt=True)
    person(c, 1080, 890, 240, strong("ciel"), skin=4, hair=1, style="bun", skirt=True, turn=-1)
