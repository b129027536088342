"""What a document is about and to whom it goes, for the clerk's registers (Nghị định 30, Phụ lục I, 5, 9 and 10)."""

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from kyso_desktop.placement.heading import read_number
from kyso_desktop.placement.letters import folded, is_capitals
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.printed import Recipients, Subject
from kyso_desktop.placement.text import PageText, TextSource

LETTER = "Công văn"
TYPES = (
    "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị quyết liên tịch", "Nghị định", "Thông tư", "Thông tư liên tịch",
    "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch",
    "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công điện", "Bản ghi nhớ",
    "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển",
    "Phiếu báo", "Thư công",
)  # fmt: skip
"""Nghị định 30, Điều 7, and the kinds of legal documents."""
URGENT = {"khan": "1", "thuongkhan": "2", "hoatoc": "3"}
"""The marks of ô 10b, by rising urgency."""
_TYPES = {folded(name): name for name in TYPES}
_PART, _LEFT, _OFF_CENTRE = 0.62, 0.55, 0.16
"""Parts of the page: type and subject stand in the upper one, a letter's subject left of the middle."""
_ONE_LINE, _NEXT_ITEM = 1.75, 2.2
"""How far two baselines of one paragraph, and of one list, stand apart, in parts of the size."""
_MOST_LINES = 8


def read_subject(source: TextSource) -> Subject:
    """Type, subject and urgency, from page 1 alone."""
    page = source.text(1)
    rows = rows_of(page)
    number = read_number(page, rows).baseline
    below = [row for row in rows if number is None or row.baseline < number - 1]
    upper = [row for row in below if row.baseline > page.height * (1 - _PART)]
    urgency = next((found for one in segments_of(upper) if (found := _urgency(one))), None)
    name, text = _titled(page, upper) or _letter(page, segments_of(upper)) or (None, None)
    return Subject(name, text, urgency)


def read_recipients(source: TextSource, page: int | None) -> Recipients:
    """The list beside the signature on ``page`` (else the last one); "as above" is told by the addressees of page 1."""
    segments = segments_of(rows_of(source.text(page or source.page_count)))
    items = list(_items(segments, "noinhan"))
    keeper = next((item.partition(":")[2].strip() for item in items if folded(item).startswith("luu:")), None)
    places = [item for item in items if not folded(item).startswith("luu")]
    if any(folded(item).startswith("nhutren") for item in places):
        above = list(_items(segments_of(rows_of(source.text(1))), "kinhgui"))
        places = [*above, *(item for item in places if not folded(item).startswith("nhutren"))]
    return Recipients(tuple(places), keeper or None)


def _urgency(segment: Line) -> str | None:
    return URGENT.get(segment.key) if is_capitals(segment.text) else None


def _titled(page: PageText, rows: Sequence[Line]) -> tuple[str, str | None] | None:
    """The name in capitals across the middle, and the bold lines below it."""
    for index, row in enumerate(rows):
        if row.key in _TYPES and is_capitals(row.text) and _is_central(page, row):
            lines = _paragraph(row, [one for one in rows[index + 1 :] if _is_central(page, one)], row.bold)
            return _TYPES[row.key], _joined(list(lines))
    return None


def _letter(page: PageText, segments: Sequence[Line]) -> tuple[str, str | None] | None:
    left = [one for one in segments if one.box.x0 < page.width * _LEFT and one.box.x1 < page.width * (_LEFT + 0.05)]
    for index, one in enumerate(left):
        if one.key.startswith(("v/v", "veviec")):
            lines = [one, *_paragraph(one, left[index + 1 :], one.bold)]
            words = _joined(lines) or ""
            bare = words[3:].lstrip(" :.") if one.key.startswith("v/v") else words
            return LETTER, bare or None
    return None


def _paragraph(first: Line, following: Sequence[Line], bold: bool) -> Iterator[Line]:
    """What follows in the same type, as long as it is one block of text."""
    last = first
    for one in following[:_MOST_LINES]:
        near = last.baseline - one.baseline <= _ONE_LINE * max(one.size, last.size)
        ends = is_capitals(one.text) or one.key.startswith(("cancu", "kinhgui", "dieu1", "_", "--"))
        if not near or ends or one.bold is not bold:
            return
        yield one
        last = one


def _items(segments: Sequence[Line], heading: str) -> Iterator[str]:
    """The dashed lines below a heading, each with the lines that belong to it; or what stands on the heading's line."""
    start = next((index for index, one in enumerate(segments) if one.key.startswith(heading)), None)
    if start is None:
        return
    head = segments[start]
    if own := head.text.partition(":")[2].strip():
        yield _bare(own)
    item, last = "", head
    for one in segments[start + 1 :]:
        if one.box.x0 > head.box.x1 + 4 * head.size or one.box.x0 < head.box.x0 - 2 * head.size:
            continue
        if last.baseline - one.baseline > _NEXT_ITEM * last.size or (one.bold and is_capitals(one.text)):
            break
        dashed = one.text.lstrip().startswith(("-", "–", "+"))
        if dashed and item:
            yield _bare(item)
            item = ""
        if not dashed and not item:
            break
        item, last = f"{item} {one.text}", one
    if item:
        yield _bare(item)


def _bare(item: str) -> str:
    return normalize("NFC", " ".join(item.split()).strip("-–+ ").rstrip(";,. /"))


def _joined(lines: Sequence[Line]) -> str | None:
    return normalize("NFC", " ".join(" ".join(one.text.split()) for one in lines)) or None


def _is_central(page: PageText, row: Line) -> bool:
    return abs((row.box.x0 + row.box.x1) / 2 - page.width / 2) < _OFF_CENTRE * page.width
