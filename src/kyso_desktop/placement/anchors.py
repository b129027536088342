"""Where a person may want a mark instead: below any title of the document, or below any words that it prints."""

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.leader import leader_place, reach_around
from kyso_desktop.placement.letters import folded
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.marks import CLEARANCE_MM, leader_box
from kyso_desktop.placement.measures import Measures, shipped_measures
from kyso_desktop.placement.places import Anchor, LeaderPlace
from kyso_desktop.placement.signature_block import blocks_of
from kyso_desktop.placement.text import PageText, TextSource
from kyso_desktop.placement.titles import may_be_signed

ROOM_MM = 24.0
"""Height of the place below words that are no signature block, where nothing nearer stands below them."""
SHORTEST = 3
"""Fewer letters than this find too much."""


def find_anchors(source: TextSource, measures: Measures | None = None) -> tuple[Anchor, ...]:
    """Every signature block of the document from its first page to its last."""
    return tuple(anchor for page in range(1, source.page_count + 1) for anchor in _anchors_on(source, page, measures))


def _anchors_on(source: TextSource, page: int, measures: Measures | None) -> list[Anchor]:
    if page != source.page_count and not may_be_signed(source.plain(page)):
        return []
    leaders = [leader_place(source, block, measures or shipped_measures()) for block in blocks_of(source.text(page))]
    return [Anchor(_words(leader), leader) for leader in leaders]


def find_below(source: TextSource, words: str, measures: Measures | None = None) -> LeaderPlace | None:
    """The place below these words, compared without marks and spaces; the last one where they stand more than once.

    A signature block whose title, authority or name holds the words comes before any other line that does.
    """
    key = folded(words)
    if len(key) < SHORTEST:
        return None
    for page in range(source.page_count, 0, -1):
        for one in reversed(_anchors_on(source, page, measures)):
            if key in folded(f"{one.words} {one.leader.name or ''}"):
                return one.leader
    for page in range(source.page_count, 0, -1):
        if key in folded(source.plain(page)):
            text = source.text(page)
            segments = segments_of(rows_of(text))
            line = next((one for one in reversed(segments) if key in one.key), None)
            if line is not None and (place := _below(text, line, segments, measures or shipped_measures())) is not None:
                return place
    return None


def _words(leader: LeaderPlace) -> str:
    return " ".join(part for part in (leader.authority, leader.title) if part)


def _below(page: PageText, line: Line, segments: list[Line], measures: Measures) -> LeaderPlace | None:
    """The free band below a line; None where the next line leaves no room."""
    under = [
        one.box.y1
        for one in segments
        if one.baseline < line.baseline - 0.5 * line.size and one.box.x0 < line.box.x1 and one.box.x1 > line.box.x0
    ]
    floor = max([*under, line.box.y0 - points(ROOM_MM), points(5)])
    if line.box.y0 - floor < points(4 + 2 * CLEARANCE_MM):
        return None
    centre = line.box.centre[0]
    reach = reach_around(centre, page.width, measures)
    gap = page.shown(Box(centre - reach, floor, centre + reach, line.box.y0))
    return LeaderPlace(page.number, leader_box(gap, measures), line.text, None, None, None, gap)
