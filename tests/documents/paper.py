"""A document as plain elements that any producer can write, with the words marked that tell where its marks belong.

Markup in a text: ``{title:…}`` and ``{name:…}`` end and begin the room for the hand, ``{number:…}`` and ``{symbol:…}``
stand around the number's blank, ``{day:…}`` and ``{month:…}`` around the day's; the latter gives the date's baseline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ROLE = re.compile(r"\{(title|name|number|symbol|day|month):([^}]*)\}")
COLOURS = {
    "title": (255, 0, 0), "name": (0, 255, 0), "number": (0, 0, 255),
    "symbol": (255, 0, 255), "day": (0, 255, 255), "month": (255, 255, 0),
}  # fmt: skip
BODY = (
    "Các cơ quan, đơn vị, địa phương tổ chức quán triệt, phổ biến nội dung văn bản này đến toàn thể cán bộ, công chức,"
    " viên chức, người lao động; xây dựng kế hoạch thực hiện cụ thể, gắn trách nhiệm của người đứng đầu với kết quả"
    " thực hiện nhiệm vụ được giao; báo cáo kết quả trước ngày 15 tháng 12 hằng năm."
)


@dataclass(frozen=True)
class Line:
    """A paragraph; ``align`` is l, c, r or j; ``style`` of the letters B and I."""

    text: str
    style: str = ""
    size: float = 13
    align: str = "c"
    before: float = 0
    """Points of free room above."""


@dataclass(frozen=True)
class Columns:
    """Cells side by side; widths in parts of the text's width."""

    cells: tuple[tuple["Line | Frame", ...], ...]
    widths: tuple[float, ...]
    border: bool = False
    hold: bool = True
    """Whether the row stays on one page."""


@dataclass(frozen=True)
class Frame:
    """Words in a drawn box, as a mark of secrecy or urgency."""

    text: str


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""


Element = Line | Columns | Frame | NewPage


@dataclass(frozen=True)
class Paper:
    """One document and what a careful clerk knows of it."""

    label: str
    elements: tuple[Element, ...]
    name: str | None
    """The printed name of the one who signs; None where nobody's place can be told."""
    asked: bool = False
    """Whether a person has to say which place is meant."""
    number: bool = True
    date: bool = True
    """Whether there is a blank for them."""
    number_size: float = 13
    date_size: float = 13
    secrecy: str | None = None
    landscape: bool = False
    watermark: str | None = None
    """Pale words across every page, and a stamp of receipt at the top left; where the producer can."""


def fragments(text: str) -> Iterator[tuple[str, str | None]]:
    """The pieces of a text, each with its role."""
    start = 0
    for found in ROLE.finditer(text):
        if found.start() > start:
            yield text[start : found.start()], None
        yield found[2], found[1]
        start = found.end()
    if start < len(text):
        yield text[start:], None


def bare(text: str) -> str:
    return "".join(piece for piece, _ in fragments(text))


@dataclass(frozen=True)
class Block:
    """A signer: capitals, notes, the free lines, perhaps a second title, the name, perhaps lines below it."""

    title: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    name: str = "Nguyễn Văn An"
    gap: int = 4
    notes: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    true: bool = True
    title_style: str = "B"
    name_style: str = "B"
    above: tuple[str, ...] = ()
    """In italics above the title: a place and date."""
    size: float = 14

    def lines(self) -> tuple[Line, ...]:
        """As paragraphs of one column."""
        made = [Line(text, "I", 13) for text in self.above]
        last = len(self.title) - 1
        for index, text in enumerate(self.title):
            marked = self._marked("title", text) if index == last and not self.notes else text
            made.append(Line(marked, self.title_style, self.size))
        for index, text in enumerate(self.notes):
            made.append(Line(self._marked("title", text) if index == len(self.notes) - 1 else text, "I", 13))
        made += [Line("", "B", self.size)] * self.gap
        tail = [*((text, "I" if "(" in text else "B") for text in self.second)]
        tail += [(self.name, self.name_style)] if self.name else []
        for index, (text, style) in enumerate(tail):
            made.append(Line(self._marked("name", text) if index == 0 else text, style, self.size))
        return (*made, *(Line(text, "I", 12) for text in self.below))

    def _marked(self, role: str, text: str) -> str:
        return f"{{{role}:{text}}}" if self.true else text


NUMBER = "{number:Số:}      {symbol:/}QĐ-UBND"
DATE = "Hà Nội, ng{day:ày}      {month:t}háng      năm 2026"


@dataclass(frozen=True)
class Head:
    """The head of page 1. Agency lines that begin with * are bold."""

    agency: tuple[str, ...] = ("ỦY BAN NHÂN DÂN", "*TỈNH MẪU")
    number: str = NUMBER
    date: str = DATE
    motto: tuple[str, ...] = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    subject: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    widths: tuple[float, float] = (0.4, 0.6)
    sizes: tuple[float, float] = (13, 13)
    """Of number and date."""
    border: bool = False
    apart: bool = True
    """Number and date in a row of their own."""

    def elements(self) -> tuple[Element, ...]:
        """As a table of two columns."""
        left = [_agency(text) for text in self.agency]
        right = [Line(text, "B", 12 if text.isupper() and self.widths[1] < 0.62 else 13) for text in self.motto]
        number = [Line(self.number, "", self.sizes[0])] if self.number else []
        tail = [*(Line(text, "", 12) for text in self.subject), *(Frame(text) for text in self.frames)]
        date = [Line(self.date, "I", self.sizes[1])] if self.date else []
        if not self.apart:
            return (Columns(((*left, *number, *tail), (*right, *date)), self.widths, self.border),)
        return (
            Columns((tuple(left), tuple(right)), self.widths, self.border),
            Columns(((*number, *tail), tuple(date)), self.widths, self.border),
        )


def _agency(text: str) -> Line:
    return Line(text.lstrip("*"), "B" if text.startswith("*") else "", 12)


def titled(kind: str, *subject: str) -> tuple[Element, ...]:
    """The document's type and subject across the page."""
    return (Line(kind, "B", 14, before=14), *(Line(text, "B", 14) for text in subject), Line("", "", 8))


def text(*paragraphs: str) -> tuple[Element, ...]:
    """The body."""
    return tuple(Line(paragraph, "", 14, "j", before=6) for paragraph in paragraphs or (BODY, BODY))


RECIPIENTS = ("- Như Điều 3;", "- Các sở, ban, ngành;", "- Lưu: VT, TH.")


def recipients(*places: str) -> tuple[Line, ...]:
    """The list at the left of the foot."""
    items = places or RECIPIENTS
    return (Line("Nơi nhận:", "BI", 12, "l"), *(Line(place, "", 11, "l") for place in items))


def foot(
    *blocks: Block, places: Sequence[str] | None = (), widths: tuple[float, ...] = (), border: bool = False
) -> Columns:
    """The row with the recipients, where there are any, and each signer."""
    columns = [block.lines() for block in blocks]
    if places is not None:
        columns = [recipients(*places), *columns]
    even = tuple(1 / len(columns) for _ in columns)
    return Columns(tuple(columns), widths or even, border)
