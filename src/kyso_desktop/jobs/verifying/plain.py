"""Frozen dataclasses and named tuples as plain data and back, by their declared types alone. Pure.

A message is JSON and a list of byte strings that the JSON names by their places, so that a revocation list crosses
once, however many certificates rest on it, and not at all where the other side had it from this one.
"""

import json
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

Wanted = TypeVar("Wanted")


class NotPlain(ValueError):  # noqa: N818 - a fact about what was received
    """The data is not what its declared type says."""


class Blobs:
    """Byte strings by their places; the first ones are those that both sides know already."""

    def __init__(self, known: Iterable[bytes] = ()) -> None:
        self.all = list(known)
        self._known = len(self.all)
        self._places = {blob: place for place, blob in enumerate(self.all)}

    def place(self, blob: bytes) -> int:
        """Where this byte string stands, once for each content."""
        if blob not in self._places:
            self._places[blob] = len(self.all)
            self.all.append(blob)
        return self._places[blob]

    @property
    def added(self) -> list[bytes]:
        """What the other side does not know yet."""
        return self.all[self._known :]


def plain(value: object, blobs: Blobs) -> Any:  # noqa: ANN401 - JSON
    """The value as JSON; bytes become places in ``blobs``."""
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case bytes():
            return blobs.place(value)
        case datetime():
            return value.isoformat()
        case tuple() | list():
            return [plain(one, blobs) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [plain(getattr(value, one.name), blobs) for one in fields(value)]
    raise NotPlain(type(value).__name__)


def typed(kind: type[Wanted], value: object, blobs: Blobs) -> Wanted:
    """The value of this type; raises :class:`NotPlain` for anything else."""
    try:
        return typing.cast(Wanted, _reader(typing.cast(Any, kind))(value, blobs))
    except (TypeError, ValueError, IndexError, OverflowError, RecursionError) as error:
        raise NotPlain(kind.__name__) from error


def packed(value: object, blobs: Blobs) -> bytes:
    """One message."""
    text = json.dumps(plain(value, blobs), separators=(",", ":")).encode()
    parts = [text, *blobs.added]
    sizes = json.dumps([len(part) for part in parts]).encode()
    return b"".join([len(sizes).to_bytes(4, "big"), sizes, *parts])


def unpacked(kind: type[Wanted], message: bytes, known: Iterable[bytes] = ()) -> Wanted:
    """What a message says; raises :class:`NotPlain`."""
    try:
        start = 4 + int.from_bytes(message[:4], "big")
        parts = []
        for size in json.loads(message[4:start]):
            if not isinstance(size, int) or not 0 <= size <= len(message) - start:
                raise NotPlain("sizes")
            parts.append(message[start : start + size])
            start += size
        value = json.loads(parts[0])
    except (ValueError, IndexError, RecursionError, TypeError) as error:
        raise NotPlain(kind.__name__) from error
    return typed(kind, value, Blobs((*known, *parts[1:])))


Reader = Callable[[Any, Blobs], Any]


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - a type
    """How values of this type are read; decided once for each type."""
    origin = typing.get_origin(kind)
    if origin is types.UnionType:
        (one,) = (arm for arm in typing.get_args(kind) if arm is not types.NoneType)
        # Most of what may be there is not: how it is read is decided once it is.
        return lambda value, blobs: None if value is None else _reader(one)(value, blobs)
    if origin is tuple:
        return _tuple_reader(typing.get_args(kind))
    if kind is bytes:
        return _blob
    if kind is datetime:
        return lambda value, _blobs: datetime.fromisoformat(value)
    if is_dataclass(kind):
        return _record_reader(kind, tuple(one.name for one in fields(kind)))
    if issubclass(kind, tuple):  # one with names
        return _record_reader(kind, kind._fields)
    if issubclass(kind, Enum):
        return lambda value, _blobs: kind(value)
    return lambda value, _blobs: _exact(kind, value)


def _exact(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a type and its value
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise NotPlain(kind.__name__)
    return value


def _record_reader(kind: Any, names: Iterable[str]) -> Reader:  # noqa: ANN401 - a class
    hints = typing.get_type_hints(kind)
    readers = [_reader(hints[name]) for name in names]

    def record(value: Any, blobs: Blobs) -> Any:  # noqa: ANN401 - JSON and a record
        if type(value) is not list:
            raise NotPlain(kind.__name__)
        return kind(*(read(part, blobs) for read, part in zip(readers, value, strict=True)))

    return record


def _tuple_reader(kinds: tuple[Any, ...]) -> Reader:
    readers = [_reader(kind) for kind in kinds if kind is not Ellipsis]
    is_open = kinds[-1] is Ellipsis

    def several(value: Any, blobs: Blobs) -> tuple[Any, ...]:  # noqa: ANN401 - JSON
        if type(value) is not list:
            raise NotPlain("tuple")
        wanted = readers * len(value) if is_open else readers
        return tuple(read(part, blobs) for read, part in zip(wanted, value, strict=True))

    return several


def _blob(place: object, blobs: Blobs) -> bytes:
    if type(place) is not int or not 0 <= place < len(blobs.all):
        raise NotPlain("bytes")
    return blobs.all[place]
