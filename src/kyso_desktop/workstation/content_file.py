"""Content, or its beginning, as a file to read, without a copy of it."""

import io
from typing import BinaryIO, cast

from kyso_desktop.workstation.mapped_file import Content

COPIED_BELOW = 4 * 1024 * 1024
"""Small beginnings are copied: reading them from memory is faster."""


class ContentFile(io.RawIOBase):
    """The first ``end`` bytes of ``content``, readable and seekable."""

    def __init__(self, content: Content, end: int) -> None:
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


def opened_content(content: Content, end: int | None = None) -> BinaryIO:
    """The first ``end`` bytes, or all, as a file; the caller need not close it."""
    stop = len(content) if end is None else end
    if stop < COPIED_BELOW:
        return io.BytesIO(content[:stop])
    if stop >= len(content) and isinstance(content, bytes):
        return io.BytesIO(content)
    return cast(BinaryIO, ContentFile(content, stop))
