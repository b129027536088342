"""The head of page 1: number and symbol, place and date, secrecy, the free corner at the top right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import normalize

from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.letters import BRACKETS, FILLERS, folded, is_capitals
from kyso_desktop.placement.lines import Line, folded_spelling, segments_of
from kyso_desktop.placement.measures import Measures
from kyso_desktop.placement.places import PlaceReason, TextPlace
from kyso_desktop.placement.text import Glyph, PageText, TextSource

HEAD_PART = 0.45
"""Number and date stand in this upper part of page 1."""
KIND_PART = 0.19
"""The number of a document that is named before it ("Bản án số") stands in this upper part."""
SECRECY_PART = 0.60
MOST_SECRECY = 18
"""Letters and signs of "Mức độ mật: TUYỆT MẬT"."""
EDGE_MM = 6.0
"""A blank at the end of its line ends so far from the edge of the page."""
SCANNED = 0.6
"""A page whose image covers this part of it is a scan."""
ASCENT, DESCENT = 0.75, 0.22
"""Room above and below the baseline that a box of text takes, in parts of its size."""
COVERED_PART = 0.3
"""An annotation over more than this part of a blank's width has filled it."""
YEAR_DIGITS = 4
YEAR_ROOM = 2.6
"""Width of a year and the space before it, in parts of the size, where no neighbour ends the blank."""

NUMBER_ROOM = 2.4
"""Width of a number and its spaces where nothing is printed after "Số:"."""
DATE_REACH = 45
"""The date stands at most this many points above or below the number."""
DATE_ABOVE = 45.0
"""A date line beside the signature stands at most this many points above the title."""
PLACE_LETTERS = 40
DATE_LEFT = 0.3
"""The date of the document stands right of this part of the page's width."""

_DOTS = rf"[{re.escape(FILLERS + BRACKETS)} ]*"
_SYMBOL = r"[/-] ?[a-z0-9](?:[a-z0-9&.]| ?[/–-] ?)*"
_NUMBER_LEAD = (
    rf"(?<![a-z])s ?o ?(?:[/(] ?no[.)]* ?)?(?P<colon>[:;]?)(?P<lead>{_DOTS})(?P<value>\d[\d ]*|)(?P<tail>{_DOTS})"
)
_NUMBERS = (
    re.compile(rf"{_NUMBER_LEAD}(?P<symbol>{_SYMBOL})"),
    re.compile(rf"{_NUMBER_LEAD}(?P<symbol>/)(?={_DOTS}(?:$|[^/\w]))"),
    re.compile(rf"^{_NUMBER_LEAD}(?P<symbol>)(?=$| [a-z])"),
)
"""With a symbol; with a blank for the symbol too ("Số: …/…"); with nothing after it, in a segment of its own."""
_KIND = re.compile(r"(?:luat|nghi ?quyet|phap ?lenh|quyet ?dinh|ban ?an|lenh|thong ?tu|chi ?thi) ?$")
"""Words that may stand before "số" in a heading: "Luật số", "Bản án số"."""
OPENERS = ("S", "L", "N", "P", "Q", "B", "T", "C")
"""The capitals with which the words before a number begin."""
_TWO, _FOUR = r"(?:\d ?){0,2}", r"(?:\d ?){0,4}"
_DAY, _MONTH, _YEAR = (rf"(?: ?\({word}\))?" for word in ("(?:date|day)", "month", "year"))
"""The same words in English, as papers in two languages have them."""
_DATE = re.compile(
    rf"n ?g ?a ?y{_DAY}(?P<day_lead>{_DOTS})(?P<day>{_TWO})(?P<day_tail>{_DOTS})(?:t ?h ?a ?n ?g{_MONTH}|/)"
    rf"(?P<month_lead>{_DOTS})(?P<month>{_TWO})(?P<month_tail>{_DOTS})(?:n ?a ?m{_YEAR}|/)(?P<year_lead>{_DOTS})"
    rf"(?P<year>{_FOUR})"
)
_DAY_WORD = re.compile("n ?g ?a ?y")
_LONE_YEAR = re.compile(r"^ ?(?:\d ?){4}[.;,]?$")
_BASIS = re.compile(r"^ ?(?:can cu|theo|xet|thuc hien|ban hanh|kem theo|\()")
"""How a line begins that speaks of another document's date."""
_SECRECY = {"mat": "MẬT", "toimat": "TỐI MẬT", "tuyetmat": "TUYỆT MẬT"}
_LABEL = re.compile("^(?:mức)?độmật", re.IGNORECASE)
_OTHER_WORDS = ("MẮT", "MẶT", "MẤT", "MÁT")
"""Words that differ in their marks alone; any other marks are a reading program's."""


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


def read_number(page: PageText, rows: Sequence[Line]) -> Number:
    """The topmost number line in the head of the page; one that has no symbol only where no line has one."""
    head = [row for row in rows if row.baseline >= page.height * (1 - HEAD_PART)]
    whole = [_Row(*row.spelling) for row in head]
    for pattern in _NUMBERS[:-1]:
        for spelling in whole:
            for found in pattern.finditer(spelling.text):
                if _is_number_line(page, spelling, found):
                    return _number(page, spelling, found)
    for row in head:
        for segment in segments_of([row]):
            spelling = _Row(*segment.spelling)
            bare = _NUMBERS[-1].fullmatch(spelling.text.strip())
            if bare and bare["colon"] and segment.box.x1 < page.width / 2 and _is_number_line(page, spelling, bare):
                return _open_number(page, row, segment)
    return Number(None, None, (PlaceReason.NUMBER_NOT_FOUND,))


def _open_number(page: PageText, row: Line, segment: Line) -> Number:
    """ "Số:" with nothing after it: room for three digits, as far as the next column lets."""
    last = segment.glyphs[-1]
    after = [glyph.box.x0 for glyph in row.glyphs if glyph.box.x0 > last.box.x1]
    x1 = min([last.box.x1 + NUMBER_ROOM * last.size, *(x - last.size for x in after)])
    place = _place(page, last, last.box.x1, max(last.box.x1, x1))
    if _is_covered(page, place):
        return Number(None, "", (PlaceReason.NUMBER_FILLED,), last.baseline)
    return Number(place, "", (PlaceReason.SYMBOL_BLANK,), last.baseline)


def _is_number_line(page: PageText, row: _Row, found: re.Match[str]) -> bool:
    """Whether the words open a line; a certificate names its decision's number so too, but below its title."""
    first = row.sources[found.start()]
    before = row.glyph_before(found.start())
    if kind := _KIND.search(row.text[: found.start()]):  # "Luật số: …/2026/QH15"
        first, before = row.sources[kind.start()], row.glyph_before(kind.start())
        if first is not None and first.baseline < page.height * (1 - KIND_PART):
            return False
    if first is None or first.text not in OPENERS or not _is_one_symbol(row, found):
        return False
    stands_first = before is None or first.box.x0 - before.box.x1 > 2 * first.size
    named = bool(found["colon"]) or not found["value"]
    letters = any(letter.isalpha() for letter in found["symbol"]) or len(found["symbol"]) < 2
    return stands_first and named and letters


def _is_one_symbol(row: _Row, found: re.Match[str]) -> bool:
    """Whether the letters follow the stroke closely, so that it is not the next column that stands there."""
    glyphs = [glyph for glyph in row.sources[found.start("symbol") : found.end("symbol")] if glyph]
    return len(glyphs) < 2 or glyphs[1].box.x0 - glyphs[0].box.x1 < glyphs[0].size


def _number(page: PageText, row: _Row, found: re.Match[str]) -> Number:
    value = found["value"].replace(" ", "")
    bare = found["symbol"] == "/"
    symbol = row.original(found.start("symbol"), found.end("symbol")).rstrip(".-/")
    neighbour = row.glyph_from(found.start("symbol"))
    baseline = neighbour.baseline if neighbour else None
    place = _blank(page, row, found.end("colon"), found.start("symbol"))
    if value or _is_covered(page, place):
        return Number(None, value + ("/" if bare else symbol), (PlaceReason.NUMBER_FILLED,), baseline)
    reasons = _blank_reasons(place, found["lead"] + found["tail"])
    return Number(place, "/" if bare else symbol, (*reasons, *((PlaceReason.SYMBOL_BLANK,) if bare else ())), baseline)


def read_date(page: PageText, rows: Sequence[Line], near: float | None) -> Date:
    """The topmost date line in the head of the page; ``near`` is the number line's baseline where there is one.

    A long place name or a narrow column may push its end to a line of its own, the year alone among it.
    """
    head = [row for row in rows if row.baseline >= page.height * (1 - HEAD_PART)]
    lines = [row for row in head if near is None or abs(row.baseline - near) <= DATE_REACH]
    for index, row in enumerate(lines):
        spelling = _Row(*row.spelling)
        found = _DATE.search(spelling.text)
        if found and _is_date_line(page, spelling, found):
            return _with_year_below(page, row, lines[index + 1 :]) or _date(page, spelling, found)
    for first, second in pairwise(lines):
        spelling = _Row(*folded_spelling((*_right_of(page, first), *_under(page, first, second))))
        found = _DATE.search(spelling.text)
        if found and _is_date_line(page, spelling, found):
            return _date(page, spelling, found)
    return Date(None, None, None, None, (PlaceReason.DATE_NOT_FOUND,))


def _with_year_below(page: PageText, row: Line, following: Sequence[Line]) -> Date | None:
    """The date whose line ends with "năm" and whose year begins the next line of its column; else None."""
    below = next(filter(None, (_under(page, row, one) for one in following)), ())
    if not _LONE_YEAR.match(folded_spelling(below)[0]):
        return None
    whole = _Row(*folded_spelling((*row.glyphs, *below)))
    found = _DATE.search(whole.text)
    return _date(page, whole, found) if found and found.end() >= len(whole.text.rstrip(".;, ")) else None


def _under(page: PageText, first: Line, second: Line) -> tuple[Glyph, ...]:
    """What the next line has in the column in which "ngày" stands on the first one."""
    text, sources = first.spelling
    day = _DAY_WORD.search(text)
    word = sources[day.start()] if day else None
    if word is None or first.baseline - second.baseline >= 2 * first.size:
        return ()
    pieces = first.parts or (first,)
    left = max(piece.box.x0 for piece in pieces if piece.box.x0 <= word.box.x0)
    left = max(left, page.width * DATE_LEFT)
    return tuple(glyph for one in segments_of([second]) if one.box.x1 > left for glyph in one.glyphs)


def read_date_above(page: PageText, rows: Sequence[Line], title: Box) -> Date | None:
    """The lowest line above a title that holds nothing but place and date, or no more than it at the right."""
    above = [row for row in rows if title.y1 < row.baseline <= title.y1 + DATE_ABOVE]
    for row in reversed(above):
        glyphs = _right_of(page, row)
        spelling = _Row(*folded_spelling(glyphs))
        found = _DATE.search(spelling.text)
        if found and _stands_apart(row, glyphs) and _is_bare_date(spelling, found) and _is_over(glyphs, title):
            date = _date(page, spelling, found)
            return replace(date, reasons=(PlaceReason.DATE_ABOVE_SIGNATURE, *date.reasons))
    return None


def _stands_apart(row: Line, glyphs: tuple[Glyph, ...]) -> bool:
    """Whether what is left of these letters on the row is another column, not the beginning of a sentence."""
    left = row.glyphs[: len(row.glyphs) - len(glyphs)]
    return not left or glyphs[0].box.x0 - left[-1].box.x1 > 2 * glyphs[0].size


def _is_bare_date(row: _Row, found: re.Match[str]) -> bool:
    """Whether only a place stands before the date, and nothing behind it."""
    before, behind = row.text[: found.start()].strip(), row.text[found.end() :].strip(FILLERS + " ,;")
    place = not before or (before.endswith((",", ".")) and len(before) <= PLACE_LETTERS)
    first = row.glyph_from(0)
    return place and not behind and first is not None and (first.text.isupper() or not first.text.isalpha())


def _is_over(glyphs: tuple[Glyph, ...], title: Box) -> bool:
    return glyphs[0].box.x0 < title.centre[0] < glyphs[-1].box.x1 + YEAR_ROOM * glyphs[-1].size


def _right_of(page: PageText, row: Line) -> tuple[Glyph, ...]:
    return tuple(glyph for glyph in row.glyphs if glyph.box.x0 > page.width * DATE_LEFT)


def _is_date_line(page: PageText, row: _Row, found: re.Match[str]) -> bool:
    """Whether the words stand where the place and date of the document stand, not in a sentence about another one."""
    first = row.sources[found.start()]
    return first is not None and first.box.x0 > page.width * DATE_LEFT and not _BASIS.match(row.text)


def _date(page: PageText, row: _Row, found: re.Match[str]) -> Date:
    reasons: list[PlaceReason] = []
    places: dict[str, TextPlace | None] = {}
    filled = {"day": PlaceReason.DAY_FILLED, "month": PlaceReason.MONTH_FILLED, "year": PlaceReason.YEAR_FILLED}
    ends = {"day": found.end("day_tail"), "month": found.end("month_tail"), "year": found.end("year")}
    for part, reason in filled.items():
        place = _blank(page, row, found.start(f"{part}_lead"), ends[part], open_ended=part == "year")
        digits = found[part].replace(" ", "")
        if part == "year" and 0 < len(digits) < YEAR_DIGITS:
            reason = PlaceReason.YEAR_INCOMPLETE
        if digits or _is_covered(page, place):
            places[part] = None
            reasons.append(reason)
            continue
        places[part] = place
        reasons.extend(_blank_reasons(places[part], found[f"{part}_lead"]))
    day, month, year = (found[part].replace(" ", "") for part in filled)
    printed = f"{year}-{int(month):02}-{int(day):02}" if day and month and len(year) == YEAR_DIGITS else None
    return Date(places["day"], places["month"], places["year"], printed, tuple(dict.fromkeys(reasons)))


def _blank(page: PageText, row: _Row, start: int, end: int, open_ended: bool = False) -> TextPlace | None:
    """The blank between two printed neighbours; an open-ended one gets the room of a year."""
    left, right = row.glyph_before(start), row.glyph_from(end)
    if left is None:
        return None
    size, x0 = left.size, left.box.x1
    wrapped = right is not None and abs(right.baseline - left.baseline) > 0.5 * size
    x1 = right.box.x0 if right and not wrapped else page.width - points(EDGE_MM)
    if open_ended or wrapped:
        x1 = min(x1, x0 + YEAR_ROOM * size)
    return _place(page, left, x0, max(x0, x1))


def _place(page: PageText, beside: Glyph, x0: float, x1: float) -> TextPlace:
    """Where text between two x stands on the line of a printed letter."""
    size, baseline = beside.size, beside.baseline
    box = page.shown(Box(x0, baseline - DESCENT * size, x1, baseline + ASCENT * size))
    return TextPlace(page.number, box, box.y0 + DESCENT * size, size)


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
    if between.strip(f"{BRACKETS} "):
        reasons.append(PlaceReason.BLANK_DOTTED)
    return tuple(reasons)


def read_secrecy(page: PageText, segments: list[Line], near: float | None = None) -> str | None:
    """The degree of secrecy that stands alone in the upper part of page 1 (ô 10a), "Độ mật:" before it or not.

    In a cell of a table that speaks of other documents it says nothing of this one.
    """
    for segment in segments:
        if segment.baseline > page.height * (1 - SECRECY_PART) and len(segment.glyphs) <= MOST_SECRECY:
            letters = "".join(glyph.text for glyph in segment.glyphs if glyph.text.isalpha())
            degree = _degree(
                _LABEL.sub("", normalize("NFC", letters)), abs(segment.baseline - (near or 0)) <= DATE_REACH
            )
            if degree and not _is_in_table(segment, segments, near):
                return degree
    return None


def _degree(words: str, beside_number: bool) -> str | None:
    """What capitals say, or beside the number line small letters too."""
    written = is_capitals(words) or (beside_number and words[:1].isupper())
    return _SECRECY.get(folded(words)) if written and not words.upper().endswith(_OTHER_WORDS) else None


def _is_in_table(segment: Line, segments: list[Line], near: float | None) -> bool:
    """Whether it stands below the number line with other words at its left, as the last columns of a table do."""
    if near is None or segment.baseline >= near - segment.size:
        return False
    beside = [one for one in segments if abs(one.baseline - segment.baseline) < 0.5 * segment.size]
    return any(one.box.x1 < segment.box.x0 for one in beside)


def free_corner(page: PageText, source: TextSource, measures: Measures) -> tuple[TextPlace, tuple[PlaceReason, ...]]:
    """The line at the top right of page 1 for attachments and copies (ô 14), clear of what is printed there.

    On a scan the ink itself is looked at: its text may be missing or stand elsewhere.
    """
    scanned = source.covered(page.number) >= SCANNED
    right = page.width - points(measures.line_right_mm)
    left = max(0.0, right - points(measures.line_width_mm))
    for distance in measures.line_baselines_mm:
        place = _corner(page, left, right, distance, measures.line_size)
        box = page.levelled(place.box)
        printed = any(not glyph.text.isspace() and glyph.box.touches(box) for glyph in page.glyphs)
        if not printed and not (scanned and source.ink(page.number, place.box, ())):
            return place, ()
    return _corner(page, left, right, measures.line_baselines_mm[0], measures.line_size), (PlaceReason.CORNER_OCCUPIED,)


def _corner(page: PageText, left: float, right: float, from_top_mm: float, size: float) -> TextPlace:
    baseline = page.height - points(from_top_mm)
    box = Box(left, baseline - DESCENT * size, right, baseline + ASCENT * size)
    return TextPlace(page.number, box, baseline, size)
