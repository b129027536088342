"""Measures verification against ``pdfsig`` and stock pyHanko, in one run on one machine.

    PYTHONPATH=. python benchmarks/verify.py [--files 1000] [--decree FILE] [--folder DIR] [--only NAME...] [--pyhanko]

The inputs are made with the test corpus (a PKI in memory) in a folder that is removed afterwards. A verdict is measured
as ``kyso verify`` gives it: in a verifying process that is already running, with the look at the pages where that is
said. ``--pyhanko`` measures stock pyHanko too, which takes minutes on the large ones.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from tests.corpus import documents, pki

from kyso_desktop.jobs.verifying import VerifyingPool
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Report, verify

SECOND_BOXES = [(30 + 90 * (number % 6), 40 + 70 * (number // 6)) for number in range(30)]


def view() -> TrustView:
    return TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), moment=pki.NOW, offline=True)


def two_signatures(content: bytes) -> bytes:
    first = documents.signed(content, pki.leader(), picture=documents.leader_picture())
    return documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX, picture=documents.seal_picture())


def thirty_signatures() -> bytes:
    content = documents.plain()
    for number, (left, foot) in enumerate(SECOND_BOXES):
        content = documents.signed(
            content, pki.agency(), f"Signature{number + 1}", box=(left, foot, left + 60, foot + 40)
        )
    return content


def scan(megabytes: int) -> bytes:
    """A scan: one page for each 10 MB of picture, as a scanner writes it."""
    out, places = BytesIO(), []

    def put(number: int, body: bytes) -> None:
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    pages = megabytes // 10
    out.write(b"%PDF-1.7\n")
    kids = b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(pages))
    put(1, b"<</Type/Catalog/Pages 2 0 R>>")
    put(2, b"<</Type/Pages/Count %d/Kids[%b]>>" % (pages, kids))
    for page in range(pages):
        first, side = 3 + 3 * page, 1860
        resources = b"/Resources<</XObject<</S %d 0 R>>>>" % (first + 2)
        put(first, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%b/Contents %d 0 R>>" % (resources, first + 1))
        draw = b"q 595 0 0 842 0 0 cm /S Do Q"
        put(first + 1, b"<</Length %d>>stream\n%b\nendstream" % (len(draw), draw))
        picture = os.urandom(side * side * 3)
        head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB" % (side, side)
        put(first + 2, b"<<%b/Length %d>>stream\n%b\nendstream" % (head, len(picture), picture))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    return out.getvalue()


def best(act: Callable[[], object], times: int = 3) -> float:
    """The shortest of several runs, in seconds."""
    spans = []
    for _ in range(times):
        started = perf_counter()
        act()
        spans.append(perf_counter() - started)
    return min(spans)


def pdfsig(path: Path) -> None:
    subprocess.run(["pdfsig", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def stock(path: Path) -> None:
    """Every signature as pyHanko's own documentation validates it."""
    with path.open("rb") as file:
        reader = PdfFileReader(file, strict=False)
        context = ValidationContext(allow_fetching=False, revocation_mode="soft-fail")
        for signature in reader.embedded_signatures:
            validate_pdf_signature(signature, context, diff_policy=DEFAULT_DIFF_POLICY)


def one_file(name: str, path: Path, target: float | None, with_stock: bool) -> None:
    """Seconds for the verdict, for verdict and look, for the others, and how they compare."""
    content, pool = path.read_bytes(), VerifyingPool()
    pool.verify(path, view())
    judged: list[float] = []
    started = [0.0]

    def whole() -> None:
        started[0] = perf_counter()
        pool.verify(path, view(), judged=lambda _report: judged.append(perf_counter() - started[0]))

    looked = best(whole)
    engine = best(lambda: verify(content, name=name, view=view()))
    other = best(lambda: pdfsig(path))
    line = f"{name:34} verdict {min(judged):6.3f} s  with look {looked:6.3f} s  engine alone {engine:6.3f} s"
    line += f"  pdfsig {other:6.3f} s  ratio {min(judged) / other:5.2f}"
    if with_stock:
        theirs = best(lambda: stock(path), 1)
        line += f"  pyHanko {theirs:7.2f} s  {theirs / min(judged):6.1f} times slower"
    print(line + (f"  target {target} s" if target else ""), flush=True)
    pool.close()


def many_files(folder: Path, count: int) -> None:
    """``kyso verify --jobs 2`` over a folder against a loop of pdfsig."""
    files = folder / "many"
    files.mkdir()
    different = [two_signatures(documents.plain(2 + number % 3)) for number in range(8)]
    for number in range(count):
        (files / f"{number:04}.pdf").write_bytes(different[number % len(different)])
    trust = trust_options(folder)
    command = [sys.executable, "-m", "kyso_desktop", "verify", "--no-journal", "--json", "--jobs", "2", *trust, files]
    started, used = perf_counter(), children_seconds()
    shown = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    ours, our_work = perf_counter() - started, children_seconds() - used
    valid = shown.stdout.count(b'"verdict": "valid"')
    started, used = perf_counter(), children_seconds()
    for file in sorted(files.iterdir()):
        pdfsig(file)
    theirs, their_work = perf_counter() - started, children_seconds() - used
    print(
        f"{count} files of two signatures        kyso {ours:.1f} s  pdfsig {theirs:.1f} s  ratio {ours / theirs:.2f}"
        f"  target 1.5  processor {our_work:.1f} s and {their_work:.1f} s  valid words {valid}",
        flush=True,
    )


def children_seconds() -> float:
    """Processor time of all ended processes that this one started: comparable also on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def trust_options(folder: Path) -> list[object]:
    files = {"root.cer": pki.root().der, "ca.cer": pki.authority().der}
    files |= {f"{number}.crl": der for number, der in enumerate(pki.clean_crls())}
    for name, der in files.items():
        (folder / name).write_bytes(der)
    lists = [option for number in range(2) for option in ("--crl", folder / f"{number}.crl")]
    options: list[object] = ["--only-trust", "--trust", folder / "root.cer", "--intermediate", folder / "ca.cer"]
    return [*options, *lists, "--offline"]


def memory(path: Path) -> None:
    """The largest resident memory of the verifying process for this file, beside that for a small one (Linux)."""
    pool = VerifyingPool(judge_seconds=300, look_seconds=300)
    small = path.with_name("small.pdf")
    small.write_bytes(two_signatures(documents.plain()))
    peaks = []
    for one in (small, path):
        found = pool.verify(one, view())
        peaks.append(peak_of_children())
    report: Report | None = found.report
    pool.close()
    size = path.stat().st_size / 1024**2
    word = report.verdict if report else found.trouble
    print(
        f"scan of {size:.0f} MB                     peak {peaks[1]:.0f} MB, small file {peaks[0]:.0f} MB  {word}",
        flush=True,
    )


def peak_of_children() -> float:
    """The most that a running child of this process has held since it began its own program, in MB.

    Not ``ru_maxrss``: that starts with what the parent held when it made the child.
    """
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    states = [Path(f"/proc/{child}/status").read_text() for child in children]
    return max(int(re.search(r"VmHWM:\s+(\d+)", state)[1]) for state in states) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--decree", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--scan", type=int, default=300, help="megabytes")
    parser.add_argument("--pyhanko", action="store_true")
    parser.add_argument("--only", nargs="*", default=["scan", "decree", "pages", "thirty", "two", "many"])
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(dir=arguments.folder))
    made: dict[str, tuple[str, Callable[[], bytes], float | None]] = {
        "pages": ("2,000 pages, 2 signatures", lambda: two_signatures(documents.plain(2000)), 0.5),
        "thirty": ("30 signatures on one page", thirty_signatures, 0.4),
        "two": ("2 pages, 2 signatures", lambda: two_signatures(documents.plain()), None),
    }
    try:
        if "scan" in arguments.only:
            path = folder / "scan.pdf"
            first = documents.signed(scan(arguments.scan), pki.leader(), box=None)
            path.write_bytes(documents.signed(first, pki.agency(), "Signature2", box=None))
            memory(path)
            path.unlink()
        if "decree" in arguments.only and arguments.decree:
            one_file("decree, 6 signatures", arguments.decree, 0.5, arguments.pyhanko)
        for key, (name, make, target) in made.items():
            if key in arguments.only:
                path = folder / f"{key}.pdf"
                path.write_bytes(make())
                one_file(name, path, target, arguments.pyhanko)
        if "many" in arguments.only:
            many_files(folder, arguments.files)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
