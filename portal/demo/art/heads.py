"""Hair, scarves and beards of the portraits."""

from dataclasses import dataclass

from portal.demo.art.brush import Canvas
from portal.demo.art.palette import INK, PAGE, PALE_LIGHT, mix


@dataclass(frozen=True)
class Sitter:
    """What makes one portrait differ from the next."""

    accent: str
    bond: str
    skin: int
    hair: str
    colour: str
    style: str
    glasses: bool = False
    beard: bool = False
    side: int = 1
    older: bool = False


def scarf_back(c: Canvas, who: Sitter, x: float) -> None:
    """Scarf back."""
    cloth = mix("#9A2A4F", PAGE, 0.25)
    c.blob(
        [
            (x - 236, 520),
            (x - 170, 310),
            (x, 236),
            (x + 170, 310),
            (x + 236, 520),
            (x + 236, 760),
            (x + 280, 930),
            (x, 1030),
            (x - 280, 930),
            (x - 236, 760),
        ],
        cloth,
    )


def scarf_front(c: Canvas, who: Sitter, x: float) -> None:
    """Scarf front."""
    cloth = mix("#9A2A4F", PAGE, 0.25)
    for side in (-1, 1):
        c.blob(
            [
                (x + side * 60, 330),
                (x + side * 196, 430),
                (x + side * 200, 660),
                (x + side * 90, 830),
                (x + side * 150, 860),
                (x + side * 262, 720),
                (x + side * 240, 470),
                (x + side * 150, 290),
            ],
            cloth,
        )
    c.blob(
        [
            (x - 190, 420),
            (x - 110, 322),
            (x, 290),
            (x + 110, 322),
            (x + 190, 420),
            (x + 200, 330),
            (x, 226),
            (x - 200, 330),
        ],
        cloth,
    )
    c.blob(
        [
            (x - 200, 750),
            (x - 70, 812),
            (x + 80, 812),
            (x + 200, 750),
            (x + 300, 940),
            (x + 40, 1010),
            (x - 290, 960),
        ],
        cloth,
    )
    for fold in (
        (-160, 800, 20, 900, 210, 850),
        (-200, 870, 0, 960, 240, 910),
        (-150, 300, -40, 250, 70, 262),
    ):
        points = list(zip(fold[::2], fold[1::2], strict=True))
        c.curve([(x + dx, y) for dx, y in points], mix(cloth, INK, 0.2), 7)


def wrap_front(c: Canvas, who: Sitter, x: float) -> None:
    """Wrap front."""
    cloth, other = "#9A2A4F", "#FFC845"
    c.blob(
        [
            (x - 206, 470),
            (x - 196, 330),
            (x - 80, 190),
            (x + 90, 180),
            (x + 206, 320),
            (x + 206, 470),
            (x + 110, 400),
            (x, 388),
            (x - 110, 400),
        ],
        cloth,
    )
    c.blob([(x + 40, 230), (x + 150, 90), (x + 270, 150), (x + 200, 260), (x + 110, 300)], cloth)
    c.blob(
        [(x + 60, 230), (x - 10, 110), (x + 60, 60), (x + 140, 130), (x + 120, 240)],
        mix(cloth, PAGE, 0.18),
    )
    for y, swing in ((300, 46), (356, 40)):
        c.curve(
            [
                (x - 200, y + 60),
                (x - 60, y - swing + 30),
                (x + 90, y - swing + 20),
                (x + 200, y + 50),
            ],
            other,
            14,
        )
    for side in (-1, 1):
        c.ring(x + side * 196, 664, 24, 30, other, 8)


def curls_back(c: Canvas, who: Sitter, x: float) -> None:
    """Curls back."""
    for dx, y, r in ((-190, 470, 62), (190, 470, 62), (-170, 380, 76), (170, 380, 76)):
        c.ellipse(x + dx, y, r, r, who.hair)


def curls_front(c: Canvas, who: Sitter, x: float) -> None:
    """Curls front."""
    spots = (
        (-150, 340, 72),
        (-80, 280, 78),
        (0, 258, 84),
        (84, 280, 78),
        (154, 342, 70),
        (-40, 330, 56),
        (50, 330, 60),
        (-120, 390, 40),
        (124, 392, 40),
    )
    for dx, y, r in spots:
        c.ellipse(x + dx, y, r, r, who.hair)
    for dx, y, r in ((-120, 320, 26), (-30, 262, 28), (66, 270, 26), (128, 334, 22)):
        c.arc(x + dx, y, r, r, (190, 330), mix(who.hair, PAGE, 0.22), 6)


def beard(c: Canvas, who: Sitter, x: float) -> None:
    """Beard."""
    c.blob(
        [
            (x - 190, 560),
            (x - 170, 690),
            (x - 90, 800),
            (x, 834),
            (x + 90, 800),
            (x + 170, 690),
            (x + 190, 560),
            (x + 158, 640),
            (x + 96, 668),
            (x, 664),
            (x - 96, 668),
            (x - 158, 640),
        ],
        who.hair,
    )


def bob_back(c: Canvas, who: Sitter, x: float) -> None:
    """Bob back."""
    c.blob(
        [
            (x - 236, 560),
            (x - 190, 350),
            (x, 256),
            (x + 190, 350),
            (x + 236, 560),
            (x + 240, 720),
            (x + 150, 800),
            (x - 150, 800),
            (x - 240, 720),
        ],
        mix(who.hair, INK, 0.12),
    )


def bob_front(c: Canvas, who: Sitter, x: float) -> None:
    """Bob front."""
    c.blob(
        [
            (x - 214, 600),
            (x - 216, 420),
            (x - 120, 282),
            (x + 20, 250),
            (x + 160, 300),
            (x + 222, 440),
            (x + 214, 600),
            (x + 176, 470),
            (x + 60, 380),
            (x - 60, 420),
            (x - 170, 470),
        ],
        who.hair,
    )
    c.curve([(x - 170, 400), (x - 70, 316), (x + 40, 300)], mix(who.hair, PAGE, 0.5), 8)
    for side in (-1, 1):
        c.ellipse(x + side * 196, 656, 14, 14, PALE_LIGHT)


def thin_front(c: Canvas, who: Sitter, x: float) -> None:
    """Thin front."""
    for side in (-1, 1):
        c.blob(
            [
                (x + side * 176, 600),
                (x + side * 204, 500),
                (x + side * 168, 392),
                (x + side * 120, 352),
                (x + side * 138, 430),
                (x + side * 166, 510),
            ],
            who.hair,
        )
    c.blob(
        [
            (x - 130, 366),
            (x - 40, 306),
            (x + 70, 304),
            (x + 140, 366),
            (x + 60, 330),
            (x - 50, 334),
        ],
        who.hair,
    )
    c.blob(
        [
            (x - 92, 690),
            (x - 40, 664),
            (x, 672),
            (x + 40, 664),
            (x + 92, 690),
            (x + 40, 700),
            (x - 40, 700),
        ],
        who.hair,
    )
    c.blob([(x - 110, 852), (x, 912), (x - 70, 980)], PAGE)
    c.blob([(x + 110, 852), (x, 912), (x + 70, 980)], PAGE)
