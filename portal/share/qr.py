"""QR codes to print. Pure. Level Q: still read when a quarter of the poster is torn or dirty."""

from html import escape
from io import BytesIO

import segno

LEVEL = "q"
# Four modules of white around the code: the standard's quiet zone, without which phones fail.
QUIET = 4


def svg(address: str, *, title: str) -> str:
    """The code as a vector drawing that any size keeps sharp, with its title for everybody.

    It has a `viewBox` and no size: it takes the size it is given.
    """
    out = BytesIO()
    _code(address).save(
        out,
        kind="svg",
        border=QUIET,
        omitsize=True,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        light="#fff",
        dark="#000",
    )
    drawing = out.getvalue().decode().strip()
    head, _close, rest = drawing.partition(">")
    name = escape(title)
    return f'{head} role="img" aria-label="{name}"><title>{name}</title>{rest}\n'


def png(address: str, *, scale: int = 20) -> bytes:
    """The code as pixels, black on white, for programs that cannot read a drawing."""
    out = BytesIO()
    _code(address).save(out, kind="png", border=QUIET, scale=scale)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error=LEVEL, boost_error=False, micro=False)
