"""Number and date on a scan: two marks that a person moves, each by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kyso_desktop.gui.mark_handle import ShownMark
from kyso_desktop.gui.seal_fields import true_size_words
from kyso_desktop.jobs import Mark
from kyso_desktop.placement import Box, ProposedHead, TextPlace, points
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs import OpenedDocument, PlacedBox, TextRun

NUMBER, DATE = "number", "date"
NUMBER_SIZE, DATE_SIZE = 13.0, 14.0
"""Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3 and II.4."""
DESCENT, ASCENT = 0.25, 0.9
LINE_MM = 46.0
"""From the top of the page: where the schema of the decree has the line of number and date."""
LEFT_MM = {"number": 52.0, "day": 141.0, "month": 160.0}
BLANK_MM = 9.0


def needs_head(document: OpenedDocument) -> bool:
    """Whether the document tells no place for its number or its date, and none that is printed."""
    places = document.places
    number = places.number is not None or bool((places.printed_number or "").partition("/")[0].strip())
    date = any((places.day, places.month, places.year)) or places.printed_date is not None
    return not (number and date)


def first_head(document: OpenedDocument) -> ProposedHead:
    """What the text or the ink tells, and for the rest where the decree's schema has it; to be moved by a person."""
    places, height = document.places, document.shapes.sheets[0].height
    ink = places.proposed_head or ProposedHead()
    if places.day or places.month or places.year:
        ink = replace(ink, day=places.day, month=places.month, year=places.year)
    number = places.number or ink.number or _blank("number", height, NUMBER_SIZE)
    if any((ink.day, ink.month, ink.year)):
        return replace(ink, number=number)
    return ProposedHead(number, _blank("day", height, DATE_SIZE), _blank("month", height, DATE_SIZE))


def _blank(name: str, height: float, size: float) -> TextPlace:
    baseline, x0 = height - points(LINE_MM), points(LEFT_MM[name])
    return TextPlace(1, Box(x0, baseline - 0.22 * size, x0 + points(BLANK_MM), baseline + 0.75 * size), baseline, size)


def moved(head: ProposedHead, part: str, right: float, up: float) -> ProposedHead:
    """The number, or the whole date line, so many points further."""
    if part == NUMBER:
        return replace(head, number=_moved(head.number, right, up))
    day, month, year = (_moved(one, right, up) for one in (head.day, head.month, head.year))
    return replace(head, day=day, month=month, year=year)


def _moved(place: TextPlace | None, right: float, up: float) -> TextPlace | None:
    if place is None:
        return None
    return replace(place, box=place.box.moved(right, up), baseline=place.baseline + up)


def head_marks(mark: Mark) -> list[ShownMark]:
    """The one mark of number and date as two that can be moved: the first text is the number."""
    fixed = tr("Cỡ chữ theo quy định, không đổi được.")
    parts = ((NUMBER, tr("Số văn bản"), mark.texts[:1]), (DATE, tr("Ngày, tháng, năm"), mark.texts[1:]))
    return [
        ShownMark(Mark(mark.page, _around(runs, mark.box), None, runs), name, movable=True, fixed=fixed, part=part)
        for part, name, runs in parts
        if runs
    ]


def issue_marks(marks: Sequence[Mark], head: ProposedHead | None) -> list[ShownMark]:
    """The marks of the clerk's step: the seal at its true size, number and date movable where a person places them."""
    found: list[ShownMark] = []
    for mark in marks:
        if mark.picture is not None:
            found.append(ShownMark(mark, tr("Dấu của cơ quan"), movable=True, fixed=true_size_words()))
        elif head is not None:
            found += head_marks(mark)
        else:
            found.append(ShownMark(mark, tr("Số và ngày"), movable=False))
    return found


class HeadInHand:
    """Number and date of one document, as a person moves them."""

    def __init__(self, head: ProposedHead | None = None) -> None:
        self.head = head
        """None: where the document says."""
        self._boxes: dict[str, Box] = {}

    def note(self, shown: Sequence[ShownMark]) -> None:
        """These marks are on the page now."""
        self._boxes = {one.part: one.mark.box for one in shown if one.part}

    def move(self, part: str, place: PlacedBox) -> bool:
        """That part is at this place from now on; False where it is none of them."""
        before = self._boxes.get(part)
        if self.head is None or before is None:
            return False
        self.head = moved(self.head, part, place.box.x0 - before.x0, place.box.y0 - before.y0)
        self._boxes[part] = place.box
        return True


def _around(runs: Sequence[TextRun], whole: Box) -> Box:
    """The part of the mark's box that these letters take, from the first to where the next part or the mark ends."""
    x0 = min(run.x for run in runs)
    last = max(runs, key=lambda run: run.x)
    x1 = min(whole.x1, last.x + 0.62 * last.size * len(last.text))
    return Box(
        x0,
        min(run.baseline - DESCENT * run.size for run in runs),
        max(x0 + 1, x1),
        max(run.baseline + ASCENT * run.size for run in runs),
    )
