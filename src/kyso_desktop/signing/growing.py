"""A document as a file that only grows: what is appended is in memory until it is whole, what was there stays."""

import io
from typing import BinaryIO, cast

from kyso_desktop.workstation import Content, let_go

BUFFER = 1 << 16
LONG = 64 * 1024
"""Reading so much at once is going through the document, which need not stay in the memory."""


class Growing(io.RawIOBase):
    """The document, and behind it whatever is written; writing into the document itself raises ``ValueError``."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.content, self._view = content, memoryview(content)
        """The document alone."""
        self._more = bytearray()
        self._position = 0

    def opened(self) -> BinaryIO:
        """What to write with."""
        return cast(BinaryIO, io.BufferedRandom(self, BUFFER))

    @property
    def appended(self) -> bytes:
        """What was written behind the document."""
        return bytes(self._more)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        end = len(self._view) + len(self._more)
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: end}[whence]
        self._position = max(0, start + offset)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        start, own = self._position, len(self._view)
        if start < own:
            piece = self._view[start : start + len(buffer)]
            buffer[: len(piece)] = piece
            if len(piece) >= LONG:
                let_go(self.content, start, start + len(piece))
        else:
            piece = memoryview(bytes(self._more[start - own : start - own + len(buffer)]))
            buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)

    def write(self, piece: memoryview, /) -> int:  # type: ignore[override]
        start = self._position - len(self._view)
        if start < 0:
            raise io.UnsupportedOperation("write")
        self._more[start : start + len(piece)] = piece
        self._position += len(piece)
        return len(piece)


class GrowingInMemory(io.BytesIO):
    """The same for a document that is in memory; two thirds of the time, because pyHanko writes letter by letter."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.content = content

    def opened(self) -> BinaryIO:
        """What to write with."""
        return self

    @property
    def appended(self) -> bytes:
        """What was written behind the document."""
        return self.getvalue()[len(self.content) :]


def opened_growing(content: Content) -> Growing | GrowingInMemory:
    """The document that grows; written once it is ``opened``, and then flushed."""
    return GrowingInMemory(content) if isinstance(content, bytes) else Growing(content)
