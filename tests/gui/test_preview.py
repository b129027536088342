"""What is drawn before signing is what stands in the file afterwards."""

from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from tests.gui.test_walks import PATIENCE, open_for, sign

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.page_view import PageView
from kyso_desktop.jobs import Practice
from kyso_desktop.placement import Box

ZOOM = 2.0
EDGE = 50
"""Of 255, after a blur of three pixels: two renderers soften edges differently, and neither moves a stroke."""


def around(view: PageView, box: Box) -> Image.Image:
    """The canvas around that box as it is on the screen, softened, without the frame of a mark that can be moved."""
    area = view.canvas.to_pixels(box).toAlignedRect().adjusted(4, 4, -4, -4)
    shot = view.canvas.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = bytes(shot.constBits())
    picture = Image.frombytes("RGB", (shot.width(), shot.height()), bits, "raw", "RGB", shot.bytesPerLine())
    return picture.filter(ImageFilter.GaussianBlur(3))


def worst(one: Image.Image, other: Image.Image) -> int:
    return max(high for _, high in ImageChops.difference(one, other).getextrema())


def test_the_signature_is_drawn_as_it_will_be_written(
    qtbot: QtBot, window: MainWindow, practice: Practice, sample: Path
) -> None:
    page = window.rooms.sign
    view = page.view
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: page.prepared is not None and bool(view.canvas.handles), timeout=PATIENCE)
    box = view.canvas.handles[0].box

    def looked_at() -> Image.Image:
        view.zoom_to(ZOOM)
        view.reveal(2, box)
        qtbot.waitUntil(lambda: view.drawing.is_complete and view.drawing._scale == view._scale(), timeout=PATIENCE)
        return around(view, box)

    before = looked_at()
    sign(qtbot, page, practice.kit.pin)
    qtbot.waitUntil(lambda: view.document.name.endswith(".signed.pdf"), timeout=PATIENCE)
    after = looked_at()
    assert before.size == after.size
    assert len(before.getcolors(maxcolors=1 << 20)) > 50  # the mark, not bare paper
    assert worst(before, after) < EDGE
    assert worst(before, ImageChops.offset(after, 4, 0)) > EDGE  # half a millimetre would be found
