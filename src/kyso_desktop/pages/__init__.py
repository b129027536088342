"""Pages: page count, sizes, text and images of a PDF. The only importer of pypdfium2."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use
from kyso_desktop.pages.errors import DocumentTrouble, EmptyFile, NotAPdf, PasswordNeeded

if TYPE_CHECKING:
    from kyso_desktop.pages.document import PageImage, PagesDocument, open_pages
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.pages.document": "PageImage PagesDocument open_pages",
        },
    )

__all__ = [
    "DocumentTrouble",
    "EmptyFile",
    "NotAPdf",
    "PageImage",
    "PagesDocument",
    "PasswordNeeded",
    "open_pages",
]
