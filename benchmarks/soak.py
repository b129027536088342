"""Five hundred files through one window: opened and looked at, signed, verified. Is its memory flat?

    xvfb-run -a python benchmarks/soak.py [--files 500] [--signed 100]

Every file is opened in the window, turned through and put away; the first ``--signed`` are signed with a token; every
file is verified there. Documents are read by processes apart, as in the program. Resident sets of the window and of all
processes that it started, and the number of Qt objects, are told after every tenth of the files. Cycles are looked for
as in the program. Takes minutes; it is no part of the tests.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

HEAD = "| files | signed | seconds | window MB | helpers MB | helpers | Qt objects |\n|---|---|---|---|---|---|---|"
LONGEST_SECONDS = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--signed", type=int, default=100)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        os.environ["KYSO_HOME"] = f"{work}/home"
        os.environ["KYSO_JOURNAL_PASSPHRASE"] = "soak"
        Soak(Path(work)).run(arguments.files, arguments.signed)


class Soak:
    """A window with practice tokens, and a sample decision in many copies."""

    def __init__(self, work: Path) -> None:
        from kyso_desktop.app.speech import settle_language

        catalogue = settle_language()
        from kyso_desktop.app.desk import build_desk
        from kyso_desktop.app.window import make_application
        from kyso_desktop.gui.main_window import MainWindow
        from kyso_desktop.jobs import ReaderApart, prepare_practice, sample_documents

        self.work = work
        self.application = make_application(sys.argv[:1], catalogue)
        self.practice = prepare_practice(work / "kit", build_desk())
        self.sample = next(path for path in sample_documents() if "quyet-dinh" in path.name).read_bytes()
        desk = replace(self.practice.desk, reader=ReaderApart())
        self.window = MainWindow(lambda: desk)
        self.window.show()
        self.until(lambda: self.window.rooms is not None and bool(self.window.rooms.token_reports))

    def until(self, ready: Callable[[], bool]) -> None:
        begun = monotonic()
        while not ready():
            self.application.processEvents()
            self.application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete, which a nested loop leaves undone
            if monotonic() - begun > LONGEST_SECONDS:
                raise SystemExit("nothing more happens")

    def run(self, files: int, signed: int) -> None:
        print(HEAD)
        begun, done = monotonic(), 0
        for number in range(1, files + 1):
            path = self.work / f"van-ban-{number}.pdf"
            path.write_bytes(self.sample)
            done += self.one(path, sign=number <= signed)
            if number % max(1, files // 10) == 0:
                print(
                    f"| {number} | {done} | {monotonic() - begun:.0f} | {resident():.0f} | {helpers()} |"
                    f" {self.objects()} |",
                    flush=True,
                )
        self.window.close()

    def one(self, path: Path, *, sign: bool) -> bool:
        rooms = self.window.rooms
        page = rooms.sign
        self.window.open([path])
        self.until(lambda: page.document is not None and page.document.path == path and page.view.drawing.is_complete)
        for number in range(1, page.document.page_count + 1):
            page.view.go_to(number)
            self.until(lambda: page.view.drawing.is_complete)
        if sign:
            self.sign(page)
        page.close_document()
        self.window.open([path], "verify")
        self.until(rooms.verify.sheet.isVisible)
        rooms.verify.begin_again()
        return sign

    def sign(self, page) -> None:  # noqa: ANN001 - the pages are loaded late, as in the program
        self.until(lambda: page.prepared is not None)
        page.form.go.click()
        self.until(lambda: page.panel.currentWidget() is page.pin)
        page.pin.field.setText(self.practice.kit.pin)
        page.pin.go.click()
        self.until(lambda: page.panel.currentWidget() is page.result)

    def objects(self) -> int:
        from PySide6.QtCore import QObject

        return len(self.window.findChildren(QObject))


def resident(process: str = "self") -> float:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def helpers() -> str:
    """Resident megabytes of the processes that this one started, and how many they are."""
    started = [each for file in Path("/proc/self/task").glob("*/children") for each in file.read_text().split()]
    return f"{sum(map(resident, started)):.0f} | {len(started)}"


if __name__ == "__main__":
    main()
