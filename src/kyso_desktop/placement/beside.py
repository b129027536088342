"""Places beside the text: initials where the text ends (ký nháy), an opinion in the free corner of page 1 (bút phê)."""

from collections.abc import Sequence

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.measures import Measures, shipped_measures
from kyso_desktop.placement.places import LeaderPlace, Place
from kyso_desktop.placement.signature_block import blocks_of
from kyso_desktop.placement.text import PageText, TextSource

INITIALS_GAP_MM = 1.5
EDGE_MM = 3.0


def find_initials(source: TextSource, leader: LeaderPlace | None, measures: Measures | None = None) -> Place | None:
    """Behind the last words of the text that the leader signs, beside initials that are there already.

    None where the signature block is not known, or no text comes before it.
    """
    if leader is None:
        return None
    page = source.text(leader.page)
    last = _last_line(page, _head_of_block(page, leader))
    if last is None and leader.page > 1:
        page = source.text(leader.page - 1)
        last = _last_line(page, page.height)
    if last is None:
        return None
    return Place(page.number, _beside(page, last, measures or shipped_measures()))


def _head_of_block(page: PageText, leader: LeaderPlace) -> float:
    """The top of everything that stands at the height of the signature block, the recipients among it."""
    ceiling = page.levelled(leader.gap).y1
    tops = [block.title_box.y1 for block in blocks_of(page) if abs(block.ceiling - ceiling) < 1]
    tops += [one.box.y1 for one in segments_of(rows_of(page)) if one.key.startswith("noinhan")]
    return max([ceiling, *tops])


def _last_line(page: PageText, below: float) -> Line | None:
    """The lowest row above that height; a lone page number in the margin is none."""
    rows = [row for row in rows_of(page) if row.baseline > below]
    text = [row for row in rows if len(row.glyphs) > 3 and row.baseline > points(15)]
    return text[-1] if text else None


def _beside(page: PageText, line: Line, measures: Measures) -> Box:
    width, height = points(measures.initials_mm[0]), points(measures.initials_mm[1])
    x = line.box.x1 + points(INITIALS_GAP_MM)
    middle = line.baseline + 0.3 * line.size
    furthest = page.width - points(EDGE_MM) - width
    box = page.shown(Box.around(min(x, furthest) + width / 2, middle, width, height))
    for _ in page.marks:
        if any(mark.overlap(box) for mark in page.marks) and box.x0 + width <= furthest:
            box = box.moved(width, 0)
    return box


def find_opinion(page: PageText, measures: Measures | None = None) -> Place | None:
    """The free box at the top left of page 1 that touches neither text nor mark; None where there is none."""
    rules = measures or shipped_measures()
    width, height = points(rules.opinion_mm[0]), points(rules.opinion_mm[1])
    printed: Sequence[Box] = [glyph.box for glyph in page.glyphs if glyph.text.strip()]
    left = points(rules.opinion_left_mm)
    for top in rules.opinion_tops_mm:
        y1 = page.height - points(top)
        box = Box(left, y1 - height, min(left + width, page.width / 2), y1)
        if not any(other.overlap(box) for other in (*printed, *page.marks)):
            return Place(page.number, box)
    return None
