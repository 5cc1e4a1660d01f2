"""Pictures of where people sit and wait."""

from portal.demo.art.brush import Canvas
from portal.demo.art.outside import bush, person, skyline, tree
from portal.demo.art.palette import (
    INK,
    LIGHT,
    LINEN,
    PAGE,
    PALE_LIGHT,
    SAND,
    SUNNY,
    bright,
    mix,
    strong,
)
from portal.demo.art.streets import pavement
from portal.demo.art.town import house


def benches(c: Canvas) -> None:
    """A shaded bench by the path, two neighbours talking."""
    c.sky(SUNNY, 620)
    skyline(c, 520, mix(strong("canal"), PAGE, 0.7), 60, 190)
    c.blob(
        [(-100, 540), (400, 480), (900, 520), (1700, 470), (1700, 1100), (-100, 1100)], "#A9CF8F"
    )
    c.blob([(-100, 860), (500, 760), (1000, 800), (1700, 720), (1700, 1100), (-100, 1100)], LINEN)
    tree(c, 330, 800, 680, "#2F6B2A")
    tree(c, 1300, 740, 560, "#3F7A34")
    tree(c, 1530, 700, 400, "#4F8A3A")
    c.ellipse(760, 842, 430, 46, INK, a=0.16)
    for x in (480, 1010):
        c.rect(x, 700, 16, 140, INK)
        c.rect(x - 20, 826, 60, 14, INK, 4)
    for row in range(3):
        c.rect(450, 590 + row * 34, 610, 24, "#B9733A", 6)
    for row in range(2):
        c.rect(440, 706 + row * 26, 630, 20, "#A5622C", 6)
    _seated(c, 620, 706, "#823587", "#DDB08A", "#B9B4AE")
    _seated(c, 860, 706, strong("canal"), "#7A4E34", INK)
    c.poly([(1130, 840), (1140, 742), (1230, 742), (1240, 840)], strong("brique"))
    bush(c, 1185, 760, 130, "#3F7A34")
    for dot in range(6):
        c.ellipse(1135 + dot * 20, 706 - (dot % 2) * 22, 10, 10, bright("framboise"))
    for x in range(40, 1600, 130):
        c.ellipse(x, 930 + (x % 3) * 14, 20, 7, SAND)


def _seated(
    c: Canvas, x: float, seat: float, colour: str, skin: str, hair: str, size: float = 1
) -> None:
    """Somebody on a bench, hands on the knees."""

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, seat + dy * size

    back = [(-80, 20), (-76, -130), (-40, -178), (40, -178), (76, -130), (80, 20)]
    dark = mix(colour, INK, 0.5)
    c.blob([at(dx, dy) for dx, dy in back], colour)
    c.rect(*at(-74, -18), 148 * size, 52 * size, dark, 24 * size)
    for side in (-1, 1):
        c.rect(*at(side * 40 - 22, 10), 44 * size, 110 * size, dark, 12 * size)
        c.ellipse(*at(side * 40, 124), 34 * size, 14 * size, INK)
    c.rect(*at(-16, -204), 32 * size, 40 * size, mix(skin, INK, 0.14))
    c.ellipse(*at(0, -240), 46 * size, 54 * size, skin)
    curls = [(-50, -236), (-44, -286), (0, -306), (44, -286), (50, -236), (10, -270)]
    c.blob([at(dx, dy) for dx, dy in curls], hair)
    for side in (-1, 1):
        arm = [at(side * 70, -120), at(side * 60, -50), at(0, -20)]
        c.line(arm, mix(colour, INK, 0.2), 26 * size)
    c.ellipse(*at(0, -20), 18 * size, 15 * size, skin)


def bus_stop(c: Canvas) -> None:
    """A bus shelter in the morning, with its bench."""
    c.sky(("#F7C9A8", "#FDE3C0", "#FFF3DE"), 760)
    c.ellipse(260, 330, 90, 90, PALE_LIGHT)
    skyline(c, 745, mix(strong("iris"), PAGE, 0.62), 160, 340)
    for x, colour in ((1180, "#8A5FA0"), (1390, "#A8643C")):
        house(
            c,
            x,
            740,
            210,
            330,
            colour,
            bond="herringbone",
            lit=0.5,
            roof="mansard",
            front=strong("iris"),
        )
    pavement(c, 740, "#CFC4BE")
    c.rect(0, 900, 1600, 100, "#5B5866")
    for x in range(40, 1600, 220):
        c.rect(x, 944, 120, 10, PAGE, 3)
    c.rect(330, 400, 700, 26, strong("iris"), 8)
    c.rect(360, 426, 640, 360, PAGE, a=0.35)
    for x in (346, 664, 996):
        c.rect(x, 420, 18, 372, INK)
    c.rect(400, 690, 240, 20, "#B9733A", 6)
    for x in (420, 606):
        c.rect(x, 708, 12, 80, INK)
    c.rect(716, 470, 210, 270, strong("iris"), 8)
    c.rect(732, 486, 178, 238, PAGE, 4)
    for row in range(6):
        c.rect(750, 508 + row * 34, 142 - (row % 3) * 30, 12, mix(strong("iris"), PAGE, 0.35), 4)
    c.rect(1090, 380, 14, 420, INK)
    c.ellipse(1097, 372, 58, 58, strong("iris"))
    c.rect(1064, 350, 66, 40, PAGE, 8)
    c.rect(1072, 356, 50, 16, strong("iris"), 2)
    for x in (1078, 1116):
        c.ellipse(x, 392, 8, 8, PAGE)
    _seated(c, 510, 700, "#9A2A4F", "#9C6B48", "#B9B4AE", 0.74)
    person(c, 200, 830, 300, strong("canal"), skin=1, style="long", skirt=True)
    person(c, 1010, 836, 300, LIGHT, skin=5, hair=2, style="cap", turn=-1)
    person(c, 290, 836, 176, "#60B9F3", skin=1, style="curly")
