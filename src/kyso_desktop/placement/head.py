"""What page 1 prints of the document itself: number, date, agency, subject, secrecy (Nghị định 30, Phụ lục I)."""

from functools import reduce

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.heading import HEAD_PART, read_date, read_number, read_secrecy
from kyso_desktop.placement.letters import is_capitals
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.printed import Head
from kyso_desktop.placement.subject import read_subject
from kyso_desktop.placement.text import PageText, TextSource

MOTTO = ("conghoaxahoichunghiavietnam", "doclaptudohanhphuc", "dangcongsanvietnam")
MAXIMUM_LINES = 4
LEFT_PART = 0.55
"""The agency stands in this part of the page's width, left of the motto."""


def read_head(source: TextSource) -> Head:
    """The head of the document, from page 1 alone."""
    page = source.text(1)
    rows = rows_of(page)
    number = read_number(page, rows)
    date = read_date(page, rows, number.baseline)
    printed = number.printed if number.printed and number.printed[:1].isdigit() else None
    segments = segments_of(rows)
    agency = _agency(page, segments, number.baseline)
    secrecy, line = read_secrecy(page, segments), _number_line(page, segments, number.baseline)
    return Head(printed, date.printed, agency, secrecy, read_subject(source), line)


def _number_line(page: PageText, segments: list[Line], baseline: float | None) -> Box | None:
    """All that is printed at the left on the number's baseline."""
    left = page.width * LEFT_PART
    boxes = [
        one.box for one in segments if baseline is not None and abs(one.baseline - baseline) < 1 and one.box.x1 < left
    ]
    return reduce(Box.joined, boxes) if boxes else None


def _agency(page: PageText, segments: list[Line], end: float | None) -> str | None:
    """The capitals at the top left, above the number line; the last of an upper and a lower agency."""
    floor = end if end is not None else page.height * (1 - HEAD_PART / 3)
    lines = [
        one
        for one in segments
        if one.baseline > floor + 1 and one.box.x1 < page.width * LEFT_PART and is_capitals(one.text)
    ]
    named = [one for one in lines if one.key not in MOTTO and len(one.text.strip()) > 3]
    if not named or len(named) > MAXIMUM_LINES:
        return None
    return " ".join(" ".join(one.text.split()) for one in named)
