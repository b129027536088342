"""The head of page 1: number and symbol, place and date, secrecy, the free corner at the top right."""

import re
from dataclasses import dataclass

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.letters import FILLERS, is_capitals
from kyso_desktop.placement.lines import Line, folded_spelling
from kyso_desktop.placement.places import PlaceReason, TextPlace
from kyso_desktop.placement.text import Glyph, PageText

HEAD_PART = 0.45
"""Number and date stand in this upper part of page 1."""
SECRECY_PART = 0.60
CORNER_RIGHT_MM = 6.0
CORNER_BASELINES_MM = (10.0, 8.0, 9.0, 11.0, 12.0, 6.0)
CORNER_FONT_SIZE = 10.0
CORNER_WIDTH_MM = 110.0
ASCENT, DESCENT = 0.75, 0.22
"""Room above and below the baseline that a box of text takes, in parts of its size."""
COVERED_PART = 0.3
"""An annotation over more than this part of a blank's width has filled it."""
YEAR_DIGITS = 4
YEAR_ROOM = 2.6
"""Width of a year and the space before it, in parts of the size, where no neighbour ends the blank."""

_DOTS = f"[{re.escape(FILLERS)} ]*"
_NUMBER = re.compile(
    rf"(?<![a-z])s ?o ?(?P<colon>[:;]?)(?P<lead>{_DOTS})(?P<value>\d[\d ]*|)(?P<tail>{_DOTS})"
    r"(?P<symbol>[/-] ?[a-z0-9](?:[a-z0-9&.]| ?[/–-] ?)*)"
)
_DATE = re.compile(
    rf"n ?g ?a ?y(?P<day_lead>{_DOTS})(?P<day>\d{{0,2}})(?P<day_tail>{_DOTS})t ?h ?a ?n ?g(?P<month_lead>{_DOTS})"
    rf"(?P<month>\d{{0,2}})(?P<month_tail>{_DOTS})n ?a ?m(?P<year_lead>{_DOTS})(?P<year>\d{{0,4}})"
)
_SECRECY = {"MẬT": "MẬT", "TỐIMẬT": "TỐI MẬT", "TUYỆTMẬT": "TUYỆT MẬT"}


@dataclass(frozen=True, slots=True)
class Number:
    """The number line: its blank, or what is printed."""

    place: TextPlace | None
    printed: str | None
    reasons: tuple[PlaceReason, ...]
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """The date line: a blank for each part that is not printed."""

    day: TextPlace | None
    month: TextPlace | None
    year: TextPlace | None
    printed: str | None
    reasons: tuple[PlaceReason, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its folded text and where each letter came from."""

    text: str
    sources: list[Glyph | None]

    def glyph_before(self, index: int) -> Glyph | None:
        return next((glyph for glyph in reversed(self.sources[:index]) if glyph), None)

    def glyph_from(self, index: int) -> Glyph | None:
        return next((glyph for glyph in self.sources[index:] if glyph), None)

    def original(self, start: int, end: int) -> str:
        return "".join(glyph.text for glyph in self.sources[start:end] if glyph)


def read_number(page: PageText, rows: list[Line]) -> Number:
    """The topmost number line in the head of the page."""
    for row in rows:
        if row.baseline < page.height * (1 - HEAD_PART):
            break
        spelling = _Row(*folded_spelling(row.glyphs))
        for found in _NUMBER.finditer(spelling.text):
            if _is_number_line(page, spelling, found):
                return _number(page, spelling, found)
    return Number(None, None, (PlaceReason.NUMBER_NOT_FOUND,))


def _is_number_line(page: PageText, row: _Row, found: re.Match[str]) -> bool:
    first = row.sources[found.start()]
    before = row.glyph_before(found.start())
    stands_first = first is not None and (before is None or first.box.x0 - before.box.x1 > 2 * first.size)
    named = bool(found["colon"]) or not found["value"]
    letters = any(letter.isalpha() for letter in found["symbol"])
    return stands_first and named and letters and first is not None and first.text == "S"


def _number(page: PageText, row: _Row, found: re.Match[str]) -> Number:
    value = found["value"].replace(" ", "")
    symbol = row.original(found.start("symbol"), found.end("symbol")).rstrip(".-/")
    neighbour = row.glyph_from(found.start("symbol"))
    baseline = neighbour.baseline if neighbour else None
    place = _blank(page, row, found.end("colon"), found.start("symbol"))
    if value or _is_covered(page, place):
        return Number(None, value + symbol, (PlaceReason.NUMBER_FILLED,), baseline)
    return Number(place, symbol, _blank_reasons(place, found["lead"] + found["tail"]), baseline)


def read_date(page: PageText, rows: list[Line], near: float | None) -> Date:
    """The topmost date line in the head of the page; ``near`` is the number line's baseline where there is one."""
    for row in rows:
        if row.baseline < page.height * (1 - HEAD_PART):
            break
        if near is not None and abs(row.baseline - near) > 45:
            continue
        spelling = _Row(*folded_spelling(row.glyphs))
        found = _DATE.search(spelling.text)
        if found:
            return _date(page, spelling, found)
    return Date(None, None, None, None, (PlaceReason.DATE_NOT_FOUND,))


def _date(page: PageText, row: _Row, found: re.Match[str]) -> Date:
    reasons: list[PlaceReason] = []
    places: dict[str, TextPlace | None] = {}
    filled = {"day": PlaceReason.DAY_FILLED, "month": PlaceReason.MONTH_FILLED, "year": PlaceReason.YEAR_FILLED}
    ends = {"day": found.end("day_tail"), "month": found.end("month_tail"), "year": found.end("year")}
    for part, reason in filled.items():
        place = _blank(page, row, found.start(f"{part}_lead"), ends[part], open_ended=part == "year")
        if part == "year" and 0 < len(found[part]) < YEAR_DIGITS:
            reason = PlaceReason.YEAR_INCOMPLETE
        if found[part] or _is_covered(page, place):
            places[part] = None
            reasons.append(reason)
            continue
        places[part] = place
        reasons.extend(_blank_reasons(places[part], found[f"{part}_lead"]))
    printed = None
    if found["day"] and found["month"] and len(found["year"]) == YEAR_DIGITS:
        printed = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    return Date(places["day"], places["month"], places["year"], printed, tuple(dict.fromkeys(reasons)))


def _blank(page: PageText, row: _Row, start: int, end: int, open_ended: bool = False) -> TextPlace | None:
    """The blank between two printed neighbours; an open-ended one gets the room of a year."""
    left, right = row.glyph_before(start), row.glyph_from(end)
    if left is None:
        return None
    size, x0 = left.size, left.box.x1
    x1 = right.box.x0 if right else page.width
    if open_ended:
        x1 = min(x1, x0 + YEAR_ROOM * size)
    box = Box(x0, left.baseline - DESCENT * size, max(x0, x1), left.baseline + ASCENT * size)
    return TextPlace(page.number, box, left.baseline, size)


def _is_covered(page: PageText, place: TextPlace | None) -> bool:
    """Whether an annotation already shows something in the blank, as when number and date are signature marks."""
    if place is None:
        return False
    shared = [place.box.overlap(mark) for mark in page.marks]
    return any(part and part.width > COVERED_PART * place.box.width for part in shared)


def _blank_reasons(place: TextPlace | None, between: str) -> tuple[PlaceReason, ...]:
    reasons = []
    if place and place.box.width < place.font_size:
        reasons.append(PlaceReason.BLANK_NARROW)
    if between.strip():
        reasons.append(PlaceReason.BLANK_DOTTED)
    return tuple(reasons)


def read_secrecy(page: PageText, segments: list[Line]) -> str | None:
    """The degree of secrecy that stands alone in the upper part of page 1 (ô 10a)."""
    for segment in segments:
        if segment.baseline > page.height * (1 - SECRECY_PART) and len(segment.glyphs) <= 8:
            letters = "".join(glyph.text for glyph in segment.glyphs if glyph.text.isalpha())
            if is_capitals(letters) and letters in _SECRECY:
                return _SECRECY[letters]
    return None


def free_corner(page: PageText) -> tuple[TextPlace, tuple[PlaceReason, ...]]:
    """The line at the top right of page 1 for attachments and copies (ô 14), clear of what is printed there."""
    right = page.width - points(CORNER_RIGHT_MM)
    left = max(0.0, right - points(CORNER_WIDTH_MM))
    for distance in CORNER_BASELINES_MM:
        place = _corner(page, left, right, distance)
        if not any(glyph.text.strip() and glyph.box.overlap(place.box) for glyph in page.glyphs):
            return place, ()
    return _corner(page, left, right, CORNER_BASELINES_MM[0]), (PlaceReason.CORNER_OCCUPIED,)


def _corner(page: PageText, left: float, right: float, from_top_mm: float) -> TextPlace:
    baseline = page.height - points(from_top_mm)
    box = Box(left, baseline - DESCENT * CORNER_FONT_SIZE, right, baseline + ASCENT * CORNER_FONT_SIZE)
    return TextPlace(page.number, box, baseline, CORNER_FONT_SIZE)
