"""The window beside a bare PySide6 window: start, memory, first page of a long file, turning pages.

    python benchmarks/window.py [--rounds 7] [--rest 90]

Both windows take turns in one run on Qt's offscreen platform, each start in a process of its own; a first round, which
reads the files into memory, is not counted. "usable" is when the window is painted and takes a document; "first page"
when the first task page is made. Memory is the resident set of the process and of all that it started, two seconds
later; "at rest" is the same after so many seconds in which nobody did anything, once a side. Start is told as seconds
of the clock and of the processor; on a machine with other work the second is the one to compare.

Pages: from the call that a click makes until the page is painted at its scale; for turning, each page is looked at for
0.3 s before the next, as a hasty reader does, and once without any rest. The files are made here: 2,000 pages of text,
and a scan of 300 MB in 30 pages.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter

from private_memory import Watch

PAGES = 2000
SCAN_PAGES, SCAN_SIDE = 30, 1860
TURNS = 40
LOOK_MILLISECONDS = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rest", type=int, default=90)
    parser.add_argument("--child", nargs="+")
    arguments = parser.parse_args()
    if arguments.child:
        CHILDREN[arguments.child[0]](*arguments.child[1:])
        return
    with tempfile.TemporaryDirectory() as work:
        starts(arguments.rounds, work)
        at_rest(arguments.rest, work)
        for name, make in {"text, 2,000 pages": make_text, "scan, 300 MB": make_scan}.items():
            path = Path(work, "file.pdf")
            make(path)
            pages(name, run("pages", work, str(path)))


def run(child: str, work: str, *words: str) -> dict[str, float | list[float]]:
    """What that child tells; ``begun`` is when it was started."""
    own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KYSO_HOME": f"{work}/home"}
    own["KYSO_JOURNAL_PASSPHRASE"] = "benchmark"
    Path(work, "home").mkdir(exist_ok=True)
    Path(work, "home", "settings.toml").write_text("welcome_off = true\n", encoding="utf-8")
    begun = monotonic()
    line = [sys.executable, __file__, "--child", child, *words]
    with subprocess.Popen(line, env=own, stdout=subprocess.PIPE) as process, Watch(process.pid) as watch:
        out, _ = process.communicate()
    return {"begun": begun, "held by all": watch.most, **json.loads(out.splitlines()[-1])}


def starts(rounds: int, work: str) -> None:
    told: dict[str, list[dict[str, float]]] = {"bare": [], "kyso": []}
    for turn in range(rounds + 1):
        for child, list_of in told.items():
            one = run(child, work)
            if turn:
                list_of.append(one)
    bare, kyso = told["bare"], told["kyso"]

    def middle(side: list[dict[str, float]], name: str, since: str = "") -> float:
        return median(one[name] - (one[since] if since else 0) for one in side)

    print("| | bare window | Kyso | ratio |\n|---|---|---|---|")
    for words, name in {"usable": "shown", "first page": "furnished"}.items():
        of = name if name == "furnished" else "shown"
        row(f"start until {words}, clock", middle(bare, "shown", "begun"), middle(kyso, of, "begun"), "s")
        row(f"start until {words}, processor", middle(bare, "shown_cpu"), middle(kyso, f"{of}_cpu"), "s")
    row("memory, helpers ready", middle(bare, "megabytes"), middle(kyso, "megabytes"), "MB")


def at_rest(seconds: int, work: str) -> None:
    bare, kyso = (run(child, work, str(seconds))["megabytes"] for child in ("bare", "kyso"))
    row("memory at rest", bare, kyso, "MB")


def row(words: str, bare: float, kyso: float, unit: str) -> None:
    print(f"| {words} | {bare:.2f} {unit} | {kyso:.2f} {unit} | {kyso / bare:.2f} |", flush=True)


def pages(name: str, told: dict[str, float | list[float]]) -> None:
    print(f"\n{name}\n\n| | ms |\n|---|---|")
    print(f"| first page | {told['first']:.0f} |")
    for kind in ("turn", "turn without rest"):
        times = sorted(told[kind])
        print(
            f"| {kind}: median, 95 %, worst | {median(times):.0f}, {quantiles(times, n=20)[-1]:.0f}, {times[-1]:.0f} |"
        )
    print(f"| read through, seconds | {told['read']:.1f} |")
    print(f"| event loop held at most until then | {told['held']:.0f} |")
    print(f"| window at most, pages of files counted, MB | {told['megabytes']:.0f} |")
    print(
        f"| window and its processes at most, pages of files not counted, MB | {told['held by all']:.0f} |", flush=True
    )


# In a process of its own.


def used() -> float:
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return spent.ru_utime + spent.ru_stime


def resident(process: str = "self") -> float:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def resident_with_helpers(process: str = "self") -> float:
    """Of the process and all that it started; what they share is counted in each."""
    started = [each for file in Path(f"/proc/{process}/task").glob("*/children") for each in file.read_text().split()]
    return resident(process) + sum(map(resident_with_helpers, started))


def rest(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def bare(seconds: str = "2") -> None:
    """The least that is a window."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    window = QWidget()
    window.resize(1240, 780)
    window.show()
    application.processEvents()
    told = {"shown": monotonic(), "shown_cpu": used()}
    rest(int(seconds) * 1000)
    print(json.dumps({**told, "megabytes": resident_with_helpers()}))


def opened():  # noqa: ANN201 - the types are loaded inside, where their loading is measured
    """Kyso's window, shown and painted, as the program makes it."""
    from functools import partial

    from kyso_desktop.app.speech import settle_language

    catalogue = settle_language()
    from kyso_desktop.app.window import build_desk, make_application
    from kyso_desktop.gui.main_window import MainWindow
    from kyso_desktop.gui.passphrase_bar import Passphrase

    application = make_application(sys.argv[:1], catalogue)
    passphrase = Passphrase()
    window = MainWindow(partial(build_desk, passphrase), passphrase)
    window.show()
    application.processEvents()
    return application, window


def until(ready: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    while not ready():
        QApplication.processEvents()


def kyso(seconds: str = "2") -> None:
    application, window = opened()
    told = {"shown": monotonic(), "shown_cpu": used()}
    until(lambda: window.rooms is not None)
    application.processEvents()
    told |= {"furnished": monotonic(), "furnished_cpu": used()}
    rest(int(seconds) * 1000)
    print(json.dumps({**told, "megabytes": resident_with_helpers()}))
    window.close()


def turned(view, page: int) -> float:  # noqa: ANN001
    """Milliseconds until that page is painted at its scale."""
    begun = perf_counter()
    view.go_to(page)
    until(lambda: view.drawing.is_complete)
    view.canvas.repaint()
    return (perf_counter() - begun) * 1000


def show_pages(name: str) -> None:
    from PySide6.QtCore import QTimer

    _, window = opened()
    until(lambda: window.rooms is not None)
    rest(1000)
    view, sign = window.rooms.sign.view, window.rooms.sign
    beats = [perf_counter()]
    heart = QTimer(interval=5)
    heart.timeout.connect(lambda: beats.append(perf_counter()))
    heart.start()
    begun = perf_counter()
    window.open([Path(name)])
    until(lambda: view.canvas.has_picture and view.drawing.is_complete)
    view.canvas.repaint()
    first = (perf_counter() - begun) * 1000
    until(lambda: sign.document is not None)
    read = perf_counter() - begun
    heart.stop()
    held = max(after - before for before, after in pairwise(beats)) * 1000
    last = sign.document.page_count
    calm = []
    for page in range(2, min(TURNS + 2, last)):
        rest(LOOK_MILLISECONDS)
        calm.append(turned(view, page))
    rest(LOOK_MILLISECONDS)
    middle = last // 2
    hasty = [turned(view, page) for page in range(middle, min(middle + TURNS, last))]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    times = {"first": first, "read": read, "held": held, "turn": calm, "turn without rest": hasty, "megabytes": most}
    print(json.dumps(times))
    window.close()


CHILDREN = {"bare": bare, "kyso": kyso, "pages": show_pages}


# The files.


def make_text(path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842))
    for number in range(1, PAGES + 1):
        for line in range(40):
            canvas.drawString(60, 780 - 18 * line, f"Trang {number}, dòng {line}: nội dung của một văn bản dài. " * 2)
        canvas.showPage()
    canvas.save()


def make_scan(path: Path) -> None:
    """A page for each 10 MB of picture, as a scanner writes it without compression."""
    places = []
    with path.open("wb") as out:

        def put(number: int, body: bytes) -> None:
            places.append(out.tell())
            out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

        out.write(b"%PDF-1.7\n")
        kids = b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(SCAN_PAGES))
        put(1, b"<</Type/Catalog/Pages 2 0 R>>")
        put(2, b"<</Type/Pages/Count %d/Kids[%b]>>" % (SCAN_PAGES, kids))
        for page in range(SCAN_PAGES):
            first = 3 + 3 * page
            head = b"/Resources<</XObject<</S %d 0 R>>>>/Contents %d 0 R" % (first + 2, first + 1)
            put(first, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%b>>" % head)
            draw = b"q 595 0 0 842 0 0 cm /S Do Q"
            put(first + 1, b"<</Length %d>>stream\n%b\nendstream" % (len(draw), draw))
            picture = os.urandom(SCAN_SIDE * SCAN_SIDE * 3)
            size = b"/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB" % (SCAN_SIDE, SCAN_SIDE)
            body = b"<</Type/XObject/Subtype/Image%b/Length %d>>stream\n%b\nendstream" % (size, len(picture), picture)
            put(first + 2, body)
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
        out.write(b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))


if __name__ == "__main__":
    main()
