"""Sets registers and reports for a printer: the same pages as in the PDF, as pictures."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from kyso_desktop import books
from kyso_desktop.books import Paper, Register
from kyso_desktop.jobs.clerk import book_paper
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.pages import PageImage, open_pages
from kyso_desktop.workstation import read_file, resource

PRINTED_DPI = 200
POINTS = 72
_FONTS = "fonts"


def printed_book(desk: Desk, register: Register, year: int, *, tracking: bool = False) -> tuple[bytes, ...]:
    """The register's A4 pages as PNG pictures of ``PRINTED_DPI``; raises ``JournalError`` and ``FileTrouble``."""
    return printed_paper(book_paper(desk, register, year, tracking=tracking))


def printed_paper(paper: Paper) -> tuple[bytes, ...]:
    """The paper's A4 pages as PNG pictures of ``PRINTED_DPI``; nothing of it stays on the disk."""
    with TemporaryDirectory(prefix="kyso-") as folder:
        file = Path(folder, "paper.pdf")
        books.write_pdf(file, paper, resource(_FONTS))
        content = read_file(file)
    with open_pages(content, paper.title) as pages:
        return tuple(_png(pages.image(page, PRINTED_DPI / POINTS)) for page in range(1, pages.page_count + 1))


def _png(image: PageImage) -> bytes:
    out = BytesIO()
    size = (image.width, image.height)
    Image.frombuffer("RGB", size, image.pixels, "raw", "BGRX", image.stride, 1).save(out, "PNG")
    return out.getvalue()
