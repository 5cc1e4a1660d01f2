"""Pictures of streets: the home page and the four quartiers."""

from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.outside import bush, garland, lamp, person, skyline, stars, tree
from portal.demo.art.palette import (
    DUSK,
    EVENING,
    INK,
    LIGHT,
    MORNING,
    NIGHTFALL,
    PAGE,
    PALE_LIGHT,
    SAND,
    SUNNY,
    deep,
    mix,
    soft,
    strong,
)
from portal.demo.art.town import house, tower, window


def pavement(c: Canvas, top: float, colour: str) -> None:
    """The street, with its kerb."""
    c.rect(0, top, c.width, c.height - top, colour)
    c.rect(0, top, c.width, 12, mix(colour, PAGE, 0.35))
    for x in range(0, c.width, 80):
        c.line([(x, top + 12), (x - (x - 800) * -0.18, c.height)], mix(colour, INK, 0.18), 2)
    c.rect(0, top + (c.height - top) * 0.45, c.width, 3, mix(colour, INK, 0.18))


def home(c: Canvas) -> None:
    """A brick street at dusk, windows lighting up."""
    c.sky(EVENING, 900)
    stars(c, 40, 300)
    c.ellipse(1330, 170, 54, 54, PALE_LIGHT)
    c.ellipse(1308, 158, 50, 50, "#34375A")
    skyline(c, 800, "#4A3F63", 90, 240)
    tower(c, 90, 820, 4, 8, "#5C5476", accent="#8A5C7E", lit=0.42)
    tower(c, 1230, 820, 5, 7, "#57506F", accent="#8A5C7E", lit=0.45)
    c.glow(800, 860, 620, "#F89883", 0.35)
    colours = ("#9D2E19", "#B5533A", "#8A3A2E", "#A8643C", "#9A2A4F", "#A5432B")
    fronts = ("#005992", "#116300", "#7D4900", "#006061", "#823587", "#20253A")
    roofs = ("gable", "mansard", "step", "gable", "mansard", "gable")
    x = 170
    for index, colour in enumerate(colours):
        w = (205, 216, 196, 220, 206, 214)[index]
        h = (350, 330, 372, 340, 366, 338)[index]
        house(c, x, 850, w, h, colour, roof=roofs[index], front=fronts[index], lit=0.62)
        x += w
    pavement(c, 850, "#4B4763")
    lamp(c, 130, 872, 300)
    lamp(c, 1452, 872, 300)
    person(c, 560, 930, 168, "#29C4C4", skin=1, style="curly", skirt=True)
    person(c, 640, 926, 176, LIGHT, skin=4, hair=3, style="short", turn=-1)
    person(c, 1020, 934, 160, "#F694AB", skin=3, style="scarf", skirt=True)
    person(c, 1086, 938, 108, "#60B9F3", skin=3, hair=0, turn=-1)


def filatures(c: Canvas) -> None:
    """A former mill with its chimney, above terraced houses in warm brick."""
    c.sky(MORNING, 860)
    c.ellipse(1240, 260, 90, 90, PALE_LIGHT)
    skyline(c, 780, mix("#F89883", PAGE, 0.62), 60, 150)
    bricks(c, (1120, 130, 74, 660), mix(strong("brique"), INK, 0.1), "header")
    c.rect(1106, 118, 102, 20, mix(strong("brique"), INK, 0.4), 3)
    c.rect(1112, 300, 90, 10, PAGE)
    bricks(c, (250, 330, 830, 530), mix(strong("brique"), PAGE, 0.08), "english")
    for tooth in range(5):
        x = 250 + tooth * 166
        with c.clip([(x, 332), (x, 236), (x + 166, 332)]):
            bricks(c, (x, 230, 166, 104), mix(strong("brique"), INK, 0.12), "english")
        c.line([(x, 234), (x + 166, 334)], mix(PAGE, INK, 0.3), 8)
    for row in range(2):
        for column in range(7):
            x, y = 286 + column * 114, 372 + row * 150
            window(c, x, y, 74, 104, lit=(row * 3 + column * 5) % 4 < 2)
            c.pie(x + 37, y + 2, 42, 180, 360, PAGE)
            c.pie(x + 37, y + 2, 36, 180, 360, LIGHT if (row * 3 + column * 5) % 4 < 2 else DUSK)
    for index, x in enumerate((-60, 140, 330, 1090, 1290, 1480)):
        colour = (strong("brique"), "#B5533A", "#A8643C", "#8A3A2E", strong("brique"), "#B5533A")[
            index
        ]
        front = ("#005992", "#116300", "#7D4900", "#823587", "#006061", "#005992")[index]
        house(
            c, x, 850, 196, 300, colour, roof=("gable", "mansard")[index % 2], front=front, lit=0.4
        )
    tree(c, 640, 860, 360, "#3F7A34")
    tree(c, 900, 860, 300, "#4F8A3A")
    pavement(c, 850, SAND)
    person(c, 700, 940, 172, strong("canal"), skin=2, style="bun", skirt=True)
    person(c, 800, 944, 178, strong("prune"), skin=0, style="cap", turn=-1)


def clos_fleuri(c: Canvas) -> None:
    """Towers standing among gardens and tall trees."""
    c.sky(SUNNY, 760)
    for x, y, r in (
        (260, 170, 60),
        (330, 150, 78),
        (420, 176, 56),
        (1180, 120, 52),
        (1250, 106, 66),
    ):
        c.ellipse(x, y, r, r * 0.6, PAGE, a=0.9)
    c.blob(
        [(-100, 700), (300, 600), (800, 650), (1250, 590), (1750, 700), (1700, 1100), (-100, 1100)],
        "#B9DCA5",
    )
    tower(c, 160, 760, 5, 8, "#F2E3CB", accent=strong("jardin"), lit=0.22)
    tower(c, 640, 740, 4, 9, "#EAD6BC", accent="#83C076", lit=0.22)
    tower(c, 1060, 770, 7, 5, "#F2E3CB", accent=strong("jardin"), lit=0.25)
    c.blob(
        [(-100, 780), (250, 730), (800, 760), (1300, 730), (1700, 780), (1700, 1100), (-100, 1100)],
        "#8FC07A",
    )
    for x, h, leaf in (
        (90, 330, "#2F6B2A"),
        (560, 300, "#3F7A34"),
        (1010, 340, "#2F6B2A"),
        (1530, 320, "#3F7A34"),
    ):
        tree(c, x, 830, h, leaf)
    for row in range(3):
        y = 820 + row * 62
        for bed in range(4):
            x = 330 + bed * 250 + row * 26
            c.rect(x, y, 190, 40, "#6B4630", 8)
            for plant in range(6):
                colour = ("#2F6B2A", "#5E9A3C", "#9A2A4F", "#FFC845")[(plant + row + bed) % 4]
                c.ellipse(x + 18 + plant * 31, y + 4, 15, 17, colour)
    person(c, 290, 872, 158, "#FFC845", skin=1, style="scarf", skirt=True)
    person(c, 1330, 878, 162, strong("ciel"), skin=4, hair=3, style="cap", turn=-1)
    person(c, 1400, 884, 106, strong("framboise"), skin=1, style="curly", turn=-1)
    for x in (60, 1460):
        bush(c, x, 980, 240, "#2F6B2A")


def mariniers(c: Canvas) -> None:
    """Warehouses reflected in the canal, a footbridge and a barge."""
    c.sky(("#2B3A5C", "#4E6E92", "#9CC4C8", "#FBE3B8"), 620)
    skyline(c, 600, "#4F6C84", 50, 140)
    specs = (
        (70, 250, 330, "#8A4B38", "step"),
        (320, 230, 300, "#A8643C", "gable"),
        (550, 270, 350, "#7A3B2E", "step"),
        (820, 240, 310, "#96543C", "gable"),
        (1060, 250, 340, "#8A4B38", "step"),
        (1310, 250, 300, "#A8643C", "gable"),
    )
    for x, w, h, colour, roof in specs:
        house(c, x, 620, w, h, colour, roof=roof, bond="english", front=strong("canal"), lit=0.6)
    c.rect(0, 620, c.width, 34, "#C9B79C")
    c.rect(0, 620, c.width, 8, PAGE)
    c.rect(0, 654, c.width, 400, deep("canal"))
    for x, w, h, colour, _roof in specs:
        c.rect(x, 654, w, h * 0.62, colour, a=0.32)
        for column in (0.2, 0.62):
            c.rect(x + w * column, 700, w * 0.18, 90, LIGHT, a=0.5)
    for _ in range(90):
        x, y = c.rng.uniform(-40, 1600), c.rng.uniform(662, 990)
        c.rect(
            x,
            y,
            c.rng.uniform(40, 190),
            c.rng.uniform(2, 4),
            "#7FD0CF",
            2,
            a=c.rng.uniform(0.12, 0.4),
        )
    c.poly([(520, 850), (1300, 850), (1250, 930), (590, 930)], "#16242E")
    c.rect(520, 838, 790, 18, strong("brique"), 6)
    c.rect(1050, 768, 180, 74, PAGE, 6)
    c.rect(1040, 756, 200, 16, strong("canal"), 5)
    for x in (1072, 1130, 1186):
        c.rect(x, 786, 30, 34, LIGHT, 3)
    for x in range(570, 1000, 66):
        bush(c, x, 846, 56, ("#3F7A34", "#83C076", "#9A2A4F")[x % 3])
    c.arc(1180, 690, 420, 240, (180, 360), mix("#C9B79C", INK, 0.2), 26)
    c.arc(1180, 650, 420, 250, (186, 354), INK, 7)
    for step in range(9):
        x = 860 + step * 80
        c.line([(x, 400 + abs(step - 4) ** 2 * 5), (x, 452 + abs(step - 4) ** 2 * 6)], INK, 5)
    person(c, 1130, 452, 128, LIGHT, skin=2, style="long", skirt=True)
    person(c, 1230, 454, 134, "#F89883", skin=4, hair=2, style="short", turn=-1)


def tuilerie(c: Canvas) -> None:
    """A small square on a hillside, violet evening, lanterns between the houses."""
    c.sky(NIGHTFALL, 760)
    stars(c, 70, 420)
    c.ellipse(300, 170, 60, 60, PALE_LIGHT)
    c.glow(300, 170, 260, PALE_LIGHT, 0.4)
    c.blob(
        [(-100, 560), (400, 470), (900, 540), (1400, 440), (1750, 560), (1700, 1100), (-100, 1100)],
        "#2E2C55",
    )
    for x, ground, s in ((90, 610, 1.0), (300, 590, 0.9), (1130, 585, 0.9), (1330, 570, 1.0)):
        house(c, x, ground, 170 * s, 210 * s, "#6B5AA8", bond="stack", roof="mansard", lit=0.7)
    for index, (x, w, h) in enumerate(
        ((-30, 240, 390), (210, 225, 360), (1180, 230, 370), (1410, 240, 400))
    ):
        colour = ("#8A5FA0", "#A8643C", "#9A4A5F", "#7567B8")[index]
        house(
            c,
            x,
            850,
            w,
            h,
            colour,
            bond="monk",
            roof=("gable", "step")[index % 2],
            lit=0.7,
            front=deep("iris"),
        )
    bricks(c, (0, 850, 1600, 150), "#6F5A7E", "herringbone", mortar="#4A3F63")
    c.rect(0, 846, 1600, 10, mix("#6F5A7E", PAGE, 0.4))
    c.ellipse(800, 872, 190, 40, "#4A4475")
    c.rect(640, 806, 320, 64, "#8E82C4", 14)
    c.ellipse(800, 806, 160, 30, "#BDB4E8")
    c.ellipse(800, 806, 138, 23, "#29A0B4")
    c.rect(786, 700, 28, 104, "#BDB4E8", 8)
    c.ellipse(800, 700, 66, 14, "#BDB4E8")
    for side in (-1, 1):
        c.curve([(800, 690), (800 + side * 50, 668), (800 + side * 92, 800)], soft("canal"), 4)
    garland(c, (430, 470), (1180, 470), 90)
    garland(c, (430, 560), (1180, 540), 110)
    c.glow(800, 700, 430, "#FFC845", 0.22)
    person(c, 560, 920, 176, "#F694AB", skin=3, style="long", skirt=True)
    person(c, 1030, 926, 184, "#60B9F3", skin=0, style="short", turn=-1)
    person(c, 1100, 922, 170, LIGHT, skin=2, style="scarf", skirt=True, turn=-1)
