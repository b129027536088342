"""Which objects an incremental update touches, read from its cross-reference sections (ISO 32000-1, 7.5.4 to 7.5.8).

Only an update of plain make is understood: sections that lie in the update itself and lead, ``/Prev`` by ``/Prev``,
exactly to the last section of the revision before. Objects that such an update does not name are stored in the very
same bytes as before. Anything unusual yields None, and then nothing is taken for granted.
"""

import re
from dataclasses import dataclass

START = re.compile(rb"startxref\s+(\d+)\s*%%EOF")
HEADER = re.compile(rb"\s*(\d+)\s+(\d+)\s*(?:\r\n|\r|\n| )")
TRAILER = re.compile(rb"\s*trailer\s*<<")
STREAM_OBJECT = re.compile(rb"\s*\d+\s+\d+\s+obj\s*<<")
INTEGER_KEY = rb"/%s\s+(\d+)(?!\s+\d+\s+R)"
INDEX = re.compile(rb"/Index\s*\[([\d\s]*)\]")
TOKEN = re.compile(rb"<<|>>|[(%#]")
ENTRY_BYTES = 20
MAXIMUM_SECTIONS = 16
MAXIMUM_DICTIONARY_BYTES = 65_536
TAIL = 4096


class _Unusual(Exception):  # noqa: N818 - never leaves this file
    """A section that this reader does not understand."""


@dataclass(frozen=True, slots=True)
class _Section:
    numbers: frozenset[int]
    previous: int | None


def touched_objects(content: bytes, old_end: int, new_end: int) -> frozenset[int] | None:
    """The numbers of all objects that the update in ``content[old_end:new_end]`` names; None where it is unusual."""
    try:
        goal = _start(content, old_end, max(0, old_end - TAIL))
        position = _start(content, new_end, max(old_end, new_end - TAIL))
        touched: frozenset[int] = frozenset()
        for _ in range(MAXIMUM_SECTIONS):
            if not old_end <= position < new_end:
                return None
            section = _section(content, position, new_end)
            touched |= section.numbers
            if section.previous == goal:
                return touched
            position = section.previous if section.previous is not None else -1
    except (_Unusual, ValueError, IndexError):
        return None
    return None


def _start(content: bytes, end: int, lowest: int) -> int:
    """The offset after the last ``startxref`` before ``end``."""
    found = START.findall(content, lowest, end)
    if not found:
        raise _Unusual
    return int(found[-1])


def _section(content: bytes, position: int, end: int) -> _Section:
    if content.startswith(b"xref", position):
        return _table(content, position + 4, end)
    return _stream(content, position, end)


def _table(content: bytes, position: int, end: int) -> _Section:
    numbers: set[int] = set()
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
    if hybrid is not None:
        numbers |= _stream(content, hybrid, end).numbers
    return _Section(frozenset(numbers), _integer(dictionary, b"Prev"))


def _stream(content: bytes, position: int, end: int) -> _Section:
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
    return _Section(frozenset(numbers), _integer(dictionary, b"Prev"))


def _dictionary(content: bytes, position: int, end: int) -> bytes:
    """The bytes of a dictionary after its opening; strings, comments and escaped names are not for this reader."""
    depth = 1
    for token in TOKEN.finditer(content, position, min(end, position + MAXIMUM_DICTIONARY_BYTES)):
        match token.group():
            case b"<<":
                depth += 1
            case b">>":
                depth -= 1
            case _:
                break
        if depth == 0:
            return content[position : token.start()]
    raise _Unusual


def _integer(dictionary: bytes, key: bytes) -> int | None:
    found = re.findall(INTEGER_KEY % key, dictionary)
    if len(found) > 1 or len(found) != len(re.findall(rb"/%s\b" % key, dictionary)):
        raise _Unusual
    return int(found[0]) if found else None
