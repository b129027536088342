"""Pages: page count, sizes, text and images of a PDF. The only importer of pypdfium2."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import PICTURE_TABLES, at_first_use, load_when_used

load_when_used(PICTURE_TABLES)

if TYPE_CHECKING:
    from kyso_desktop.pages.document import PagesDocument
    from kyso_desktop.pages.errors import DocumentTrouble, EmptyFile, NotAPdf, PasswordNeeded
    from kyso_desktop.pages.image import Changed, PageImage
    from kyso_desktop.pages.looking import compare
    from kyso_desktop.pages.opening import open_pages
    from kyso_desktop.pages.page_scan import PageScan
    from kyso_desktop.pages.shapes import PageShapes, page_shapes
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.pages.document": "PagesDocument",
            "kyso_desktop.pages.errors": "DocumentTrouble EmptyFile NotAPdf PasswordNeeded",
            "kyso_desktop.pages.image": "Changed PageImage",
            "kyso_desktop.pages.looking": "compare",
            "kyso_desktop.pages.opening": "open_pages",
            "kyso_desktop.pages.page_scan": "PageScan",
            "kyso_desktop.pages.shapes": "PageShapes page_shapes",
        },
    )

__all__ = [
    "PICTURE_TABLES",
    "Changed",
    "DocumentTrouble",
    "EmptyFile",
    "NotAPdf",
    "PageImage",
    "PageScan",
    "PageShapes",
    "PagesDocument",
    "PasswordNeeded",
    "compare",
    "load_when_used",
    "open_pages",
    "page_shapes",
]
