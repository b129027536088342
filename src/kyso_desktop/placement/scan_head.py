"""Number and date line of a scan without text: blanks between ink that stands like «Số: …/…», «ngày … tháng … năm …».

Ink is not read. What is found is a proposal that a person looks at and moves, never a place to write at unasked.
"""

from collections.abc import Iterator, Sequence

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.places import ProposedHead, TextPlace
from kyso_desktop.placement.scan_block import ink_boxes
from kyso_desktop.placement.text import TextSource

HEAD_PART = 0.32
"""Number and date stand in this upper part of page 1."""
WORD_GAP = 7.0
"""Points; words of one phrase stand closer, blanks are wider."""
BLANK = (8.0, 75.0)
"""Least and most width of a blank, in points."""
LETTERS = (5.0, 24.0)
"""Least and most height of a line's ink, in points."""
LEVEL = 7.0
"""The middles of one line's pieces lie within so many points of each other."""
DAY_WORDS, MONTH_WORD, YEAR_WORDS = (24.0, 190.0), (24.0, 50.0), (16.0, 80.0)
"""Widths of «Mẫu, ngày», «tháng» and «năm 2026» or «năm», in points."""
PRINTED_YEAR = 40.0
"""«năm» alone is narrower."""
NUMBER_WORD, SYMBOL = (12.0, 34.0), (12.0, 170.0)
"""Widths of «Số:» and «/QĐ-UBND», in points."""
BESIDE = 20.0
"""Number and date stand within so many points of one height."""
RULE = (22.0, 130.0, 4.5)
"""Least and most width, and most height, of the line below the agency's name."""
RULE_ABOVE = (4.0, 60.0)
"""The number stands so far below that line."""
NUMBER_SIZE, DATE_SIZE = 13.0, 14.0
"""Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3 and II.4."""
DESCENT, ASCENT = 0.22, 0.75
YEAR_ROOM = 2.6
"""As in ``heading``: width of a year and the space before it, in parts of the size."""


def propose_head(source: TextSource) -> ProposedHead | None:
    """What the ink of page 1 proposes; None for a page that has text, or shows neither line."""
    if source.plain(1).strip() and not source.text(1).is_unreadable:
        return None
    ink = source.ink_map(1)
    edge, floor = points(7), ink.height * (1 - HEAD_PART)
    boxes = [
        box for box in ink_boxes(ink, WORD_GAP) if box.y0 >= floor and box.x0 >= edge and box.x1 <= ink.width - edge
    ]
    lines = [box for box in boxes if LETTERS[0] <= box.height <= LETTERS[1]]
    rules = [box for box in boxes if RULE[0] <= box.width <= RULE[1] and box.height <= RULE[2]]
    date = next(_dates(lines, ink.width), None)
    number = next(_numbers(lines, rules, date, ink.width), None)
    if date is None and number is None:
        return None
    return ProposedHead(_number_place(number), *_date_places(date))


Three = tuple[Box, Box, Box]
Two = tuple[Box, Box]


def _dates(lines: Sequence[Box], width: float) -> Iterator[Three]:
    """Three level pieces at the right, blanks between them, the middle one as wide as «tháng»; the topmost first."""
    right = [box for box in lines if box.centre[0] > 0.42 * width]
    for month in sorted(right, key=lambda box: -box.y1):
        row = [box for box in right if abs(box.centre[1] - month.centre[1]) <= LEVEL and box is not month]
        before = max((box for box in row if box.x1 <= month.x0), key=lambda box: box.x1, default=None)
        after = min((box for box in row if box.x0 >= month.x1), key=lambda box: box.x0, default=None)
        if before is None or after is None or len(row) != 2:
            continue
        sized = _is_within(before, DAY_WORDS) and _is_within(month, MONTH_WORD) and _is_within(after, YEAR_WORDS)
        if sized and _is_blank(before, month) and _is_blank(month, after):
            yield before, month, after


def _numbers(lines: Sequence[Box], rules: Sequence[Box], date: Three | None, width: float) -> Iterator[Two]:
    """Two pieces at the left with a blank between; level with the date, or below the line under the agency's name."""
    limit = min(0.52 * width, date[0].x0) if date else 0.5 * width
    left = [box for box in lines if box.x1 <= limit]
    for word in sorted(left, key=lambda box: -box.y1):
        row = [box for box in left if abs(box.centre[1] - word.centre[1]) <= LEVEL and box is not word]
        if len(row) != 1 or row[0].x0 < word.x1:
            continue
        symbol = row[0]
        sized = _is_within(word, NUMBER_WORD) and _is_within(symbol, SYMBOL) and _is_blank(word, symbol)
        level = date is not None and abs(word.centre[1] - date[1].centre[1]) <= BESIDE
        if sized and (level or _is_ruled(word.joined(symbol), rules)):
            yield word, symbol


def _is_within(box: Box, limits: tuple[float, float]) -> bool:
    return limits[0] <= box.width <= limits[1]


def _is_blank(left: Box, right: Box) -> bool:
    return BLANK[0] <= right.x0 - left.x1 <= BLANK[1]


def _is_ruled(line: Box, rules: Sequence[Box]) -> bool:
    """Whether a short line stands just above, about over the same middle."""
    return any(
        RULE_ABOVE[0] <= rule.y0 - line.y1 <= RULE_ABOVE[1] and line.x0 - 40 <= rule.centre[0] <= line.x1 + 40
        for rule in rules
    )


def _number_place(found: Two | None) -> TextPlace | None:
    if found is None:
        return None
    word, symbol = found
    return _place(word.x1, symbol.x0, word.y0, NUMBER_SIZE)


def _date_places(found: Three | None) -> tuple[TextPlace | None, TextPlace | None, TextPlace | None]:
    """The words hang below the line with the tail of «g»."""
    if found is None:
        return None, None, None
    before, month, after = found
    baseline = month.y0 + DESCENT * DATE_SIZE
    year = None
    if after.width < PRINTED_YEAR:
        year = _place(after.x1, after.x1 + YEAR_ROOM * DATE_SIZE, baseline, DATE_SIZE)
    return (
        _place(before.x1, month.x0, baseline, DATE_SIZE),
        _place(month.x1, after.x0, baseline, DATE_SIZE),
        year,
    )


def _place(x0: float, x1: float, baseline: float, size: float) -> TextPlace:
    return TextPlace(1, Box(x0, baseline - DESCENT * size, x1, baseline + ASCENT * size), baseline, size)
