"""The block that a person signs: authority (TM., KT., TL., TUQ., Q.), title, the gap for the hand, the name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kyso_desktop.placement.geometry import Box
from kyso_desktop.placement.letters import folded, is_capitals
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.name_below import column_below, is_flush, is_note, name_below, whole_name
from kyso_desktop.placement.names import FORM_NAMES, NO_NAMES, looks_like_name, without_rank
from kyso_desktop.placement.text import PageText
from kyso_desktop.placement.titles import AUTHORITY, has_title_word, is_in_english

_ASSISTANTS = ("thuky", "nguoilap", "ketoan", "thuquy", "thanhvien", "uyvien", "chuyenvien", "nguoighi", "nguoinhan",
               "nguoigiao", "nguoikiemtra", "nguoilambieu", "nguoitonghop")  # fmt: skip
"""Titles of those who sign beside the person who signs for the agency."""
_STAFF = ("congchuc", "canbo", "nguoithuchien", "nguoitrinh", "nguoidexuat", "nguoisoan", "nguoidenghi",
          "nguoixacminh", "giaovien", "vanthu", "nguoikhai", "nguoilamdon", "nguoiviet")  # fmt: skip
"""The same; in small letters they may as well begin a line of the text."""
_TITLES_IN_FULL = (
    *_ASSISTANTS,
    *NO_NAMES,
    "tongthanhtra",
    "chusotaikhoan",
    "thutruongdonvi",
    "truongthon",
    "totruong",
)

LINE_PITCH = 2.1
"""Lines of one title stand at most this many font sizes apart."""
SPACED_PITCH = 2.8
"""The same where an authority stands above and a title below, or where the lines above stand as far apart."""
EVEN = 0.15
"""Distances of lines that differ by at most this part of the size are equal."""
NOTE_PITCH = 2.6
"""The lines of "(Ký tên, đóng dấu)" below a title, and of another title above a name, follow this closely."""
ROOM_BETWEEN = 2.6
"""A gap for the hand is at least this high."""
SAME_LINE = 0.3
"""Baselines of names side by side differ by at most this part of the size."""
CROSSING = 0.45
"""A line below a title that is wider than this part of the page is of the text."""
DOUBTED = 0.64
"""With this part of its score, beside what else lowers the confidence then, no block is signed at unasked."""
TEXT_LINES = 2
"""So many wide lines are running text, not a heading."""
MOST_PIECES, MOST_TITLES = 3000, 120
"""Pieces of text on a page, and lines among them like a title; what has more was not written by an office."""
UNTITLED_GAP = 3.0
"""Distance between the baselines of title and name, in font sizes."""
COLUMN_TOLERANCE = 2.2
"""Centres of one title's lines differ by at most this many font sizes."""


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
    above: Box | None = None
    """Between this ink and ``below`` the hand belongs: the title's last line or its note; None on another page."""
    below: Box | None = None
    """The name, or another title above it; None without a name."""
    accompanied: bool = False
    """Whether another name stands beside this one: somebody else signs too."""
    doubted: bool = False
    """Whether another block may as well be the one that is meant, or the text goes on below this one."""
    known: bool = True
    """Whether the title is one of the known ones, or set apart by bold type; else only its place tells."""

    @property
    def room(self) -> float:
        """Height of the gap, in points."""
        return self.ceiling - self.floor

    @property
    def is_form(self) -> bool:
        """Whether the name only says that a name belongs there, as in an appendix with forms."""
        return self.name is not None and folded(self.name) in FORM_NAMES

    @property
    def is_assistant(self) -> bool:
        """Whether this person only signs beside the one who signs for the agency: a secretary, an accountant."""
        return self.authority is None and folded(self.title).startswith((*_ASSISTANTS, *_STAFF))

    @property
    def score(self) -> float:
        """How surely this is where the signer of a document signs, 0 to 1."""
        score = 0.2
        score += 0.25 if self.name else 0.0
        score += 0.25 if self.recipients else 0.0
        score += 0.15 if self.authority else 0.05
        score += 0.15 if self.bold else 0.0
        score -= 0.0 if self.authority or is_capitals(self.title) else 0.15
        score -= 0.0 if self.known else 0.1
        return 0.3 if self.is_form else min(1.0, score)

    @property
    def certainty(self) -> float:
        """The score, less where the paper does not tell whether this is the one who signs it."""
        return self.score * (DOUBTED if self.doubted else 1.0)


@lru_cache(maxsize=4)
def blocks_of(page: PageText) -> list[SignatureBlock]:
    """All blocks of a page, from top to bottom, then from left to right."""
    segments = segments_of(rows_of(page))
    if len(segments) > MOST_PIECES:
        return []
    recipients = any(segment.key.startswith("noinhan") for segment in segments)
    stacks = _stacks([line for line in segments if _is_capital_title(line)][-MOST_TITLES:])
    blocks = [_block(page, stack, segments, recipients) for stack in stacks]
    if not any(blocks):
        stacks = _stacks([line for line in segments if _is_written_out(page, line)][-MOST_TITLES:])
        blocks = [_block(page, stack, segments, recipients) for stack in stacks]
    found = sorted(_one_for_each_name(blocks), key=lambda block: -block.title_box.y1)
    return sorted(found, key=lambda block: (_height_rank(block, found), block.title_box.centre[0]))


def _one_for_each_name(blocks: Sequence[SignatureBlock | None]) -> list[SignatureBlock]:
    """Two titles above one name are one signer's; between the one with the larger gap and the name a hand has room."""
    found = [block for block in blocks if block is not None]
    return [
        block
        for block in found
        if block.name_box is None
        or block == max((one for one in found if one.name_box == block.name_box), key=lambda one: one.room)
    ]


def open_blocks(page: PageText) -> list[tuple[SignatureBlock, Line]]:
    """Titles with which the page's right column ends, and the last line of each; their names stand elsewhere."""
    segments = segments_of(rows_of(page))[:MOST_PIECES]
    recipients = any(segment.key.startswith("noinhan") for segment in segments)
    found: list[tuple[SignatureBlock, Line]] = []
    for stack in _stacks([line for line in segments if _is_capital_title(line)][-MOST_TITLES:]):
        last = stack[-1]
        ends = all(is_page_number(line) for line in column_below(last, segments))
        if ends and _is_signers(stack) and last.box.centre[0] > page.width * 0.4:
            authority, title = _words(stack)
            box = _joined_box(stack)
            bold = all(line.bold for line in stack)
            block = SignatureBlock(
                page.number, authority, title, None, box, None, last.box.y0, last.box.y0, bold, recipients
            )
            found.append((block, last))
    return found


def is_page_number(line: Line) -> bool:
    """Whether a line is a number and nothing else, as "- 2 -"."""
    return len(line.key) <= 6 and line.key.strip("-–").isdigit()


def goes_on_below(page: PageText, block: SignatureBlock, last: SignatureBlock) -> bool:
    """Whether the text goes on below a block, and ends where another stands beside the recipients.

    Lists of people and headings may look like a block.
    """
    segments = segments_of(rows_of(page))
    size = last.title_box.height
    beside = any(
        line.key.startswith("noinhan") and last.floor < line.baseline < last.title_box.y1 + size for line in segments
    )
    return beside and has_text(page, last.title_box.y1, block.floor)


def has_text(page: PageText, low: float, high: float) -> bool:
    """Whether running text stands between these heights."""
    between = (line for line in segments_of(rows_of(page)) if low < line.baseline < high)
    return sum(line.box.width > CROSSING * page.width for line in between) >= TEXT_LINES


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
    return not is_note(line) and is_capitals(line.text) and 2 <= len(line.glyphs) <= 70


def _is_written_out(page: PageText, line: Line) -> bool:
    """A title in small letters ("Chủ trì"), as minutes and reports within an agency have it."""
    short = len(line.glyphs) <= 40 and line.box.width < 0.45 * page.width
    return short and (bool(AUTHORITY.match(line.text)) or line.key.startswith(_TITLES_IN_FULL))


def _stacks(titles: Sequence[Line]) -> list[list[Line]]:
    """Lines of titles that stand under one another in one column."""
    stacks: list[list[Line]] = []
    for line in titles:
        above = next((stack for stack in reversed(stacks) if _continues(stack, line)), None)
        if above is not None:
            above.append(line)
        else:
            stacks.append([line])
    return stacks


def _continues(stack: Sequence[Line], line: Line) -> bool:
    above = stack[-1]
    size = max(above.size, line.size)
    drop = above.baseline - line.baseline
    spaced = bool(AUTHORITY.match(above.text)) and has_title_word(line)
    even = len(stack) > 1 and abs(stack[-2].baseline - above.baseline - drop) < EVEN * size
    near = 0.5 * size < drop <= (SPACED_PITCH if spaced or even else LINE_PITCH) * size
    centred = abs(above.box.centre[0] - line.box.centre[0]) <= COLUMN_TOLERANCE * size
    return near and (centred or is_flush(above, line, at_margin=bool(AUTHORITY.match(stack[0].text))))


def _is_signers(stack: Sequence[Line]) -> bool:
    return any(AUTHORITY.match(line.text) or has_title_word(line) for line in stack)


def _block(page: PageText, stack: Sequence[Line], segments: Sequence[Line], recipients: bool) -> SignatureBlock | None:
    authority, title = _words(stack)
    name = name_below(stack[-1], segments)
    named_by_authority = any(AUTHORITY.match(line.text) for line in stack)
    titled = _is_signers(stack)
    if not titled and not (name and _stands_alone(stack[-1], name, segments)):
        return None
    known = titled or bool(name and name.bold)
    if not known and not (recipients and _is_plain_at_right(page, stack[-1])):
        return None
    if name is None and not (named_by_authority and _is_open_below(stack[-1], segments)):
        return None
    if name is None and stack[-1].box.centre[0] < page.width * 0.4:
        return None
    if name is None and not is_capitals(stack[-1].text):
        return None
    bounds = _bounds(page, stack[-1], name, segments)
    if bounds is None:
        return None
    name_text = without_rank(whole_name(name, segments)) if name else None
    bold = all(line.bold for line in stack) and (name is None or name.bold)
    return SignatureBlock(
        page.number, authority, title, name_text, _joined_box(stack), name.box if name else None,
        bounds.ceiling, bounds.floor, bold, recipients, bounds.above, bounds.below,
        accompanied=_is_accompanied(name, segments), known=known,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Where the gap for the hand begins and ends, and the ink of the lines between which it lies."""

    ceiling: float
    floor: float
    above: Box
    below: Box | None


def _bounds(page: PageText, last: Line, name: Line | None, segments: Sequence[Line]) -> _Bounds | None:
    """The gap below a title; None where something else stands in it."""
    lowest, highest = _last_of_notes(last, segments), _first_above_name(last, name, segments) if name else None
    floor = highest.box.y1 if highest else _floor(page, last, segments)
    if floor >= last.box.y0 or (name and _is_crossed(page, lowest, floor, segments)):
        return None
    above = last if lowest.box.y0 - floor < ROOM_BETWEEN * last.size else lowest
    below = _set_like(name, highest) if name and highest else None
    return _Bounds(above.box.y0, floor, _set_like(last, above), below)


def _set_like(line: Line, other: Line) -> Box:
    """The ink of a note or a further title that is set as title or name are; else theirs: it only stands there."""
    centred = abs(line.box.centre[0] - other.box.centre[0]) <= COLUMN_TOLERANCE * line.size
    return other.box if centred or is_flush(line, other, at_margin=True) else line.box


def _is_accompanied(name: Line | None, segments: Sequence[Line]) -> bool:
    """Whether another column has a name on the same line."""
    return name is not None and any(
        looks_like_name(one) and len(one.text.split()) > 1
        for one in segments
        if abs(one.baseline - name.baseline) < SAME_LINE * name.size and name.box.overlap(one.box) is None
    )


def _is_crossed(page: PageText, last: Line, floor: float, segments: Sequence[Line]) -> bool:
    """Whether text or another title stands between the title, its notes and the name, which then are not one's."""
    between = [line for line in column_below(last, segments) if line.baseline > floor]
    return any(line.box.width > CROSSING * page.width or _is_capital_title(line) for line in between)


def _last_of_notes(last: Line, segments: Sequence[Line]) -> Line:
    """The last line of the title, or of the lines in brackets that follow it closely."""
    lowest, within = last, False
    for line in column_below(last, segments):
        text = line.text.strip()
        within = within or text.startswith("(")
        if not within or lowest.baseline - line.baseline > NOTE_PITCH * last.size:
            break
        lowest, within = line, not text.endswith(")")
    return lowest


def _first_above_name(last: Line, name: Line, segments: Sequence[Line]) -> Line:
    """The name, or another title of the signer that stands close above it (ô 7b)."""
    top = name
    between = [line for line in column_below(last, segments) if line.baseline > name.baseline + 0.5 * name.size]
    for line in reversed(between):
        close = line.baseline - top.baseline <= NOTE_PITCH * name.size and not line.text.lstrip().startswith("(")
        if not close or last.box.y0 - line.box.y1 < ROOM_BETWEEN * last.size:
            break
        top = line
    return top


def _stands_alone(last: Line, name: Line, segments: Sequence[Line]) -> bool:
    """Whether a name follows capitals of its type after a free gap: a signer whose title is none of the known words."""
    free = last.baseline - name.baseline > UNTITLED_GAP * last.size
    return free and last.bold == name.bold and column_below(last, segments)[:1] == [name]


def _is_plain_at_right(page: PageText, last: Line) -> bool:
    """Whether a line stands in the right half of a page that tells no bold type, as the letters over a scan do not.

    Such letters are also taken for others ("GILAM ĐỌC").
    """
    return last.box.centre[0] > page.width / 2 and not any(glyph.bold for glyph in page.glyphs)


def _words(stack: Sequence[Line]) -> tuple[str | None, str]:
    """The last authority line with what continues it, and the title below it; English words below them left out."""
    stack = [line for line in stack if not is_in_english(line)] or list(stack)
    starts = [index for index, line in enumerate(stack) if AUTHORITY.match(line.text)]
    if not starts:
        return None, " ".join(line.text for line in stack)
    first = starts[-1]
    below = list(stack[first + 1 :])
    if not below:  # a title such as "Q. GIÁM ĐỐC" on one line
        authority = stack[starts[-2]].text if len(starts) > 1 else None
        return authority, stack[first].text
    split = next((index for index, line in enumerate(below) if has_title_word(line)), len(below) - 1)
    authority = " ".join(line.text for line in [stack[first], *below[:split]])
    return authority, " ".join(line.text for line in below[split:])


def _is_open_below(last: Line, segments: Sequence[Line]) -> bool:
    below = column_below(last, segments)
    return not below or last.box.y0 - below[0].box.y1 > 3 * last.size


def _floor(page: PageText, last: Line, segments: Sequence[Line]) -> float:
    below = column_below(last, segments)
    lowest = below[0].box.y1 if below else page.height * 0.05
    return max(lowest, last.box.y0 - 7 * last.size)
