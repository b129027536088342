"""Pages: page count, sizes, text and images of a PDF. The only importer of pypdfium2."""

from kyso_desktop.pages.document import PageImage, PagesDocument, open_pages
from kyso_desktop.pages.errors import DocumentTrouble, EmptyFile, NotAPdf, PasswordNeeded

__all__ = [
    "DocumentTrouble",
    "EmptyFile",
    "NotAPdf",
    "PageImage",
    "PagesDocument",
    "PasswordNeeded",
    "open_pages",
]
