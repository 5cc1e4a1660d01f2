"""The portal's colours, and the few an illustration needs beside them."""

PAGE = "#FFF8EF"
LINEN = "#F6E7D2"
SAND = "#E9D3B4"
INK = "#1E2233"
NIGHT = "#151827"
DUSK = "#20253A"
SLATE = "#3A4058"
LIGHT = "#FFC845"
PALE_LIGHT = "#FFE3A1"
WHITE = "#FFFFFF"

# Accent name: (strong, soft, strong of the dark scheme, soft of the dark scheme).
ACCENTS = {
    "brique": ("#9D2E19", "#FFDFD7", "#F89883", "#472119"),
    "ocre": ("#7D4900", "#FEE5CA", "#E3A457", "#412805"),
    "jardin": ("#116300", "#DAF1D5", "#83C076", "#1C3517"),
    "canal": ("#006061", "#C8F4F3", "#29C4C4", "#003737"),
    "ciel": ("#005992", "#CFEEFF", "#60B9F3", "#0A3149"),
    "iris": ("#5447A8", "#E6E6FF", "#ABA8FC", "#2B294B"),
    "prune": ("#823587", "#FAE0FA", "#DC9ADF", "#3D233E"),
    "framboise": ("#9A2A4F", "#FFDEE5", "#F694AB", "#46202A"),
}

SKINS = ("#6A4230", "#7A4E34", "#9C6B48", "#C08A63", "#DDB08A", "#EBC7A6")
HAIRS = ("#1B1714", "#2E211A", "#4A3325", "#6F6A68", "#B9B4AE")

EVENING = ("#20253A", "#3B3A63", "#8A5C7E", "#F0957A", "#FFD27A")
NIGHTFALL = ("#12162A", "#20274A", "#3E3F6E", "#7A5F86")
MORNING = ("#CFEEFF", "#E6F3F6", "#FFF3DE")
SUNNY = ("#9BD4F2", "#CFEEFF", "#F5F3E4")


def rgb(colour: str) -> tuple[int, int, int]:
    """`#RRGGBB` as three numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: str, two: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `two`."""
    parts = [round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(two), strict=True)]
    return "#{:02X}{:02X}{:02X}".format(*parts)


def strong(accent: str) -> str:
    """The accent as it stands on a light page."""
    return ACCENTS[accent][0]


def soft(accent: str) -> str:
    """The pale ground that goes with the accent."""
    return ACCENTS[accent][1]


def bright(accent: str) -> str:
    """The accent as it stands on a dark page."""
    return ACCENTS[accent][2]


def deep(accent: str) -> str:
    """The dark ground that goes with the accent."""
    return ACCENTS[accent][3]
