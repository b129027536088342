"""Where `kyso place` puts the marks, against where a careful clerk puts them, on papers of many producers.

    PYTHONPATH=src:. python benchmarks/placement.py --folder DIR [--only LABEL] [--producer NAME] [--all]

Each paper is written by every producer that this computer has, once as it is and once with the decisive words in
colours. The truth is measured from poppler's picture of the coloured one, so that it rests on no reading of text. What
is made is kept in DIR and used again.
"""

import argparse
import math
import subprocess
import sys
import tempfile
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pikepdf
from PIL import Image, ImageChops
from tests.documents.office_papers import office_papers
from tests.documents.office_papers_more import more_papers
from tests.documents.office_papers_traps import trap_papers
from tests.documents.paper import COLOURS, Paper
from tests.documents.paper_forms import as_docx, as_html, as_sheet
from tests.documents.rewritten import REWRITINGS
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Box, Places, find_places, points, seal_box

DPI = 200
SURE = 0.5
"""From this confidence on the program signs unasked (`placement.Places.is_sure`)."""
NEAR_MM, BASELINE = 5.0, 1.0
SEAL_MM = 36.0
MANNERS = (
    Manner(), Manner(rotation=90), Manner(rotation=180), Manner(rotation=270), Manner(crop=(40, 25)), Manner(runs=True),
    Manner(by_letter=True), Manner(decomposed=True), Manner(scaled=True), Manner(rotation=90, crop=(30, 60)),
    Manner(twice=True), Manner(unit=2.0), Manner(old_font=".VnTimeH"), Manner(old_font="VNI-Times"),
    Manner(unit=0.5, rotation=270),
)  # fmt: skip


@dataclass(frozen=True)
class Truth:
    """Boxes of the coloured words in displayed points, each with its page."""

    found: dict[str, tuple[int, Box]]

    @property
    def picture(self) -> tuple[int, Box] | None:
        """The page and the room between title and name; on one page alone."""
        title, name = self.found.get("title"), self.found.get("name")
        if title is None or name is None or title[0] != name[0]:
            return None
        middle = (title[1].centre[0] + name[1].centre[0]) / 2
        return title[0], Box(middle, min(name[1].y1, title[1].y0), middle, title[1].y0)


@dataclass(frozen=True)
class Outcome:
    """What came of one document."""

    paper: Paper
    producer: str
    leader: str
    """right, needless (right but asked), asked (rightly), missed (nothing found), WRONG (and unasked)."""
    off_mm: float | None
    number_off: float | None
    date_off: float | None
    number: str
    date: str
    confidence: float
    note: str


def _sheet(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
    for paper in papers:
        manner = MANNERS[zlib.crc32(paper.label.encode()) % len(MANNERS)]
        _target(folder, paper).write_bytes(as_sheet(paper, coloured, manner))


def _rewritten(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
    """Drawn plainly, then written in the ways of other producers, in turn."""
    for paper in papers:
        rewrite = [*REWRITINGS.values()][zlib.crc32(paper.label.encode()) % len(REWRITINGS)]
        _target(folder, paper).write_bytes(rewrite(as_sheet(paper, coloured)))


def _target(folder: Path, paper: Paper) -> Path:
    return folder / f"{paper.label}.pdf"


def _office(suffix: str) -> Callable[[Sequence[Paper], Path, bool], None]:
    def write(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
        with tempfile.TemporaryDirectory() as home:
            sources = []
            for paper in papers:
                source = folder / f"{paper.label}.{suffix}"
                content = as_docx(paper, coloured) if suffix == "docx" else as_html(paper, coloured).encode()
                source.write_bytes(content)
                sources.append(str(source))
            kind = ["--infilter=HTML (StarWriter)"] if suffix == "html" else []
            export = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder)]
            profile = f"-env:UserInstallation=file://{home}"
            _run("soffice", profile, "--headless", *kind, *export, *sources)

    return write


def _chromium(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
    for paper in papers:
        page = folder / f"{paper.label}.html"
        page.write_text(as_html(paper, coloured), encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        _run("chromium", *options, f"--print-to-pdf={_target(folder, paper)}", page.as_uri())


def _weasyprint(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
    for paper in papers:
        page = folder / f"{paper.label}.html"
        page.write_text(as_html(paper, coloured), encoding="utf-8")
        _run("weasyprint", str(page), str(_target(folder, paper)))


def _again(base: str, *command: str) -> Callable[[Sequence[Paper], Path, bool], None]:
    """Another producer's file, written anew; ``IN`` and ``OUT`` stand in the command."""

    def write(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
        source = folder.parent.parent / base / folder.name
        for paper in papers:
            names = {"IN": str(_target(source, paper)), "OUT": str(_target(folder, paper))}
            if _target(source, paper).exists():
                _run(*(names.get(part, part) for part in command))

    return write


def _scanned(papers: Sequence[Paper], folder: Path, coloured: bool) -> None:
    """A scan of the word processor's paper, slightly grey; with the letters that tesseract reads below it."""
    source = folder.parent.parent / "libreoffice-docx" / folder.name
    for paper in papers:
        if not _target(source, paper).exists():
            continue
        if coloured:
            _target(folder, paper).write_bytes(_target(source, paper).read_bytes())
            continue
        with tempfile.TemporaryDirectory() as pictures:
            _run("pdftoppm", "-r", "200", "-gray", "-png", str(_target(source, paper)), f"{pictures}/p")
            pages = [Image.open(one).convert("L") for one in sorted(Path(pictures).glob("*.png"))]
            raw = Path(pictures, "raw.pdf")
            pages[0].save(raw, save_all=True, append_images=pages[1:], resolution=200)
            _run("ocrmypdf", "-l", "vie", "--output-type", "pdf", "-q", str(raw), str(_target(folder, paper)))


PRODUCERS: dict[str, tuple[str | None, Callable[[Sequence[Paper], Path, bool], None]]] = {
    "reportlab": (None, _sheet),
    "rewritten": (None, _rewritten),
    "libreoffice-docx": ("soffice", _office("docx")),
    "libreoffice-html": ("soffice", _office("html")),
    "chromium": ("chromium", _chromium),
    "weasyprint": ("weasyprint", _weasyprint),
    "ghostscript": ("gs", _again("libreoffice-docx", "gs", "-q", "-sDEVICE=pdfwrite", "-o", "OUT", "IN")),
    "cairo": ("pdftocairo", _again("libreoffice-docx", "pdftocairo", "-pdf", "IN", "OUT")),
    "qpdf": ("qpdf", _again("chromium", "qpdf", "--object-streams=generate", "--linearize", "IN", "OUT")),
    "tesseract": ("ocrmypdf", _scanned),
}
SLOW = {"tesseract": 24}
"""Every so many papers alone."""


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, timeout=600)
    if done.returncode:
        sys.stderr.write(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')[-300:]}\n")


def _made(producer: str, papers: Sequence[Paper], folder: Path) -> Sequence[Paper]:
    """The papers of that producer, made where they are not there yet."""
    chosen = papers[:: SLOW.get(producer, 1)]
    for kind in ("plain", "coloured"):
        place = folder / producer / kind
        place.mkdir(parents=True, exist_ok=True)
        missing = [paper for paper in chosen if not _target(place, paper).exists()]
        if missing:
            PRODUCERS[producer][1](missing, place, kind == "coloured")
    return [paper for paper in chosen if _target(folder / producer / "plain", paper).exists()]


def _truth(path: Path) -> Truth:
    """The coloured words as poppler draws them."""
    found: dict[str, tuple[int, Box]] = {}
    with pikepdf.open(path) as document:
        units = [float(page.obj.get("/UserUnit", 1)) for page in document.pages]
    with tempfile.TemporaryDirectory() as pictures:
        _run("pdftoppm", "-cropbox", "-r", str(DPI), str(path), f"{pictures}/p")
        for number, picture in enumerate(sorted(Path(pictures).glob("*.ppm")), 1):
            image = Image.open(picture).convert("RGB")
            for role, box in _coloured(image, 72 / DPI * units[number - 1]):
                found.setdefault(role, (number, box))
    return Truth(found)


def _coloured(image: Image.Image, unit: float) -> Iterator[tuple[str, Box]]:
    channels = image.split()
    high = [channel.point([0] * 190 + [255] * 66) for channel in channels]
    low = [channel.point([255] * 100 + [0] * 156) for channel in channels]
    for role, colour in COLOURS.items():
        masks = [high[index] if part else low[index] for index, part in enumerate(colour)]
        area = ImageChops.darker(ImageChops.darker(masks[0], masks[1]), masks[2]).getbbox()
        if area is not None:
            x0, y0, x1, y1 = area
            yield role, Box(unit * x0, unit * (image.height - y1), unit * x1, unit * (image.height - y0))


def _judged(paper: Paper, producer: str, places: Places, truth: Truth) -> Outcome:
    off, notes = None, []
    wanted = truth.picture
    unsure = places.confidence < SURE
    if places.leader is None or places.is_proposal:
        leader = "asked"
        if not paper.asked:
            leader = "missed"
    elif paper.name is None or wanted is None:
        leader = "asked" if unsure else "WRONG"
    else:
        seal, true_seal = (seal_box(box, SEAL_MM) for box in (places.leader.box, _true_box(places, wanted[1])))
        off = max(math.dist(places.leader.box.centre, wanted[1].centre), math.dist(seal.centre, true_seal.centre))
        off = off / points(1) if places.leader.page == wanted[0] else math.inf
        near = off <= NEAR_MM
        leader = "right" if near and not unsure else "asked" if unsure else "WRONG"
        if near and unsure and not paper.asked:
            leader = "needless"
        if near and _plain(places.leader.name or "") != _plain(paper.name):
            notes.append(f"name {places.leader.name}")
    number, number_off = _line(paper.number, places.number, truth.found.get("number"), paper.number_size)
    date, date_off = _line(paper.date, places.month, truth.found.get("month"), paper.date_size)
    if places.number and paper.number and not _within(places.number.box, truth, "number", "symbol"):
        notes.append("number blank")
    if places.day and paper.date and not _within(places.day.box, truth, "day", "month"):
        notes.append("day blank")
    if places.secrecy != paper.secrecy:
        notes.append(f"secrecy {places.secrecy}")
    notes.append(" ".join(reason for reason in places.reasons))
    return Outcome(
        paper, producer, leader, off, number_off, date_off, number, date, places.confidence, "; ".join(notes)
    )


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().replace(" ", "")


def _true_box(places: Places, room: Box) -> Box:
    assert places.leader is not None
    return Box.around(*room.centre, places.leader.box.width, places.leader.box.height)


def _within(box: Box, truth: Truth, left: str, right: str) -> bool:
    """Whether the blank is what lies between the two words."""
    before, behind = truth.found.get(left), truth.found.get(right)
    if before is None or behind is None or behind[1].x0 < before[1].x1:
        return True
    return box.x0 >= before[1].x1 - 2 and box.x1 <= behind[1].x0 + 2 and box.width > 0


def _line(wanted: bool, found: object, true: tuple[int, Box] | None, size: float) -> tuple[str, float | None]:
    if not wanted or true is None:
        return ("right" if found is None else "WRONG"), None
    if found is None:
        return "missed", None
    off = abs(found.baseline - true[1].y0)  # type: ignore[attr-defined]
    sized = abs(found.font_size - size) <= 0.05 * size  # type: ignore[attr-defined]
    return ("right" if off <= BASELINE and sized else "WRONG"), off


def _measure(folder: Path, producer: str, papers: Sequence[Paper]) -> Iterator[Outcome]:
    for paper in _made(producer, papers, folder):
        truth = _truth(_target(folder / producer / "coloured", paper))
        with open_pages(_target(folder / producer / "plain", paper).read_bytes(), paper.label) as pages:
            yield _judged(paper, producer, find_places(pages), truth)


def _table(outcomes: Sequence[Outcome]) -> None:
    columns = (
        "producer", "documents", "leader and seal within 5 mm, unasked", "the same, asked", "asked with reason",
        "not found", "wrong and unasked", "number within 1 pt", "date within 1 pt",
    )  # fmt: skip
    print(f"| {' | '.join(columns)} |\n{'|---' * len(columns)}|")
    by = defaultdict(list)
    for one in outcomes:
        by[one.producer].append(one)
    for producer, ones in [*by.items(), ("all", list(outcomes))]:
        count = lambda word: sum(one.leader == word for one in ones)  # noqa: E731
        kinds = [count(kind) for kind in ("right", "needless", "asked", "missed", "WRONG")]
        cells = (len(ones), *kinds, _share([one.number for one in ones]), _share([one.date for one in ones]))
        print(f"| {producer} | {' | '.join(str(cell) for cell in cells)} |")


def _share(words: Sequence[str]) -> str:
    return f"{sum(word == 'right' for word in words)} of {len(words)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--producer", action="append", choices=PRODUCERS)
    parser.add_argument("--all", action="store_true", help="list what is right too")
    options = parser.parse_args()
    papers = [paper for paper in (*office_papers(), *more_papers(), *trap_papers()) if options.only in paper.label]
    outcomes = []
    for producer in options.producer or PRODUCERS:
        program = PRODUCERS[producer][0]
        if program is None or which(program):
            outcomes += _measure(options.folder, producer, papers)
    for one in outcomes:
        good = one.leader == "right" or (one.leader == "asked" and one.paper.asked)
        if (
            options.all
            or not (good and one.number == one.date == "right")
            or "name" in one.note
            or "blank" in one.note
            or "secrecy" in one.note
        ):
            off = "-" if one.off_mm is None else f"{one.off_mm:.1f} mm"
            print(f"{one.producer:17}{one.paper.label:24}leader {one.leader} {off} ({one.confidence}); number "
                  f"{one.number} {one.number_off}; date {one.date} {one.date_off}; {one.note}")  # fmt: skip
    _table(outcomes)


if __name__ == "__main__":
    main()
