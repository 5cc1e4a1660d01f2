"""A small drawing surface over Pillow: units of a 1600-pixel picture, smooth edges."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

from portal.demo.art.palette import rgb

Point = tuple[float, float]
SCALE = 2
QUALITY = 88


class Canvas:
    """Drawn twice as large, then reduced: that is what makes the edges smooth.

    The seed makes every picture the same on every machine.
    """

    def __init__(self, seed: str, width: int = 1600, height: int = 1000) -> None:
        self.width, self.height = width, height
        self.rng = random.Random(seed)  # noqa: S311 — a drawing, not a secret
        self._use(Image.new("RGB", (width * SCALE, height * SCALE)))

    def _use(self, image: Image.Image) -> None:
        self.image = image
        self._draw = ImageDraw.Draw(image, "RGBA")

    @staticmethod
    def _fill(colour: str, alpha: float) -> tuple[int, int, int, int]:
        return (*rgb(colour), round(255 * alpha))

    @staticmethod
    def _scaled(points: Sequence[Point]) -> list[Point]:
        return [(x * SCALE, y * SCALE) for x, y in points]

    def rect(
        self, x: float, y: float, w: float, h: float, colour: str, radius: float = 0, a: float = 1
    ) -> None:
        box = self._scaled([(x, y), (x + w, y + h)])
        box[1] = (max(box[1][0] - 1, box[0][0]), max(box[1][1] - 1, box[0][1]))
        self._draw.rounded_rectangle(box, radius * SCALE, fill=self._fill(colour, a))

    def poly(self, points: Sequence[Point], colour: str, a: float = 1) -> None:
        self._draw.polygon(self._scaled(points), fill=self._fill(colour, a))

    def blob(self, points: Sequence[Point], colour: str, a: float = 1) -> None:
        """A closed curve through the points."""
        self.poly(smooth(points), colour, a)

    def ellipse(
        self, cx: float, cy: float, rx: float, ry: float, colour: str, a: float = 1
    ) -> None:
        box = self._scaled([(cx - rx, cy - ry), (cx + rx, cy + ry)])
        self._draw.ellipse(box, fill=self._fill(colour, a))

    def ring(
        self, cx: float, cy: float, rx: float, ry: float, colour: str, width: float, a: float = 1
    ) -> None:
        box = self._scaled([(cx - rx, cy - ry), (cx + rx, cy + ry)])
        self._draw.ellipse(box, outline=self._fill(colour, a), width=round(width * SCALE))

    def pie(self, cx: float, cy: float, r: float, start: float, end: float, colour: str) -> None:
        box = self._scaled([(cx - r, cy - r), (cx + r, cy + r)])
        self._draw.pieslice(box, start, end, fill=self._fill(colour, 1))

    def arc(
        self, cx: float, cy: float, rx: float, ry: float, turn: Point, colour: str, width: float
    ) -> None:
        box = self._scaled([(cx - rx, cy - ry), (cx + rx, cy + ry)])
        self._draw.arc(
            box, turn[0], turn[1], fill=self._fill(colour, 1), width=round(width * SCALE)
        )

    def line(self, points: Sequence[Point], colour: str, width: float = 4, a: float = 1) -> None:
        """A line with round ends and joints."""
        fill, scaled = self._fill(colour, a), self._scaled(points)
        self._draw.line(scaled, fill=fill, width=max(1, round(width * SCALE)), joint="curve")
        if width >= 4 and a == 1:
            r = width * SCALE / 2
            for x, y in (scaled[0], scaled[-1]):
                self._draw.ellipse((x - r, y - r, x + r - 1, y + r - 1), fill=fill)

    def curve(self, points: Sequence[Point], colour: str, width: float = 4) -> None:
        """An open curve through the points."""
        self.line(smooth(points, closed=False), colour, width)

    def sky(self, colours: Sequence[str], bottom: float | None = None) -> None:
        """A vertical gradient from the top of the picture down to `bottom`."""
        height = round((bottom or self.height) * SCALE)
        strip = Image.new("RGB", (1, len(colours)))
        for row, colour in enumerate(colours):
            strip.putpixel((0, row), rgb(colour))
        # Taller than needed: bicubic sampling keeps half a step flat at both ends.
        step = height / max(1, len(colours) - 1)
        tall = strip.resize((1, round(step * len(colours))), Image.Resampling.BICUBIC)
        band = tall.crop((0, round(step / 2), 1, round(step / 2) + height))
        self.image.paste(band.resize((self.image.width, height)), (0, 0))

    def glow(self, cx: float, cy: float, r: float, colour: str, strength: float = 0.6) -> None:
        """Light that fades outwards."""
        side = round(2 * r * SCALE)
        mask = Image.radial_gradient("L").resize((side, side), Image.Resampling.BILINEAR)
        mask = mask.point(
            [round(max(0, 1 - value / 180) ** 2 * 255 * strength) for value in range(256)]
        )
        place = (round((cx - r) * SCALE), round((cy - r) * SCALE))
        self.image.paste(Image.new("RGB", (side, side), rgb(colour)), place, mask)

    @contextmanager
    def clip(self, points: Sequence[Point]) -> Iterator[None]:
        """What is drawn inside the block stays inside the shape."""
        under = self.image
        self._use(under.copy())
        try:
            yield
        finally:
            mask = Image.new("L", under.size)
            ImageDraw.Draw(mask).polygon(self._scaled(points), fill=255)
            under.paste(self.image, (0, 0), mask)
            self._use(under)

    def jpeg(self) -> bytes:
        """The finished picture."""
        out = BytesIO()
        small = self.image.resize((self.width, self.height), Image.Resampling.BOX)
        small.save(out, "JPEG", quality=QUALITY)
        return out.getvalue()


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 12) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    ring = (
        [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    )
    curve: list[Point] = []
    for index, (p1, p2) in enumerate(pairwise(ring[1:-1])):
        p0, p3 = ring[index], ring[index + 3]
        for step in range(steps):
            curve.append(_between(p0, p1, p2, p3, step / steps))
    if not closed:
        curve.append(points[-1])
    return curve


def _between(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    x, y = (
        0.5
        * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - a - 3 * c + d) * t**3
        )
        for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
    )
    return x, y
