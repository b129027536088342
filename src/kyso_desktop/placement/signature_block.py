"""The block that a person signs: authority (TM., KT., TL., TUQ., Q.), title, the gap for the hand, the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.letters import folded, is_capitals
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.text import PageText

_AUTHORITY = re.compile(r"^(?:(?:TM|KT|TL|TUQ|TUN|Q)[.,/]|[TK]/[MTL]|(?:TM|KT|TL|TUQ)\s)")
_TITLE_WORDS = (
    "chutich", "giamdoc", "botruong", "thutruong", "thutuong", "cuctruong", "vutruong", "truong", "chanh", "tongcuc",
    "bithu", "phoban", "daidien", "tongthanhtra", "thongdoc", "kiemtoan", "vientruong", "chinhuy", "tulenh",
    "nguoiky", "thutruongdonvi", "ketoan", "thuky", "uyvien", "chihuy", "tongbientap", "pho",
)  # fmt: skip
_ASSISTANTS = ("thuky", "nguoilap", "ketoan", "thuquy", "thanhvien", "uyvien", "chuyenvien", "nguoighi", "nguoinhan",
               "nguoigiao", "nguoikiemtra", "nguoilambieu", "nguoitonghop")  # fmt: skip
"""Titles of those who sign beside the person who signs for the agency."""
_NO_NAMES = ("chutich", "phochutich", "giamdoc", "phogiamdoc", "hieutruong", "phohieutruong", "truongphong",
             "truongban", "photruong", "botruong", "thutruong", "cuctruong", "vutruong", "chanhvan", "phochanh",
             "ketoan", "thuky", "daidien", "nguoi", "chutri", "chutoa", "banthuong", "uyban", "hoidong")  # fmt: skip
"""Beginnings of lines in title case that are no names; "Trương Văn …" and "Phó Đức …" are."""
_TITLES_IN_FULL = (
    *_ASSISTANTS,
    *_NO_NAMES,
    "tongthanhtra",
    "chusotaikhoan",
    "thutruongdonvi",
    "truongthon",
    "totruong",
)
_RECIPIENTS = ("noinhan", "n¬inhen", "noinhaan", "n¬inhën")
""""Nơi nhận" in Unicode and as bare text reads it in fonts that are older (TCVN3, VNI)."""
_FORM_NAMES = ("hovaten", "hoten", "hotennguoiky", "hovatennguoiky", "tenkhongdau")
_RANK = re.compile(r"^(?:(?:GS|PGS|TS|ThS|BS|CKI{1,2}|Đại|Trung|Thượng|Thiếu|tướng|tá|úy)[.\s-]*)+", re.UNICODE)

LINE_PITCH = 2.1
"""Lines of one title stand at most this many font sizes apart."""
OPENING = tuple("[({<«")
NOTE_PITCH = 1.9
"""The lines of "(Ký tên, đóng dấu)" below a title, and of another title above a name, follow this closely."""
ROOM_BETWEEN = 2.6
"""A gap for the hand is at least this high."""
MAX_GAP = 16.0
MIN_GAP = 1.6
UNTITLED_GAP = 3.0
"""Distance between the baselines of title and name, in font sizes."""
COLUMN_TOLERANCE = 2.2
NAME_TOLERANCE = 3.5
"""Centres of one title's lines, and of title and name, differ by at most this many font sizes."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One person's block on a page; boxes are ink."""

    page: int
    authority: str | None
    title: str
    name: str | None
    title_box: Box
    name_box: Box | None
    ceiling: float
    """The foot of the title, or of a note in brackets just below it."""
    floor: float
    """Top of the name and of another title just above it; without a name, the lowest point that a picture may take."""
    bold: bool
    recipients: bool
    """Whether "Nơi nhận" stands on the same page."""

    @property
    def is_form(self) -> bool:
        """Whether the name only says that a name belongs there, as in an appendix with forms."""
        return self.name is not None and folded(self.name) in _FORM_NAMES

    @property
    def is_assistant(self) -> bool:
        """Whether this person only signs beside the one who signs for the agency: a secretary, an accountant."""
        return self.authority is None and folded(self.title).startswith(_ASSISTANTS)

    @property
    def score(self) -> float:
        """How surely this is where the signer of a document signs, 0 to 1."""
        score = 0.2
        score += 0.25 if self.name else 0.0
        score += 0.25 if self.recipients else 0.0
        score += 0.15 if self.authority else 0.05
        score += 0.15 if self.bold else 0.0
        score -= 0.0 if self.authority or is_capitals(self.title) else 0.15
        return 0.3 if self.is_form else min(1.0, score)


@lru_cache(maxsize=4)
def may_be_signed(plain: str) -> bool:
    """Whether bare text holds words of a signature block, so that the page is worth reading with positions."""
    bare = folded(plain)
    if any(words in bare for words in _RECIPIENTS):
        return True
    for line in plain.splitlines():
        capitals = " ".join(word for word in line.split() if word.isupper())
        if _AUTHORITY.search(capitals):
            return True
        if len(capitals) > 4 and any(word in folded(capitals) for word in _TITLE_WORDS):
            return True
    return False


def blocks_of(page: PageText) -> list[SignatureBlock]:
    """All blocks of a page, from top to bottom, then from left to right."""
    segments = segments_of(rows_of(page))
    recipients = any(segment.key.startswith("noinhan") for segment in segments)
    stacks = _stacks([line for line in segments if _is_capital_title(line)])
    blocks = [_block(page, stack, segments, recipients) for stack in stacks]
    if not any(blocks):
        stacks = _stacks([line for line in segments if _is_written_out(page, line)])
        blocks = [_block(page, stack, segments, recipients) for stack in stacks]
    found = sorted((block for block in blocks if block is not None), key=lambda block: -block.title_box.y1)
    return sorted(found, key=lambda block: (_height_rank(block, found), block.title_box.centre[0]))


def open_blocks(page: PageText) -> list[tuple[SignatureBlock, Line]]:
    """Titles with which the page's right column ends, and the last line of each; their names stand elsewhere."""
    segments = segments_of(rows_of(page))
    recipients = any(segment.key.startswith("noinhan") for segment in segments)
    found: list[tuple[SignatureBlock, Line]] = []
    for stack in _stacks([line for line in segments if _is_capital_title(line)]):
        last = stack[-1]
        ends = all(is_page_number(line) for line in _column_below(last, segments))
        if ends and _is_signers(stack) and last.box.centre[0] > page.width * 0.4:
            authority, title = _words(stack)
            box = _joined_box(stack)
            bold = all(line.bold for line in stack)
            block = SignatureBlock(
                page.number, authority, title, None, box, None, last.box.y0, last.box.y0, bold, recipients
            )
            found.append((block, last))
    return found


def is_name_of(last: Line, line: Line) -> bool:
    """Whether a line is a personal name centred like the title above it."""
    centred = abs(line.box.centre[0] - last.box.centre[0]) <= NAME_TOLERANCE * last.size
    words = line.text.split()
    capitals = (
        is_capitals(line.text) and 2 <= len(words) <= 6 and "".join(words).isalpha() and not _has_title_word(line)
    )
    return centred and (_looks_like_name(line) or capitals)


def is_page_number(line: Line) -> bool:
    """Whether a line is a number and nothing else, as "- 2 -"."""
    return len(line.key) <= 6 and line.key.strip("-–").isdigit()


def _joined_box(stack: Sequence[Line]) -> Box:
    box = stack[0].box
    for line in stack[1:]:
        box = box.joined(line.box)
    return box


def _height_rank(block: SignatureBlock, ordered: Sequence[SignatureBlock]) -> int:
    """The place of the first block that stands beside this one; equal for all blocks side by side."""
    return next(index for index, other in enumerate(ordered) if _beside(block, other))


def _beside(block: SignatureBlock, other: SignatureBlock) -> bool:
    return block.floor < other.title_box.y0 and other.floor < block.title_box.y0


def _is_capital_title(line: Line) -> bool:
    """Words in brackets ("[CHU KY]", "(ĐÃ KÝ)") keep a place free or say something of it; they are no title."""
    bracketed = line.text.strip()[:1] in OPENING
    return not bracketed and is_capitals(line.text) and 2 <= len(line.glyphs) <= 70


def _is_written_out(page: PageText, line: Line) -> bool:
    """A title in small letters ("Chủ trì"), as minutes and reports within an agency have it."""
    short = len(line.glyphs) <= 40 and line.box.width < 0.45 * page.width
    return short and (bool(_AUTHORITY.match(line.text)) or line.key.startswith(_TITLES_IN_FULL))


def _stacks(titles: Sequence[Line]) -> list[list[Line]]:
    """Lines of titles that stand under one another in one column."""
    stacks: list[list[Line]] = []
    for line in titles:
        above = next((stack for stack in reversed(stacks) if _continues(stack[-1], line)), None)
        if above is not None:
            above.append(line)
        else:
            stacks.append([line])
    return stacks


def _continues(above: Line, line: Line) -> bool:
    size = max(above.size, line.size)
    near = 0.5 * size < above.baseline - line.baseline <= LINE_PITCH * size
    return near and abs(above.box.centre[0] - line.box.centre[0]) <= COLUMN_TOLERANCE * size


def _is_signers(stack: Sequence[Line]) -> bool:
    return any(_AUTHORITY.match(line.text) or _has_title_word(line) for line in stack)


def _has_title_word(line: Line) -> bool:
    return any(word in line.key for word in _TITLE_WORDS)


def _block(page: PageText, stack: Sequence[Line], segments: Sequence[Line], recipients: bool) -> SignatureBlock | None:
    authority, title = _words(stack)
    name = _name_under(stack[-1], segments)
    named_by_authority = any(_AUTHORITY.match(line.text) for line in stack)
    titled = _is_signers(stack)
    if not titled and not (name and _stands_alone(stack[-1], name, segments)):
        return None
    if name is None and not (named_by_authority and _is_open_below(stack[-1], segments)):
        return None
    if name is None and stack[-1].box.centre[0] < page.width * 0.4:
        return None
    if name is None and not is_capitals(stack[-1].text):
        return None
    floor = _top_of_name(stack[-1], name, segments) if name else _floor(page, stack[-1], segments)
    ceiling = max(_foot_of_notes(stack[-1], segments), floor)
    if floor >= stack[-1].box.y0:
        return None
    if ceiling - floor < ROOM_BETWEEN * stack[-1].size:
        ceiling = stack[-1].box.y0
    name_text = _RANK.sub("", name.text) if name else None
    bold = all(line.bold for line in stack) and (name is None or name.bold)
    title_box = _joined_box(stack)
    return SignatureBlock(
        page.number, authority, title, name_text or (name.text if name else None), title_box,
        name.box if name else None, ceiling, floor, bold, recipients,
    )  # fmt: skip


def _foot_of_notes(last: Line, segments: Sequence[Line]) -> float:
    """The foot of the title, or of the lines in brackets that follow it closely."""
    lowest, within = last, False
    for line in _column_below(last, segments):
        text = line.text.strip()
        within = within or text.startswith("(")
        if not within or lowest.baseline - line.baseline > NOTE_PITCH * last.size:
            break
        lowest, within = line, not text.endswith(")")
    return lowest.box.y0


def _top_of_name(last: Line, name: Line, segments: Sequence[Line]) -> float:
    """The top of the name, or of another title of the signer that stands close above it (ô 7b)."""
    top = name
    between = [line for line in _column_below(last, segments) if line.baseline > name.baseline + 0.5 * name.size]
    for line in reversed(between):
        close = line.baseline - top.baseline <= NOTE_PITCH * name.size and not line.text.lstrip().startswith("(")
        if not close or last.box.y0 - line.box.y1 < ROOM_BETWEEN * last.size:
            break
        top = line
    return top.box.y1


def _stands_alone(last: Line, name: Line, segments: Sequence[Line]) -> bool:
    """Whether a bold name follows bold capitals after a free gap: a signer whose title is none of the known words."""
    free = last.baseline - name.baseline > UNTITLED_GAP * last.size
    return free and last.bold and name.bold and _column_below(last, segments)[:1] == [name]


def _words(stack: Sequence[Line]) -> tuple[str | None, str]:
    """The last authority line with what continues it, and the title below it."""
    starts = [index for index, line in enumerate(stack) if _AUTHORITY.match(line.text)]
    if not starts:
        return None, " ".join(line.text for line in stack)
    first = starts[-1]
    below = list(stack[first + 1 :])
    if not below:  # a title such as "Q. GIÁM ĐỐC" on one line
        authority = stack[starts[-2]].text if len(starts) > 1 else None
        return authority, stack[first].text
    split = next((index for index, line in enumerate(below) if _has_title_word(line)), len(below) - 1)
    authority = " ".join(line.text for line in [stack[first], *below[:split]])
    return authority, " ".join(line.text for line in below[split:])


def _name_under(last: Line, segments: Sequence[Line]) -> Line | None:
    """The nearest personal name under the title, centred like it."""
    for line in segments:
        drop = (last.baseline - line.baseline) / last.size
        if drop > MAX_GAP:
            break
        centred = abs(line.box.centre[0] - last.box.centre[0]) <= NAME_TOLERANCE * last.size
        if drop >= MIN_GAP and centred and _looks_like_name(line):
            return line
    return _capital_name(last, segments)


def _capital_name(last: Line, segments: Sequence[Line]) -> Line | None:
    """A name in capitals, where the first text under the gap is two to six words in capitals without a title."""
    below = _column_below(last, segments)
    if not below or _has_title_word(below[0]) or not is_capitals(below[0].text):
        return None
    drop = (last.baseline - below[0].baseline) / last.size
    words = below[0].text.split()
    centred = abs(below[0].box.centre[0] - last.box.centre[0]) <= COLUMN_TOLERANCE * last.size
    plain = 2 <= len(words) <= 6 and "".join(words).isalpha()
    return below[0] if plain and centred and UNTITLED_GAP <= drop <= MAX_GAP else None


def _looks_like_name(line: Line) -> bool:
    text = _RANK.sub("", line.text).strip()
    if folded(text) in _FORM_NAMES:
        return True
    if folded(text).startswith(_NO_NAMES):
        return False
    words = re.sub(r"['’‘-]", " ", text).split()
    compact = "".join(words)
    if not compact.isalpha() or is_capitals(compact) or len(compact) > 36:
        return False
    if len(words) == 1:  # letters placed without recognisable spaces
        return sum(letter.isupper() for letter in compact) >= 2
    return 2 <= len(words) <= 7 and all(word[0].isupper() and not is_capitals(word) for word in words)


def _column_below(last: Line, segments: Sequence[Line]) -> list[Line]:
    return [
        line for line in segments
        if line.baseline < last.baseline - 0.5 * last.size
        and line.box.x0 < last.box.x1 and line.box.x1 > last.box.x0
    ]  # fmt: skip


def _is_open_below(last: Line, segments: Sequence[Line]) -> bool:
    below = _column_below(last, segments)
    return not below or last.box.y0 - below[0].box.y1 > 3 * last.size


def _floor(page: PageText, last: Line, segments: Sequence[Line]) -> float:
    below = _column_below(last, segments)
    lowest = below[0].box.y1 if below else page.height * 0.05
    return max(lowest, last.box.y0 - 7 * last.size)
