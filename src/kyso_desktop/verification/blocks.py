"""Long bytes gone through piece by piece; the pieces of a mapped file leave the memory when they are done."""

import hashlib
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Content: TypeAlias = bytes | mmap.mmap
BLOCK = 8 * 1024 * 1024
OVERLAP = 1024 * 1024
"""Longer than anything that is looked for across two pieces."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Spans of ``content``, one after another, as often as wanted."""

    content: Content
    spans: tuple[tuple[int, int], ...]

    def __iter__(self) -> Iterator[memoryview]:
        for first, last in self.spans:
            for start in range(first, last, BLOCK):
                stop = min(start + BLOCK, last)
                with memoryview(self.content) as whole, whole[start:stop] as piece:
                    yield piece
                _let_go(self.content, start, stop)


def sha256_of(content: bytes) -> str:
    """The digest in hexadecimal letters."""
    digest = hashlib.sha256()
    for piece in Blocks(content, ((0, len(content)),)):
        digest.update(piece)
    return digest.hexdigest()


def windows(content: Content) -> Iterator[tuple[int, int]]:
    """Where to search, span by span, each beginning :data:`OVERLAP` before the end of the one before."""
    if not isinstance(content, mmap.mmap):
        yield 0, len(content)
        return
    for start in range(0, len(content), BLOCK):
        stop = min(start + BLOCK + OVERLAP, len(content))
        yield start, stop
        _let_go(content, start, start + BLOCK)


def _let_go(content: Content, start: int, stop: int) -> None:
    """The pages of a mapped file need not stay; they are read again where they are wanted again."""
    if isinstance(content, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        begin = start - start % mmap.PAGESIZE
        content.madvise(mmap.MADV_DONTNEED, begin, min(stop, len(content)) - begin)
