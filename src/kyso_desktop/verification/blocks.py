"""Long bytes gone through piece by piece; the pieces of a mapped file leave the memory when they are done."""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass

from kyso_desktop.workstation import Content, hash_of, let_go

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
                let_go(self.content, start, stop)

    def digest(self, algorithm: str) -> bytes:
        """Of all spans, where the first begins at 0; what was hashed of the content before is not hashed again."""
        (_, first), *rest = self.spans
        state = hash_of(self.content, algorithm, first)
        for piece in Blocks(self.content, tuple(rest)):
            state.update(piece)
        return state.digest()


def windows(content: Content) -> Iterator[tuple[int, int]]:
    """Where to search, span by span, each beginning :data:`OVERLAP` before the end of the one before."""
    if not isinstance(content, mmap.mmap):
        yield 0, len(content)
        return
    for start in range(0, len(content), BLOCK):
        stop = min(start + BLOCK + OVERLAP, len(content))
        yield start, stop
        let_go(content, start, start + BLOCK)
