"""The shapes of a document's pages, read only when asked for: loading every page of a long file takes seconds."""

from collections.abc import Callable, Sequence
from typing import overload

from kyso_desktop.pages.opening import open_pages
from kyso_desktop.placement import PageShape
from kyso_desktop.workstation import Content

Read = Callable[[Content, str, str | None, int], PageShape]
"""Reads the shape of one page: content, name, password, number."""


class PageShapes(Sequence[PageShape]):
    """One shape a page, the first at 0. Reading one raises NotAPdf where that page is damaged beyond loading."""

    def __init__(
        self,
        content: Content,
        name: str,
        sheets: tuple[PageShape, ...],
        password: str | None = None,
        read: Read | None = None,
    ) -> None:
        self._content, self._name, self._password = content, name, password
        self._read = read or _read_here
        self.sheets = sheets
        """Width and height of every page as displayed, without where its box lies; known without loading any."""
        self._known: dict[int, PageShape] = {}

    def over(self, content: Content) -> "PageShapes":
        """The same shapes; those that are not known yet are read from these bytes, which show the same pages."""
        same = PageShapes(content, self._name, self.sheets, self._password, self._read)
        same._known.update(self._known)
        return same

    def learn(self, page: int, shape: PageShape) -> None:
        """The shape of that page (from 1), which need not be read any more."""
        if 1 <= page <= len(self.sheets):
            self._known[page - 1] = shape

    def __len__(self) -> int:
        return len(self.sheets)

    @overload
    def __getitem__(self, index: int) -> PageShape: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[PageShape]: ...

    def __getitem__(self, index: int | slice) -> PageShape | Sequence[PageShape]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(len(self))))
        place = range(len(self))[index]
        if place not in self._known:
            self._known[place] = self._read(self._content, self._name, self._password, place + 1)
        return self._known[place]


def _read_here(content: Content, name: str, password: str | None, page: int) -> PageShape:
    with open_pages(content, name, password) as pages:
        return pages.shape(page)


def page_shapes(content: Content, name: str) -> PageShapes:
    """The shapes of this file's pages. Raises as ``open_pages``."""
    with open_pages(content, name) as pages:
        return PageShapes(content, name, pages.sheets())
