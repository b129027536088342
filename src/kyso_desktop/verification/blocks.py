"""Long bytes gone through piece by piece; the pieces of a mapped file leave the memory when they are done."""

from collections.abc import Iterator
from dataclasses import dataclass

from kyso_desktop.workstation import Content, hash_of, let_go

BLOCK = 8 * 1024 * 1024


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
