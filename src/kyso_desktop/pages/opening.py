"""The way into a document; PDFium is loaded with the first one that this process opens itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kyso_desktop.pages.document import PagesDocument
    from kyso_desktop.workstation import Content


def open_pages(content: Content, name: str, password: str | None = None, end: int | None = None) -> PagesDocument:
    """The opened document, to be closed by its reader; ``name`` only goes into errors.

    With ``end`` the first so many bytes are the document, without a copy of them.

    Raises EmptyFile, NotAPdf, PasswordNeeded.
    """
    from kyso_desktop.pages.document import opened

    return opened(content, name, password, end)
