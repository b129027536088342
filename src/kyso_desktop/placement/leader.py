"""Where the leader's picture goes once the signature block is known."""

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.marks import leader_box
from kyso_desktop.placement.measures import Measures
from kyso_desktop.placement.places import LeaderPlace
from kyso_desktop.placement.signature_block import SignatureBlock
from kyso_desktop.placement.text import PageText, TextSource

EDGE_MM = 5.0
"""The gap never reaches nearer to a page edge."""
INK_MARGIN = 1.5
"""Points at the top and the bottom of the gap where the edges of printed letters may still show."""
ACROSS = 0.98
"""Ink over this part of the gap's width is a rule or a line of text, not a signature."""
INK_MIN_WIDTH_MM, INK_MIN_HEIGHT_MM = 8.0, 4.0


def leader_place(source: TextSource, block: SignatureBlock, measures: Measures) -> LeaderPlace:
    """The picture's place in the block's gap, and what already stands there."""
    page = source.text(block.page)
    centre = _column_centre(block)
    reach = reach_around(centre, page.width, measures)
    gap = page.shown(Box(centre - reach, block.floor, centre + reach, block.ceiling))
    picture = _picture_in(source, page, gap)
    return LeaderPlace(block.page, leader_box(gap, measures), block.title, block.authority, block.name, picture, gap)


def reach_around(centre: float, page_width: float, measures: Measures) -> float:
    """How far a picture may reach to each side of that centre: half of the widest one."""
    edge = points(EDGE_MM)
    return max(1.0, min(points(measures.picture_width_mm) / 2, centre - edge, page_width - edge - centre))


def _picture_in(source: TextSource, page: PageText, gap: Box) -> Box | None:
    """Ink in the gap that has the size of a signature; a table's rules or a frame are none."""
    inside = Box.around(*gap.centre, gap.width, max(1.0, gap.height - 2 * INK_MARGIN))
    level = page.levelled(inside)
    texts = [page.shown(glyph.box) for glyph in page.glyphs if glyph.box.touches(level) and not glyph.text.isspace()]
    texts += [box for box in page.askew if box.touches(inside)]
    ink = source.ink(page.number, inside, texts)
    if ink is None or ink.width < points(INK_MIN_WIDTH_MM) or ink.height < points(INK_MIN_HEIGHT_MM):
        return None
    return None if ink.width > ACROSS * gap.width else ink


def _column_centre(block: SignatureBlock) -> float:
    """The middle between the lines that the gap lies between, which are not centred where a block is flush left."""
    above, below = block.above or block.title_box, block.below or block.name_box
    return (above.centre[0] + below.centre[0]) / 2 if below else above.centre[0]
