"""The number's blank of a scan on the line that the eye sees, where its text layer has "Số:" higher or lower."""

from dataclasses import replace

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.places import TextPlace
from kyso_desktop.placement.text import TextSource

BELOW, ABOVE = 0.6, 1.15
"""The words' ink is looked for so far below and above the line that the layer tells, in parts of the size."""
NARROW = 0.55
"""Width that is looked at, left of the blank: the last letter of "Số:", which stands on the line."""
HIGHEST, LOWEST = 1.1, 0.4
"""Heights that a letter with its marks has."""
SEEN = 2.0
"""Points from which on the layer is wrong; a scan is turned a little, and its edges are soft."""


def on_ink(source: TextSource, place: TextPlace | None) -> TextPlace | None:
    """The blank moved to the foot of the printed letter before it; as it is where no lone letter is seen there."""
    if place is None:
        return None
    size, line = place.font_size, place.baseline
    within = Box(place.box.x0 - NARROW * size, line - BELOW * size, place.box.x0 - 0.5, line + ABOVE * size)
    ink = source.ink(place.page, within, ())
    if ink is None or ink.y0 < within.y0 + 1.0 or not LOWEST * size < ink.height < HIGHEST * size:
        return place
    drop = ink.y0 - line
    return replace(place, box=place.box.moved(0, drop), baseline=line + drop) if abs(drop) > SEEN else place
