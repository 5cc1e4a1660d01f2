"""Which resized copies a picture is shown in. Pure."""

import re

# What templates use. The worker makes these for every picture, so that no reader waits for them.
USUAL = ("fill-480x320", "fill-960x480", "fill-320x320", "width-900", "width-1200")
# The picture shown when a page is shared (Open Graph); core asks Wagtail for it by this name.
SHARED = "fill-1200x630"
# Screens with two pixels for one get a copy half as large again: twice would weigh twice.
DENSE = 1.5
SIZE = re.compile(r"\A(?P<operation>fill|width|max|min)-(?P<width>\d+)(?:x(?P<height>\d+))?")


class SpecError(ValueError):
    """The template asks for something that is not a size."""


def widened(spec: str, factor: float) -> str:
    """`fill-480x320` by 1.5 is `fill-720x480`; what follows the size is kept."""
    match = SIZE.match(spec)
    if match is None:
        raise SpecError(f"“{spec}” is not a size such as fill-480x320 or width-900.")
    numbers = [int(number) for number in (match["width"], match["height"]) if number]
    size = "x".join(str(round(number * factor)) for number in numbers)
    return f"{match['operation']}-{size}{spec[match.end() :]}"


def width_of(spec: str) -> int:
    """The width a size asks for, in pixels."""
    match = SIZE.match(spec)
    if match is None:
        raise SpecError(f"“{spec}” is not a size such as fill-480x320 or width-900.")
    return int(match["width"])


def filters_for(spec: str, *, available_width: int | None = None) -> list[str]:
    """Filters of one picture: JPEG for everybody, WebP, and a dense WebP if it is wide enough."""
    filters = [f"{spec}|format-jpeg", f"{spec}|format-webp"]
    if available_width is None or available_width >= width_of(spec) * DENSE:
        filters.append(f"{widened(spec, DENSE)}|format-webp")
    return filters
