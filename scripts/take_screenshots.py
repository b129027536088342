"""Takes the pictures of every screen, with practice tokens and a sample document.

    xvfb-run -a -s "-screen 0 1600x1000x24" python scripts/take_screenshots.py [VARIANT ...]

All of them go to ``build/screens``, a folder for each variant, to be looked at; those of the plain variant that README
or guide show also to ``docs/images``. Each variant needs a process of its own, because Qt reads QT_SCALE_FACTOR once.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCREENS = ROOT / "build" / "screens"
IMAGES = ROOT / "docs" / "images"
SHOWN_IN = (ROOT / "README.md", ROOT / "docs" / "huong-dan.md")
SMALL_SCREEN, USUAL_SCREEN = (1366, 768), (1920, 1080)
VARIANTS = {
    "plain": (1.0, "light", "vi", None),
    "150": (1.5, "light", "vi", USUAL_SCREEN),
    "250": (2.5, "light", "vi", SMALL_SCREEN),
    "dark": (1.0, "dark", "vi", None),
    "contrast": (1.0, "contrast", "vi", SMALL_SCREEN),
    "en": (1.0, "light", "en", SMALL_SCREEN),
    "en-dark-150": (1.5, "dark", "en", SMALL_SCREEN),
}
"""Folder under ``build/screens``: scale, colours, language, and the screen that the window fits, in real pixels."""


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        take_all(sys.argv[2])
        return
    for name in sys.argv[1:] or VARIANTS:
        scale, colours, _language, _screen = VARIANTS[name]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "xcb"}
        if colours == "dark":
            environment["QT_QPA_PLATFORMTHEME"] = "gnome"  # Qt's own theme for bare X servers has no dark scheme
        (SCREENS / name).mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, __file__, "--one", name], env=environment, check=True)
        if name == "plain":
            keep_shown()


def shown() -> set[str]:
    """The pictures of screens that a document shows."""
    return {name for file in SHOWN_IN for name in re.findall(r"images/([\w-]+\.png)", file.read_text(encoding="utf-8"))}


def keep_shown() -> None:
    """Those pictures where the documents find them, in 256 colours so that the repository stays small."""
    from PIL import Image

    for name in sorted(shown()):
        if (SCREENS / "plain" / name).exists():
            with Image.open(SCREENS / "plain" / name) as image:
                small = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            small.save(IMAGES / name, optimize=True)


def take_all(variant: str) -> None:
    """Walk through every screen and photograph it."""
    images = SCREENS / variant
    _scale, colours, language, screen = VARIANTS[variant]
    from PySide6.QtGui import QFont

    with tempfile.TemporaryDirectory() as work:
        os.environ["KYSO_HOME"] = f"{work}/home"
        os.environ["KYSO_JOURNAL_PASSPHRASE"] = "chụp ảnh"  # noqa: S105 - of a journal in a temporary folder
        Path(work, "home").mkdir()
        Path(work, "home", "settings.toml").write_text(f'language = "{language}"\n', encoding="utf-8")
        from kyso_desktop.app.speech import settle_language

        catalogue = settle_language()
        from kyso_desktop.app.desk import build_desk
        from kyso_desktop.app.window import make_application
        from kyso_desktop.gui.appearance import Appearance
        from kyso_desktop.gui.main_window import MainWindow
        from kyso_desktop.jobs import prepare_practice, sample_documents

        folder = Path(work, "Van ban di")
        folder.mkdir()
        practice = prepare_practice(Path(work, "kit"), build_desk(), own_journal=True)
        source = folder / sample_documents()[-1].name
        source.write_bytes(sample_documents()[-1].read_bytes())
        application = make_application(sys.argv[:1], catalogue, Appearance(colours))
        application.setFont(QFont("Liberation Sans", 10))
        plain = MainWindow(build_desk)
        plain.show()
        Photographer(plain, images, screen).welcome()
        plain.close()
        window = MainWindow(lambda: practice.desk)
        window.mark_training(practice.kit.pin)
        window.show()
        Photographer(window, images, screen).walk(source, practice.kit.pin)
        window.close()


def struck_out(content: bytes) -> bytes:
    """The document with a black bar over its first page, added by an incremental update."""
    from io import BytesIO

    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, StreamObject
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    bar = writer.add_object(StreamObject(DictionaryObject(), stream_data=b"q 0 g 100 500 300 20 re f Q"))
    page = writer.root["/Pages"]["/Kids"][0]
    while page["/Type"] == "/Pages":
        page = page["/Kids"][0]
    page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents"), bar])
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def scripted(content: bytes) -> bytes:
    """The document with a script that runs when it is opened."""
    from io import BytesIO

    from pikepdf import Dictionary, Name, Pdf

    output = BytesIO()
    with Pdf.open(BytesIO(content)) as document:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
        document.save(output)
    return output.getvalue()


class Photographer:
    """Drives the real window with the real jobs."""

    def __init__(self, window, images: Path, screen: tuple[int, int] | None) -> None:  # noqa: ANN001
        self.window, self.images = window, images
        if screen is not None:
            scale = window.devicePixelRatioF()
            window.resize(round(screen[0] / scale), round(screen[1] / scale))

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
        """The window as it is now."""
        self.window.grab().save(str(self.images / f"{name}.png"))

    def walk(self, source: Path, pin: str) -> None:
        """Every screen, in the order of an office day."""
        self.take("home-starting")
        self.wait(lambda: self.window.rooms is not None and bool(self.window.rooms.sign.capacity._reports))
        self.take("home")
        signed = self._leader(source, pin)
        issued = self._clerk(signed, pin)
        self._reader(source, signed, issued)
        self._help()
        self._settings()
        self._journal()
        self._books()
        self._device()
        self._prepare(source)
        self._batch(source, pin)

    def welcome(self) -> None:
        """The first start."""
        self.wait(lambda: hasattr(self.window, "welcome"))
        page = self.window.welcome
        self.take("welcome")
        page.go.click()
        self.wait(lambda: bool(page.computer.findings))
        self.take("welcome-computer")
        page.go.click()
        self.wait(lambda: True)
        self.take("welcome-practice")

    def _help(self) -> None:
        window, page = self.window, self.window.rooms.help
        window.turn_to_page("sign")
        window.explain()
        self.wait(lambda: page.guide.list.count() > 0)
        self.take("help")
        page.look_at_computer()
        self.wait(lambda: bool(page.computer.findings))
        self.take("help-computer")
        page.computer.send.click()
        self.wait(page.computer.bundle.isVisible)
        self.take("help-bundle")
        page.tabs.setCurrentWidget(page.about)
        self.wait(lambda: bool(page.about.text.toPlainText()))
        self.take("help-about")

    def _leader(self, source: Path, pin: str) -> Path:
        page = self.window.rooms.sign
        self.window.open([source])
        self.wait(lambda: page.prepared is not None)
        self.take("sign")
        self._wrong_pin(page)
        self._sign_with(page, pin, "sign")
        return page.result.output

    def _clerk(self, signed: Path, pin: str) -> Path:
        page = self.window.rooms.issue
        self.window.open([signed])
        self.wait(lambda: page.document is not None)
        self.take("issue-start")
        page.number.setText("165")
        self.wait(lambda: page.prepared is not None)
        self.take("issue")
        self._sign_with(page, pin, "issue")
        return page.result.output

    def _reader(self, source: Path, signed: Path, issued: Path) -> None:
        window, page = self.window, self.window.rooms.verify
        window.open([issued])
        self.wait(page.sheet.isVisible)
        self.take("verify")
        page.sheet.list.setCurrentItem(page.sheet.list.topLevelItem(1))
        self.wait(lambda: True)
        self.take("verify-number")
        window.open([source.with_name("khong co.pdf")])
        self.wait(lambda: bool(window.home.notice.text))
        self.take("home-refusal")
        changed = source.with_name("van-ban-bi-sua.pdf")
        content = bytearray(signed.read_bytes())
        content[len(source.read_bytes()) // 2] ^= 1
        changed.write_bytes(content)
        window.open([issued, signed, source, changed])
        self.wait(window.home.choice.isVisible)
        self.take("home-several")
        window.home.choice.verify.click()
        self.wait(lambda: page.many.table.rowCount() == 4)
        self.take("verify-many")
        page.open([changed])
        self.wait(page.sheet.isVisible)
        self.take("verify-invalid")
        self._compare(issued)
        window.navigation.setCurrentRow(0)
        self.wait(lambda: window.home.recent.isVisible())
        self.take("home-recent")

    def _compare(self, issued: Path) -> None:
        """A line of the signed text is struck out by a later update: as signed beside as received."""
        page = self.window.rooms.verify
        struck = issued.with_name("van-ban-bi-gach.pdf")
        struck.write_bytes(struck_out(issued.read_bytes()))
        page.open([struck])
        self.wait(lambda: page.sheet.isVisible() and page.sheet.view.isVisible())
        page.sheet.changes.setCurrentRow(0)
        self.wait(lambda: True)
        self.take("verify-compare")

    def _journal(self) -> None:
        page = self.window.rooms.journal
        self.window.turn_to_page("books")
        self.window.rooms.books.tabs.setCurrentWidget(page)
        self.wait(lambda: page.model.rowCount() > 0)
        page.check_now()
        self.wait(lambda: bool(page.notice.text))
        self.take("journal")

    def _books(self) -> None:
        from kyso_desktop.jobs import Field, RowMark

        books = self.window.rooms.books
        books.tabs.setCurrentWidget(books.outgoing)
        self.wait(lambda: bool(books.outgoing.rows))
        books.outgoing.register_table.select_key(books.outgoing.rows[0].key)
        self.wait(lambda: True)
        self.take("books-outgoing")
        page = books.incoming
        books.tabs.setCurrentWidget(page)
        for number, subject in enumerate(("Về việc tập huấn chữ ký số", "Về việc báo cáo sáu tháng", "Giấy mời họp")):
            self.wait(lambda page=page: page._open is not None)
            page.new.click()
            page.sheet.fields[Field.ORGANISATION].setText("Sở Nội vụ tỉnh Mẫu")
            page.sheet.fields[Field.SUBJECT].setText(subject)
            page.sheet.save.click()
            self.wait(lambda page=page, number=number: len(page.rows) == number + 1)
        self.take("books-incoming")
        page.register_table.select_key(page.rows[0].key)
        page.sheet.marks[RowMark.DISPOSED].click()
        self.wait(page.disposal.isVisible)
        self.take("books-disposal")
        books.tabs.setCurrentWidget(books.report)
        books.report.make.click()
        self.wait(lambda: bool(books.report.text.toPlainText()))
        self.take("books-report")
        books.tabs.setCurrentWidget(books.collect)
        self.wait(lambda: True)
        self.take("books-collect")
        books.tabs.setCurrentWidget(books.forms)
        self.wait(lambda: books.forms.person.count() > 1)
        self.take("books-forms")
        books.tabs.setCurrentWidget(books.keeping)
        self.wait(lambda: bool(books.keeping.closed.text()))
        self.take("books-keeping")

    def _settings(self) -> None:
        self.window.turn_to_page("settings")
        self.wait(lambda: bool(self.window.rooms.settings.fields))
        self.take("settings")

    def _prepare(self, source: Path) -> None:
        """A letter that holds a script, its appendix as scanned and a drawing become one document."""
        from PIL import Image
        from PySide6.QtGui import QImage

        from kyso_desktop.gui.sheet_model import Sheet
        from kyso_desktop.pages import open_pages

        window, page = self.window, self.window.rooms.sign.prepare
        window.turn_to_page("home")
        window.rooms.prepare()
        self.wait(page.isVisible)
        self.take("prepare-start")
        letter, scan, drawing = (source.with_name(name) for name in ("to-trinh.pdf", "phu-luc-quet.jpg", "ban-ve.png"))
        letter.write_bytes(scripted(source.read_bytes()))
        with open_pages(source.read_bytes(), source.name) as pages:
            sheet = pages.image(1, 150 / 72)
        seen = QImage(sheet.pixels, sheet.width, sheet.height, sheet.stride, QImage.Format.Format_RGB32)
        seen.setDotsPerMeterX(round(150 / 0.0254))
        seen.setDotsPerMeterY(round(150 / 0.0254))
        seen.save(str(scan))
        Image.new("RGB", (3307, 2339), "#eef2f8").save(drawing, dpi=(200, 200))
        window.open([letter, scan, drawing])
        self.wait(lambda: len(page.model.parts) == 3 and not page.reading.is_busy)
        page.view.choose((Sheet(1, 1),))
        self.wait(lambda: page.model.has_picture(Sheet(1, 1)))
        self.take("prepare")
        page.begin_anew()
        page.left.emit()

    def _batch(self, source: Path, pin: str) -> None:
        import shutil

        window, page = self.window, self.window.rooms.sign
        sha256 = window.rooms.device.details._shown.facts.sha256
        from kyso_desktop.jobs import lift_stop

        lift_stop(window.rooms.device._desk, sha256, "chụp ảnh")
        copies = [source.with_name(f"van-ban-{number}.pdf") for number in range(1, 5)]
        for copy in copies:
            shutil.copyfile(source, copy)
        page.close_document()
        window.navigation.setCurrentRow(1)
        page.open_batch(copies)
        self.wait(lambda: bool(page.batch._prepared) and page.batch.pictures.is_done)
        self.take("batch")
        page.batch.table.opened.emit(copies[1])
        self.wait(lambda: page.batch.place.keep.isEnabled())
        self.take("batch-place")
        page.batch.place.leave()
        page.batch.go.click()
        page.batch.pin.field.setText(pin)
        page.batch.pin.go.click()
        finished: list[str] = []
        page.batch.finished.connect(finished.append)
        self.wait(lambda: bool(finished))
        self.take("batch-result")

    def _device(self) -> None:
        page = self.window.rooms.device
        self.window.turn_to_page("device")
        self.wait(lambda: page.details.isVisible())
        self.take("device")
        page.details.reason.setText("mất thiết bị")
        page.details.stop.click()
        self.wait(lambda: bool(page.details.state.text))
        self.take("device-stopped")

    def _wrong_pin(self, page) -> None:  # noqa: ANN001
        page.form.go.click()
        self.wait(lambda: page.panel.currentWidget() is page.pin)
        page.pin.field.setText("sai-ma-pin")
        page.pin.go.click()
        self.wait(lambda: bool(page.pin.refusal.text))
        self.take("sign-wrong-pin")
        page.pin.back.click()

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
