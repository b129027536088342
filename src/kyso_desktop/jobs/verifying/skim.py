"""The text of a long document, searched once: pages without words of a signature block are known the second time."""

from collections.abc import Callable, Sequence
from time import monotonic

from kyso_desktop import placement
from kyso_desktop.jobs.verifying.messages import Answer, Phase
from kyso_desktop.pages import PagesDocument
from kyso_desktop.placement import Box, InkMap, PageText

TELL_SECONDS = 0.2


class Skim:
    """Pages as ``placement`` reads them, which tells how many of them it has looked at.

    Pages known to be ``dull`` are passed over where ``passes``: good for who looks for signature blocks alone.
    """

    def __init__(self, pages: PagesDocument, told: Callable[[Answer], None], dull: set[int], *, passes: bool) -> None:
        self._pages, self._told, self._passes = pages, told, passes
        self.page_count = pages.page_count
        self.dull = dull
        """Pages whose bare text holds no words of a signature block."""
        self._seen: set[int] = set()
        self._next = monotonic() + TELL_SECONDS

    def plain(self, page: int) -> str:
        """The bare text; empty for a page that is passed over."""
        self._tell(page)
        if self._passes and page in self.dull:
            return ""
        plain = self._pages.plain(page)
        if not placement.may_be_signed(plain):
            self.dull.add(page)
        return plain

    def _tell(self, page: int) -> None:
        self._seen.add(page)
        if monotonic() >= self._next:
            self._next = monotonic() + TELL_SECONDS
            self._told(Answer(Phase.SEARCHING, searched=len(self._seen)))

    def text(self, page: int) -> PageText:
        return self._pages.text(page)

    def ink(self, page: int, within: Box, besides: Sequence[Box]) -> Box | None:
        return self._pages.ink(page, within, besides)

    def ink_map(self, page: int) -> InkMap:
        return self._pages.ink_map(page)

    def covered(self, page: int) -> float:
        return self._pages.covered(page)
