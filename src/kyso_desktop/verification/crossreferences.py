"""Which objects an incremental update touches, read from its cross-reference sections (ISO 32000-1, 7.5.4 to 7.5.8).

Only an update of plain make is understood: sections that lie in the update itself and lead, ``/Prev`` by ``/Prev``,
exactly to the last section of the revision before. Objects that such an update does not name are stored in the very
same bytes as before, unless they lie in an object stream that it names. Anything unusual yields None, and then nothing
is taken for granted.
"""

import re
from dataclasses import dataclass

from kyso_desktop.workstation import Content

START = re.compile(rb"startxref\s+(\d+)\s*%%EOF")
BODY = re.compile(rb"(?<![0-9])(\d{1,10})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj(?![A-Za-z])")
TABLE = re.compile(rb"[ \t\r\n]*xref")
HEADER = re.compile(rb"\s*(\d+)\s+(\d+)\s*(?:\r\n|\r|\n| )")
TRAILER = re.compile(rb"\s*trailer\s*<<")
STREAM_OBJECT = re.compile(rb"\s*(\d+)\s+\d+\s+obj\s*<<")
INTEGER_KEY = rb"/%s\s+(\d+)(?!\s+\d+\s+R)"
INDEX = re.compile(rb"/Index\s*\[([\d\s]*)\]")
TOKEN = re.compile(rb"<<|>>|\((?:[^()\\]|\\.)*\)|[(%#]", re.DOTALL)
ENTRY_BYTES = 20
MAXIMUM_SECTIONS = 256
MAXIMUM_DICTIONARY_BYTES = 65_536
TAIL = 4096


class _Unusual(Exception):  # noqa: N818 - never leaves this file
    """A section that this reader does not understand."""


@dataclass(frozen=True, slots=True)
class _Section:
    numbers: frozenset[int]
    previous: int | None
    places: tuple[int, ...]
    """Where the section, and the stream beside it, begin."""


@dataclass(frozen=True, slots=True)
class PlainUpdate:
    """The sections of one update, from the last to the first."""

    sections: tuple[_Section, ...]

    @property
    def touched(self) -> frozenset[int]:
        """The numbers of all objects that the update names."""
        return frozenset().union(*(section.numbers for section in self.sections))

    def names_its_bodies(self, content: Content, old_end: int, new_end: int) -> bool:
        """Whether each object in these bytes is named by the section that follows it, and stands there once.

        A reader that mends files would show any other.
        """
        met: set[tuple[int, int]] = set()
        ends = sorted(section.places[0] for section in self.sections)
        named = {section.places[0]: section.numbers for section in self.sections}
        own = {place for section in self.sections for place in section.places}
        for found in BODY.finditer(content, old_end, new_end):
            if found.start() in own:
                continue
            number = int(found.group(1))
            end = next((end for end in ends if end > found.start()), None)
            if end is None or number not in named[end] or (end, number) in met:
                return False
            met.add((end, number))
        return True


def read_update(content: Content, old_end: int, new_end: int) -> PlainUpdate | None:
    """The update in ``content[old_end:new_end]``; None where it is unusual."""
    try:
        goal = _start(content, old_end, max(0, old_end - TAIL))
        position = _start(content, new_end, max(old_end, new_end - TAIL))
        sections: list[_Section] = []
        for _ in range(MAXIMUM_SECTIONS):
            if not old_end <= position < new_end:
                return None
            sections.append(_section(content, position, new_end))
            if sections[-1].previous == goal:
                return PlainUpdate(tuple(sections))
            position = sections[-1].previous if sections[-1].previous is not None else -1
    except (_Unusual, ValueError, IndexError):
        return None
    return None


def last_start(content: Content, lowest: int, end: int) -> int | None:
    """The offset that the last ``startxref`` before ``end`` points to; None where it is not written as it should be."""
    place = content.rfind(b"startxref", lowest, end)
    found = START.match(content, place, end) if place >= 0 else None
    return int(found.group(1)) if found else None


def _start(content: Content, end: int, lowest: int) -> int:
    found = last_start(content, lowest, end)
    if found is None:
        raise _Unusual
    return found


def _section(content: Content, position: int, end: int) -> _Section:
    table = TABLE.match(content, position, end)
    if table is not None:
        return _table(content, table.end(), end)
    return _stream(content, position, end)


def _table(content: Content, position: int, end: int) -> _Section:
    numbers: set[int] = set()
    start = position - len(b"xref")
    while (header := HEADER.match(content, position, end)) is not None:
        first, count = int(header.group(1)), int(header.group(2))
        position = header.end() + count * ENTRY_BYTES
        if position > end:
            raise _Unusual
        numbers.update(range(first, first + count))
    trailer = TRAILER.match(content, position, end)
    if trailer is None:
        raise _Unusual
    dictionary = _dictionary(content, trailer.end(), end)
    hybrid = _integer(dictionary, b"XRefStm")
    places: tuple[int, ...] = (start,)
    if hybrid is not None:
        beside = _stream(content, hybrid, end)
        numbers |= beside.numbers
        places += beside.places
    return _Section(frozenset(numbers), _integer(dictionary, b"Prev"), places)


def _stream(content: Content, position: int, end: int) -> _Section:
    head = STREAM_OBJECT.match(content, position, end)
    if head is None:
        raise _Unusual
    dictionary = _dictionary(content, head.end(), end)
    size = _integer(dictionary, b"Size")
    index = INDEX.findall(dictionary)
    if b"/XRef" not in dictionary or size is None or len(index) != dictionary.count(b"/Index") or len(index) > 1:
        raise _Unusual
    bounds = [int(number) for number in index[0].split()] if index else [0, size]
    numbers: set[int] = set()
    for first, count in zip(bounds[::2], bounds[1::2], strict=True):
        if count > len(content):
            raise _Unusual
        numbers.update(range(first, first + count))
    return _Section(frozenset(numbers), _integer(dictionary, b"Prev"), (head.start(1),))


def _dictionary(content: Content, position: int, end: int) -> bytes:
    """A dictionary's own bytes after its opening, without its strings and the dictionaries in it.

    Comments, escaped names and strings with brackets in them are not for this reader.
    """
    depth, own = 1, bytearray()
    for token in TOKEN.finditer(content, position, min(end, position + MAXIMUM_DICTIONARY_BYTES)):
        if depth == 1:
            own += content[position : token.start()] + b" "
        match token.group():
            case b"<<":
                depth += 1
            case b">>":
                depth -= 1
            case word if len(word) == 1:
                break
        position = token.end()
        if depth == 0:
            return bytes(own)
    raise _Unusual


def _integer(dictionary: bytes, key: bytes) -> int | None:
    found = re.findall(INTEGER_KEY % key, dictionary)
    if len(found) > 1 or len(found) != len(re.findall(rb"/%s\b" % key, dictionary)):
        raise _Unusual
    return int(found[0]) if found else None
