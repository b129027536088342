"""Takes the pictures of every screen that README and guide show, with practice tokens and a sample document.

Run it under an X server: ``xvfb-run -a python scripts/take_screenshots.py``. Each scale needs a process of its own,
because Qt reads QT_SCALE_FACTOR once.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

IMAGES = Path(__file__).parents[1] / "docs" / "images"
SCALES = ("1", "1.5")


def main() -> None:
    if "--one" in sys.argv:
        take_all(Path(sys.argv[-1]))
        return
    IMAGES.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "xcb"}
        folder = IMAGES if scale == "1" else IMAGES / "150"
        folder.mkdir(exist_ok=True)
        subprocess.run([sys.executable, __file__, "--one", str(folder)], env=environment, check=True)


def take_all(images: Path) -> None:
    """Walk through every screen and photograph it."""
    from PySide6.QtGui import QFont

    from kyso_desktop.app.window import make_application
    from kyso_desktop.gui.main_window import MainWindow
    from kyso_desktop.jobs import prepare_practice, sample_documents

    with tempfile.TemporaryDirectory() as work:
        os.environ["KYSO_HOME"] = f"{work}/home"
        from kyso_desktop.app.desk import build_desk

        folder = Path(work, "Van ban di")
        folder.mkdir()
        practice = prepare_practice(Path(work, "kit"), build_desk(), own_journal=True)
        source = folder / sample_documents()[-1].name
        source.write_bytes(sample_documents()[-1].read_bytes())
        application = make_application(sys.argv[:1])
        application.setFont(QFont("Liberation Sans", 10))
        window = MainWindow(lambda: practice.desk)
        window.show()
        Photographer(application, window, images).walk(source, practice.kit.pin)
        window.close()


class Photographer:
    """Drives the real window with the real jobs."""

    def __init__(self, application, window, images: Path) -> None:  # noqa: ANN001
        self.application, self.window, self.images = application, window, images

    def wait(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Let the window work until ``ready``."""
        from PySide6.QtCore import QDeadlineTimer

        deadline = QDeadlineTimer(int(seconds * 1000))
        while not ready():
            self._let_pass(50)
            if deadline.hasExpired():
                self.take("timeout")
                raise TimeoutError
        self._let_pass(400)
        while self.window.errands.running:
            self._let_pass(50)

    def _let_pass(self, milliseconds: int) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def take(self, name: str) -> None:
        self.window.grab().save(str(self.images / f"{name}.png"))

    def walk(self, source: Path, pin: str) -> None:
        window = self.window
        self.take("home-starting")
        self.wait(lambda: window.rooms is not None and "Đang tìm" not in window.rooms.token_line.text)
        self.take("home")
        rooms = window.rooms
        window.open([source])
        self.wait(lambda: rooms.sign.prepared is not None)
        self.take("sign")
        self._sign_with(rooms.sign, pin, "sign")
        signed = rooms.sign.result.output
        window.open([signed])
        self.wait(lambda: rooms.issue.document is not None)
        self.take("issue-start")
        if not rooms.issue.number.text():
            rooms.issue.number.setText("165")
        self.wait(lambda: rooms.issue.prepared is not None)
        self.take("issue")
        self._sign_with(rooms.issue, pin, "issue")
        issued = rooms.issue.result.output
        window.open([issued])
        self.wait(lambda: rooms.verify.sheet.isVisible())
        self.take("verify")
        rooms.verify.sheet.list.setCurrentItem(rooms.verify.sheet.list.topLevelItem(1))
        self.wait(lambda: True)
        self.take("verify-number")
        broken = source.with_name("Van ban hong.pdf")
        broken.write_bytes(issued.read_bytes().replace(b"/Type /Page\n", b"/Type /Pag3\n", 1)[:-40000])
        window.open([issued, signed, source, broken])
        self.wait(lambda: len(rooms.verify._files) == 4)
        self.take("verify-many")
        window.navigation.setCurrentRow(4)
        self.wait(lambda: rooms.journal.model.rowCount() > 0)
        rooms.journal.check_now()
        self.wait(lambda: bool(rooms.journal.notice.text))
        self.take("journal")

    def _sign_with(self, page, pin: str, name: str) -> None:  # noqa: ANN001
        page.form.go.click()
        self.wait(lambda: page.panel.currentWidget() is page.pin)
        page.pin.field.setText(pin)
        self.take(f"{name}-pin")
        page.pin.go.click()
        self.wait(lambda: page.panel.currentWidget() is page.result)
        self.take(f"{name}-result")


if __name__ == "__main__":
    main()
