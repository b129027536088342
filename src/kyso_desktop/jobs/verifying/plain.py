"""Frozen dataclasses as plain data and back, by their declared types alone. Pure.

A message is JSON and a list of byte strings that the JSON names by their places, so that a revocation list crosses
once, however many certificates rest on it, and not at all where the other side had it from this one.
"""

import json
import types
import typing
from collections.abc import Iterable
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
        return typing.cast(Wanted, _typed(kind, value, blobs))
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


def _typed(kind: Any, value: Any, blobs: Blobs) -> Any:  # noqa: ANN401 - decided by the type
    origin = typing.get_origin(kind)
    if origin is types.UnionType:
        (one,) = (arm for arm in typing.get_args(kind) if arm is not types.NoneType)
        return None if value is None else _typed(one, value, blobs)
    if origin is tuple:
        return _tuple(typing.get_args(kind), value, blobs)
    if kind is bytes:
        return _blob(value, blobs)
    if kind is datetime:
        return datetime.fromisoformat(value)
    if is_dataclass(kind):
        return _record(kind, value, blobs)
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise NotPlain(kind.__name__)
    return value


def _record(kind: Any, value: Any, blobs: Blobs) -> Any:  # noqa: ANN401 - a dataclass
    parts = zip(_fields(kind), value, strict=True)
    return kind(**{name: _typed(one, part, blobs) for (name, one), part in parts})


def _blob(place: object, blobs: Blobs) -> bytes:
    if type(place) is not int or not 0 <= place < len(blobs.all):
        raise NotPlain("bytes")
    return blobs.all[place]


def _tuple(kinds: tuple[Any, ...], value: Any, blobs: Blobs) -> tuple[Any, ...]:  # noqa: ANN401 - decided by the type
    if type(value) is not list:
        raise NotPlain("tuple")
    wanted = [kinds[0]] * len(value) if kinds[-1] is Ellipsis else list(kinds)
    return tuple(_typed(kind, one, blobs) for kind, one in zip(wanted, value, strict=True))


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - a dataclass
    hints = typing.get_type_hints(kind)
    return tuple((one.name, hints[one.name]) for one in fields(kind))
