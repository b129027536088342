"""How messages cross a pipe: each with its length before it."""

from typing import BinaryIO

LARGEST = 1 << 30
"""Bytes of one message."""
CHUNK = 1 << 20


class StreamEnded(Exception):  # noqa: N818 - the other side is gone or talks nonsense
    """No whole message came."""


def send(stream: BinaryIO, message: bytes) -> None:
    """The message is written whole; raises ``OSError``."""
    stream.write(len(message).to_bytes(4, "big") + message)
    stream.flush()


def receive(stream: BinaryIO) -> bytes:
    """The next message; raises :class:`StreamEnded` and ``OSError``."""
    length = int.from_bytes(_exactly(stream, 4), "big")
    if length > LARGEST:
        raise StreamEnded
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    parts, left = [], length
    while left:
        part = stream.read(min(left, CHUNK))
        if not part:
            raise StreamEnded
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
