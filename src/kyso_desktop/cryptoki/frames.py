"""Frames between the two processes: a length of four bytes, then that many bytes.

Streams are unbuffered on purpose: a PIN is written from, and read into, memory that its owner overwrites.
"""

from typing import Protocol

LARGEST = 16 * 1024 * 1024
"""Bytes; far more than the certificates of any token, far less than what would harm the reader."""


class FrameBroken(Exception):  # noqa: N818 - the other side is gone or talks nonsense; its caller says which
    """The stream ended inside a frame, or announced one that is too long."""


class Writable(Protocol):
    """A raw stream."""

    def write(self, content: memoryview, /) -> int | None: ...


class Readable(Protocol):
    """A raw stream."""

    def readinto(self, place: memoryview, /) -> int | None: ...


def write_frame(stream: Writable, body: bytes | bytearray) -> None:
    """The whole frame is written; raises ``OSError`` where nobody reads any more."""
    for part in (len(body).to_bytes(4, "big"), body):
        rest = memoryview(part)
        while rest:
            rest = rest[stream.write(rest) or 0 :]


def read_frame(stream: Readable) -> bytearray | None:
    """The next frame's body; None where the stream ended before it. Raises :class:`FrameBroken`."""
    header = _read(stream, 4)
    if not header:
        return None
    length = int.from_bytes(header, "big")
    if len(header) < 4 or length > LARGEST:
        raise FrameBroken
    body = _read(stream, length)
    if len(body) < length:
        raise FrameBroken
    return body


def _read(stream: Readable, length: int) -> bytearray:
    """Up to ``length`` bytes; fewer only at the stream's end."""
    body = bytearray(length)
    filled = 0
    while filled < length:
        count = stream.readinto(memoryview(body)[filled:]) or 0
        if count == 0:
            break
        filled += count
    return body if filled == length else body[:filled]
