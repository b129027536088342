"""Measures verdicts beside ``pdfsig`` and stock pyHanko, in one run on one machine.

    python benchmarks/verification.py [FILE...]

Documents are made on the spot with a small PKI; FILE adds documents of your own. ``pdfsig`` judges no change after
signing, and pyHanko judges most signatures of Vietnamese agencies wrongly: the ratios compare time alone.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.corpus import documents, pki

from kyso_desktop.trust import TrustView, pdf_validation_context
from kyso_desktop.verification import verify


def view() -> TrustView:
    """Everything at hand, nothing asked."""
    return TrustView(
        roots=(pki.root().der,),
        intermediates=(pki.authority().der,),
        crls=pki.clean_crls(),
        moment=pki.NOW,
        offline=True,
    )


def samples(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the documents to measure."""
    for file in files:
        yield file.name, file.read_bytes()
    two = documents.signed(documents.plain(), pki.leader())
    yield "2 signatures", documents.signed(two, pki.agency(), "Signature2", box=documents.SEAL_BOX)
    long = documents.signed(documents.plain(2000), pki.leader())
    yield "2,000 pages, 2 signatures", documents.signed(long, pki.agency(), "Signature2", box=documents.SEAL_BOX)
    many = documents.plain(1)
    for index in range(30):
        many = documents.signed(many, pki.leader(), f"S{index}", box=(10 + index * 15, 10, 20 + index * 15, 30))
    yield "30 signatures on one page", many


def seconds(act: Callable[[], object]) -> float:
    """The shorter of two runs."""
    times = []
    for _ in range(2):
        started = perf_counter()
        act()
        times.append(perf_counter() - started)
    return min(times)


def with_pyhanko(content: bytes) -> None:
    """Every signature, as pyHanko's own documentation does it."""
    reader = PdfFileReader(BytesIO(content), strict=False)
    context = pdf_validation_context(view())
    for signature in reader.embedded_signatures:
        validate_pdf_signature(signature, context)


def measure(name: str, content: bytes) -> None:
    """One line of the table."""
    ours = seconds(lambda: verify(content, name=name, view=view()))
    line = f"{name:32} {len(content) / 1e6:7.2f} MB  ours {ours:7.3f} s"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        if shutil.which("pdfsig"):
            theirs = seconds(lambda: subprocess.run(["pdfsig", "-nocert", file.name], capture_output=True, check=False))
            line += f"  pdfsig {theirs:7.3f} s (ours {ours / theirs:5.2f} times)"
    stock = seconds(lambda: with_pyhanko(content))
    print(f"{line}  pyHanko {stock:7.3f} s (ours {ours / stock:5.3f} times)")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    for name, content in samples(parser.parse_args().files):
        measure(name, content)


if __name__ == "__main__":
    main()
