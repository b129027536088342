"""The signature block of a scan that has no text: the blank between ink that stands like a title and a name.

Ink is not read. What is found here is a proposal that a person looks at, never a place to sign at unasked.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.leader import reach_around
from kyso_desktop.placement.marks import leader_box
from kyso_desktop.placement.measures import Measures
from kyso_desktop.placement.places import LeaderPlace
from kyso_desktop.placement.text import InkMap, TextSource

WORD_GAP = 14.0
"""Points between two words of one line; columns stand further apart."""
SPECK = (6.0, 4.0)
"""Ink that is narrower or lower, in points, is dirt."""
EDGE_MM = 7.0
"""Shadows of the paper's edge are not looked at."""
FOOT_MM = 18.0
"""Page numbers stand lower than this."""
NAME = (30.0, 230.0, 5.0, 30.0)
TITLE = (40.0, 300.0, 5.0, 120.0)
"""Least and most width, least and most height of the ink, in points."""
GAP_MM = (12.0, 62.0)
RIGHT_OF = 0.38
"""A title and a name at the right start right of this part of the page's width."""
OFF_CENTRE = 40.0
WRITTEN = 4
"""A page with so many pieces of ink is written."""
LAST_PAGES = 4
"""Pages looked at from the end until a written one comes."""

_RUN = re.compile(rb"\x01+")


def propose_block(source: TextSource, measures: Measures) -> LeaderPlace | None:
    """The gap of the signature block at the right of the last written page; None where ink alone does not show one."""
    for page in range(source.page_count, max(0, source.page_count - LAST_PAGES), -1):
        if source.plain(page).strip() and not source.text(page).is_unreadable:
            return None
        ink = source.ink_map(page)
        pieces = pieces_of(ink)
        if len(pieces) >= WRITTEN:
            gap = _gap(ink.width, pieces, measures)
            return LeaderPlace(page, leader_box(gap, measures), "", None, None, None, gap) if gap else None
    return None


def pieces_of(ink: InkMap) -> list[Box]:
    """The ink of the page as boxes of lines and paragraphs, in displayed points, from top to bottom."""
    edge = points(EDGE_MM)
    inside = Box(edge, edge, max(edge, ink.width - edge), max(edge, ink.height - edge))
    kept = [
        box
        for box in ink_boxes(ink, WORD_GAP)
        if box.width >= SPECK[0] and box.height >= SPECK[1] and inside.overlap(box)
    ]
    return sorted(kept, key=lambda box: -box.y1)


def ink_boxes(ink: InkMap, word_gap: float) -> list[Box]:
    """Ink that hangs together once gaps in lines up to so many points are closed, specks and all."""
    cell, height = ink.cell, ink.height
    return [
        Box(cell * left, height - cell * foot, cell * right, height - cell * top)
        for left, top, right, foot in _hanging_together(ink, word_gap)
    ]


def _hanging_together(ink: InkMap, word_gap: float) -> list[tuple[int, int, int, int]]:
    """Left, top, right and foot, in cells from the top left, of ink that touches once the gaps in lines are closed."""
    gap = round(word_gap / ink.cell)
    runs = [(row, left, right) for row, cells in enumerate(ink.rows) for left, right in _runs(cells, gap)]
    owner = list(range(len(runs)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = index = owner[owner[index]]
        return index

    above, start = 0, 0
    for index, (row, left, right) in enumerate(runs):
        if runs[start][0] != row:
            start = index
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] < left):
            above += 1
        other = above
        while other < start and runs[other][1] <= right:
            owner[root(other)] = root(index)
            other += 1
    boxes: dict[int, tuple[int, int, int, int]] = {}
    for index, (row, left, right) in enumerate(runs):
        x0, y0, x1, y1 = boxes.get(root(index), (left, row, right, row + 1))
        boxes[root(index)] = min(x0, left), min(y0, row), max(x1, right), max(y1, row + 1)
    return list(boxes.values())


def _runs(cells: bytes, gap: int) -> Iterator[tuple[int, int]]:
    """Start and end of the ink of one row; gaps up to that many cells are closed."""
    start = end = -1
    for found in _RUN.finditer(cells):
        if start >= 0 and found.start() - end > gap:
            yield start, end
            start = -1
        start, end = (found.start() if start < 0 else start), found.end()
    if start >= 0:
        yield start, end


def _gap(width: float, pieces: Sequence[Box], measures: Measures) -> Box | None:
    """The one blank at the right that has a name's ink below it, a title's above it, and nothing further down."""
    right = [box for box in pieces if box.centre[0] > width / 2 and box.y0 > points(FOOT_MM)]
    found = [
        _between(title, name, width, measures)
        for title, name in pairwise(right)
        if name is right[-1] and _is_sized(title, TITLE) and _is_sized(name, NAME) and _is_pair(title, name, width)
    ]
    return found[0] if found else None


def _is_sized(box: Box, limits: tuple[float, float, float, float]) -> bool:
    return limits[0] <= box.width <= limits[1] and limits[2] <= box.height <= limits[3]


def _is_pair(title: Box, name: Box, width: float) -> bool:
    centred = abs(title.centre[0] - name.centre[0]) <= OFF_CENTRE and name.centre[0] > width / 2
    at_the_right = min(title.x0, name.x0) > RIGHT_OF * width
    return centred and at_the_right and points(GAP_MM[0]) <= title.y0 - name.y1 <= points(GAP_MM[1])


def _between(title: Box, name: Box, width: float, measures: Measures) -> Box:
    centre = (title.centre[0] + name.centre[0]) / 2
    reach = reach_around(centre, width, measures)
    return Box(centre - reach, name.y1, centre + reach, title.y0)
