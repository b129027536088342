"""The beginning of a file as a file of its own, without a copy of it."""

import io

COPIED_BELOW = 4 * 1024 * 1024
"""Small beginnings are copied: reading them from memory is faster."""


class Prefix(io.RawIOBase):
    """The first ``end`` bytes of ``content``, readable and seekable."""

    def __init__(self, content: bytes, end: int) -> None:
        super().__init__()
        self._view = memoryview(content)[:end]
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: len(self._view)}[whence]
        self._position = max(0, start + offset)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        piece = self._view[self._position : self._position + len(buffer)]
        buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)


def opened_prefix(content: bytes, end: int) -> io.RawIOBase | io.BytesIO:
    """The first ``end`` bytes as a file; the caller need not close it."""
    if end < COPIED_BELOW:
        return io.BytesIO(content[:end])
    return io.BytesIO(content) if end >= len(content) and isinstance(content, bytes) else Prefix(content, end)
