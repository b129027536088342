"""Whether the letters that lie over a scan lie on its ink: else what they tell leads to a wrong place."""

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.heading import SCANNED
from kyso_desktop.placement.leader import ACROSS, INK_MARGIN
from kyso_desktop.placement.places import LeaderPlace, TextPlace
from kyso_desktop.placement.signature_block import SignatureBlock
from kyso_desktop.placement.text import TextSource

ENDS, EDGES = 0.7, 0.45
"""The ink of a line ends before its letters by at most these parts of their height, at the sides, above and below."""
WORD = 1.1
"""Width of what is looked at beside a blank, in parts of the size: "Số:", "th"."""
BELOW, ABOVE = 0.5, 0.7
"""How far below and above the baseline ink is looked for, in parts of the size."""
OFF = 2.5
"""Points, one more than ink is measured to, by which printed letters may stand beside the baseline that is told."""


def is_on_block(source: TextSource, block: SignatureBlock, leader: LeaderPlace) -> bool:
    """Whether ink is under title and name from end to end, and no lines cross the gap; true of what is no scan."""
    if source.covered(block.page) < SCANNED:
        return True
    page, gap = source.text(block.page), leader.gap
    boxes = [page.shown(box) for box in (block.title_box, block.name_box) if box]
    middle = Box.around(*gap.centre, gap.width, max(1.0, gap.height - 4 * INK_MARGIN))
    crossed = source.ink(block.page, middle, ())
    free = crossed is None or crossed.width <= ACROSS * gap.width
    return free and all(_fills(source.ink(block.page, box, ()), box) for box in boxes)


def is_on_head(source: TextSource, number: TextPlace | None, day: TextPlace | None) -> bool:
    """Whether the words left of the number's blank and right of the day's stand on the baselines that are told."""
    if source.covered(1) < SCANNED:
        return True
    left = number and Box(number.box.x0 - WORD * number.font_size, 0, number.box.x0 - 1, 0)
    right = day and Box(day.box.x1 + 1, 0, day.box.x1 + WORD * day.font_size, 0)
    return all(
        _stands_on(source, place, word.x0, word.x1) for place, word in ((number, left), (day, right)) if place and word
    )


def _fills(ink: Box | None, letters: Box) -> bool:
    if ink is None:
        return False
    side, edge = ENDS * letters.height + 1, EDGES * letters.height + 1
    wide = ink.x0 - letters.x0 <= side and letters.x1 - ink.x1 <= side
    return wide and ink.y0 - letters.y0 <= edge and letters.y1 - ink.y1 <= edge


def _stands_on(source: TextSource, place: TextPlace, x0: float, x1: float) -> bool:
    size, baseline = place.font_size, place.baseline
    ink = source.ink(place.page, Box(x0, baseline - BELOW * size, x1, baseline + ABOVE * size), ())
    return ink is not None and abs(ink.y0 - baseline) <= OFF
