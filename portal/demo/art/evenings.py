"""Pictures of what gathers people: the oven, the feast, the carnival, the lit path."""

from portal.demo.art.bricks import bricks
from portal.demo.art.brush import Canvas
from portal.demo.art.outside import garland, lamp, person, skyline, stars, tree
from portal.demo.art.palette import (
    EVENING,
    INK,
    LIGHT,
    NIGHTFALL,
    PAGE,
    PALE_LIGHT,
    SAND,
    SUNNY,
    bright,
    mix,
    strong,
)
from portal.demo.art.streets import pavement
from portal.demo.art.town import house, tower


def oven(c: Canvas) -> None:
    """A bread oven lit on the square, neighbours around it."""
    c.sky(EVENING, 900)
    stars(c, 30, 260)
    skyline(c, 800, "#4A3F63", 120, 300)
    pavement(c, 790, "#5B5470")
    c.glow(800, 640, 620, "#F0957A", 0.55)
    c.blob(
        [(470, 800), (470, 560), (560, 400), (800, 340), (1040, 400), (1130, 560), (1130, 800)],
        "#8A3A2E",
    )
    with c.clip(
        [(480, 800), (482, 560), (566, 416), (800, 352), (1034, 416), (1118, 560), (1120, 800)]
    ):
        bricks(c, (470, 340, 680, 470), "#B5533A", "header")
    bricks(c, (740, 180, 110, 190), "#A5432B", "header")
    c.rect(726, 168, 138, 20, mix("#A5432B", INK, 0.4), 3)
    for x, y, r in ((800, 130, 26), (824, 86, 34), (800, 34, 42)):
        c.ellipse(x, y, r, r, PAGE, a=0.28)
    c.pie(800, 620, 176, 180, 360, PAGE)
    c.rect(624, 618, 352, 40, PAGE)
    c.pie(800, 622, 150, 180, 360, "#2A1512")
    c.glow(800, 612, 180, LIGHT, 0.9)
    for x, h, colour in (
        (730, 80, "#F0957A"),
        (790, 120, LIGHT),
        (860, 92, "#F0957A"),
        (812, 66, PALE_LIGHT),
    ):
        c.blob(
            [
                (x - 30, 622),
                (x - 16, 622 - h * 0.5),
                (x, 622 - h),
                (x + 18, 622 - h * 0.5),
                (x + 30, 622),
            ],
            colour,
        )
    c.rect(560, 650, 480, 34, SAND, 6)
    for index in range(5):
        x = 610 + index * 94
        c.ellipse(x, 648, 40, 22, "#B9733A")
        c.line([(x - 16, 640), (x - 4, 654)], "#F3D9A8", 4)
        c.line([(x + 4, 638), (x + 16, 652)], "#F3D9A8", 4)
    person(c, 330, 905, 290, "#29C4C4", skin=1, style="curly", skirt=True)
    person(c, 1230, 900, 300, "#F694AB", skin=3, style="scarf", skirt=True, turn=-1)
    person(c, 1370, 916, 190, LIGHT, skin=3, style="short", turn=-1)
    person(c, 190, 920, 280, "#60B9F3", skin=5, hair=3, style="cap")


def lamps(c: Canvas) -> None:
    """A path between the buildings, lit all along."""
    c.sky(NIGHTFALL, 700)
    stars(c, 60, 380)
    tower(c, 90, 640, 5, 8, "#3B3A63", accent=strong("iris"), lit=0.5)
    tower(c, 1130, 650, 6, 7, "#35345A", accent=strong("iris"), lit=0.5)
    skyline(c, 640, "#2A2A4E", 60, 150)
    c.rect(0, 630, 1600, 370, "#23334A")
    c.poly([(740, 630), (860, 630), (1370, 1000), (230, 1000)], "#6D6A86")
    for x, y, h in (
        (700, 660, 130),
        (905, 660, 130),
        (600, 740, 220),
        (1000, 740, 220),
        (430, 880, 360),
        (1170, 880, 360),
    ):
        c.ellipse(x + 20, y, h * 0.7, h * 0.16, PALE_LIGHT, a=0.28)
        lamp(c, x, y, h)
    tree(c, 300, 760, 330, "#28503A")
    tree(c, 1400, 770, 350, "#28503A")
    person(c, 770, 860, 220, "#F694AB", skin=2, style="long", skirt=True)
    person(c, 850, 866, 210, "#60B9F3", skin=4, style="scarf", skirt=True, turn=-1)


def feast(c: Canvas) -> None:
    """A long table under the garlands, the whole street sitting down."""
    c.sky(("#2A2F55", "#57497A", "#B0708A", "#F7B28C"), 640)
    stars(c, 26, 200)
    for index, (x, w, h) in enumerate(
        (
            (-20, 260, 400),
            (240, 240, 360),
            (480, 250, 420),
            (730, 240, 370),
            (970, 260, 410),
            (1230, 240, 360),
            (1470, 250, 400),
        )
    ):
        tone = ("#8A3A2E", "#A8643C", "#9A4A5F", "#B5533A", "#7A3B2E", "#A5432B", "#8A5FA0")[index]
        house(
            c,
            x,
            660,
            w,
            h,
            tone,
            roof=("gable", "step", "mansard")[index % 3],
            lit=0.7,
            front=strong("ciel"),
        )
    c.rect(0, 655, 1600, 345, "#6A5A72")
    for y in (300, 370):
        garland(c, (-20, y), (560, y - 30), 80)
        garland(c, (560, y - 30), (1120, y), 80)
        garland(c, (1120, y), (1640, y - 40), 70)
    c.glow(800, 760, 700, LIGHT, 0.22)
    guests = (
        ("#29C4C4", 1, "curly"),
        ("#F694AB", 3, "scarf"),
        ("#FFC845", 5, "short"),
        ("#60B9F3", 0, "short"),
        ("#DC9ADF", 4, "bun"),
        ("#83C076", 2, "long"),
        ("#F89883", 3, "cap"),
        ("#ABA8FC", 1, "scarf"),
    )
    for index, (colour, skin, style) in enumerate(guests):
        person(
            c,
            190 + index * 175,
            900,
            260,
            colour,
            skin=skin,
            style=style,
            hair=index % 4,
            turn=1 if index % 2 else -1,
        )
    c.poly([(60, 790), (1540, 790), (1600, 870), (0, 870)], PAGE)
    c.rect(0, 868, 1600, 132, mix(PAGE, "#9A2A4F", 0.12))
    for x in range(20, 1600, 80):
        c.poly([(x, 868), (x + 40, 868), (x + 20, 898)], strong("brique"))
    for index in range(9):
        x = 130 + index * 168
        c.ellipse(x, 832, 54, 20, mix(PAGE, INK, 0.16))
        c.ellipse(x, 828, 48, 17, PAGE)
        c.ellipse(x, 822, 32, 14, ("#C8392B", "#5E9A3C", "#F0A03C")[index % 3])
        c.rect(x + 70, 788, 22, 44, ("#60B9F3", "#9A2A4F", "#83C076")[index % 3], 6, a=0.9)
    lamp(c, 1480, 690, 300)


def carnival(c: Canvas) -> None:
    """A wicker giant above the dancing street, confetti everywhere."""
    c.sky(SUNNY, 760)
    for index, x in enumerate((-20, 190, 410, 1010, 1220, 1420)):
        tone = ("#B5533A", "#A8643C", "#9A4A5F", "#8A3A2E", "#B5533A", "#A8643C")[index]
        house(c, x, 720, 214, 330, tone, roof=("gable", "mansard", "step")[index % 3], lit=0.3)
    pavement(c, 715, SAND)
    c.ellipse(800, 930, 330, 40, INK, a=0.18)
    c.blob(
        [(640, 930), (600, 640), (700, 420), (900, 420), (1000, 640), (960, 930)], strong("prune")
    )
    for row in range(6):
        y = 500 + row * 76
        half = 118 + row * 17 if row < 3 else 150
        c.curve([(800 - half, y), (800, y + 26), (800 + half, y)], bright("prune"), 7)
    for side in (-1, 1):
        arm = [(800 + side * 120, 470), (800 + side * 250, 420), (800 + side * 320, 270)]
        c.line(arm, strong("prune"), 54)
        c.ellipse(800 + side * 324, 250, 44, 44, "#C89B63")
    c.ellipse(800, 300, 130, 150, "#C89B63")
    for offset in (-80, -40, 0, 40, 80):
        c.curve(
            [(800 + offset, 170), (800 + offset * 1.35, 300), (800 + offset, 430)], "#A8744A", 4
        )
    for side in (-1, 1):
        c.ellipse(800 + side * 52, 280, 24, 28, PAGE)
        c.ellipse(800 + side * 52, 284, 12, 14, INK)
        c.ellipse(800 + side * 84, 340, 26, 18, "#D9584A", a=0.5)
    c.arc(800, 332, 60, 44, (20, 160), INK, 9)
    c.poly([(680, 196), (640, 70), (740, 130), (800, 30), (860, 130), (960, 70), (920, 196)], LIGHT)
    for x, y in ((640, 70), (800, 30), (960, 70)):
        c.ellipse(x, y, 18, 18, strong("framboise"))
    dancers = (
        (150, "#29C4C4", 1, "curly"),
        (300, "#F694AB", 3, "scarf"),
        (450, LIGHT, 0, "short"),
        (1110, "#60B9F3", 5, "bun"),
        (1260, "#83C076", 2, "long"),
        (1420, "#F89883", 4, "cap"),
    )
    for index, (x, colour, skin, style) in enumerate(dancers):
        person(
            c,
            x,
            940,
            260 - (index % 2) * 60,
            colour,
            skin=skin,
            style=style,
            skirt=index % 2 == 0,
            hair=index % 4,
            turn=1 if x < 800 else -1,
        )
    paper = (strong("framboise"), LIGHT, bright("canal"), strong("iris"), "#F89883", PAGE)
    for _ in range(260):
        x, y, side = c.rng.uniform(0, 1600), c.rng.uniform(0, 990), c.rng.uniform(6, 15)
        lean = c.rng.uniform(-8, 8)
        c.poly(
            [
                (x, y),
                (x + side, y + lean),
                (x + side - lean, y + side),
                (x - lean, y + side - lean),
            ],
            c.rng.choice(paper),
            a=0.92,
        )
