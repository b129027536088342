"""Where the picture of a page is darker than its paper, in coarse cells."""

from PIL import Image

from kyso_desktop.pages.image import PageImage
from kyso_desktop.placement import InkMap

LEAST_CELL = 2.0
"""Points; a line of text is five cells high."""
MOST_CELLS = 600
"""Along the longer side, whatever the size of the page."""
PIXELS_PER_CELL = 2
DARKER = 60
"""Ink is darker than the paper by so many of 255."""


def ink_map(page: PageImage, cell: float) -> InkMap:
    """A cell has ink where its pixels, taken together, are clearly darker than most of the page."""
    grey = Image.frombytes("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride).convert("L")
    counts = grey.histogram()
    paper = max(range(len(counts)), key=counts.__getitem__)
    cells = grey.reduce(PIXELS_PER_CELL)
    inked = cells.point([1 if level < paper - DARKER else 0 for level in range(256)]).tobytes()
    return InkMap(cell, tuple(inked[start : start + cells.width] for start in range(0, len(inked), cells.width)))
