"""Measures signing as ratios in one run, against the programs and the library that a user would otherwise have.

    python benchmarks/signing.py process --pyhanko PATH     whole ``kyso sign`` against ``pyhanko sign addsig pkcs11``
    python benchmarks/signing.py stamped --pyhanko PATH     the same with a time-stamp from this computer (PYTHONPATH=.)
    python benchmarks/signing.py batch [--files 500]        ``jobs`` against a bare pyHanko loop with the same token
    python benchmarks/signing.py large [--megabytes 300]    ``kyso sign`` against ``cp`` and ``sha256sum``
    python benchmarks/signing.py memory                     what ``kyso sign`` holds for scans of 30, 100 and 300 MB
    python benchmarks/signing.py place [--pages 80]         whole ``kyso place``

Both sides take turns on the same machine, and the best turn of each counts: its wall time, and its processor time on
all cores (``…_busy``), which other work on the machine disturbs less. Both sides run as they do once they are
installed: their modules are compiled in the first turn, even where the environment forbids Python to write bytecode.
``PATH`` is the ``pyhanko`` program of ``pip install pyhanko-cli "pyhanko[image-support,pkcs11]"`` in an environment of
its own. The token is SoftHSM with practice keys (RSA-2048).
"""

import argparse
import asyncio
import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import perf_counter

from private_memory import Watch

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.training import TrainingKit, make_kit
from kyso_desktop.workstation import resource as shipped

BOX = (306, 375, 406, 430)
SIZES = (30, 100, 300)


@dataclass(frozen=True)
class Best:
    """The best turn: seconds by the clock, and seconds of processor time in this process and its children."""

    seconds: float
    busy: float


def best(acts: Sequence[Callable[[], None]], turns: int) -> list[Best]:
    """The shortest of so many turns of each act; the acts take turns."""
    found = [Best(float("inf"), float("inf"))] * len(acts)
    for _ in range(turns):
        for index, act in enumerate(acts):
            started, used = perf_counter(), _busy()
            act()
            seconds, busy = perf_counter() - started, _busy() - used
            found[index] = Best(min(found[index].seconds, seconds), min(found[index].busy, busy))
    return found


def _busy() -> float:
    own, children = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def against(mine: Best, other: Best, name: str, each: int = 1) -> dict[str, float]:
    """Both sides and their two ratios."""
    return {
        "kyso_seconds": mine.seconds / each,
        f"{name}_seconds": other.seconds / each,
        "ratio": mine.seconds / other.seconds,
        "ratio_busy": mine.busy / other.busy,
    }


def run(command: Sequence[object], pin: str | None = None) -> None:
    """The command has run; it is an error where it fails."""
    subprocess.run([str(part) for part in command], input=pin, text=True, capture_output=True, check=True)


def kyso(*arguments: object) -> list[object]:
    return [sys.executable, "-m", "kyso_desktop", *arguments]


def sign_command(source: Path, target: Path, kit: TrainingKit, server: str | None = None) -> list[object]:
    level = ("--level", "B-T", "--tsa", server) if server else ("--offline",)
    return kyso(
        "sign", source, "--as", "personal", "--module", kit.module, "--certificate", kit.person_sha256,
        "--image", shipped("training/signature.png"), "--trust", kit.root_certificate, "--intermediate",
        kit.ca_certificate, *(part for crl in kit.crls for part in ("--crl", crl)), *level, "--pin-stdin",
        "--json", "--overwrite", "-o", target,
    )  # fmt: skip


def token_and_key(kit: TrainingKit) -> tuple[str, bytes]:
    """The label of the person's practice token, and the identifier that key and certificate share in it."""
    import pkcs11

    for token in pkcs11.lib(str(kit.module)).get_tokens():
        if token.serial.decode() == kit.person_serial:
            with token.open(user_pin=kit.pin) as session:
                (key,) = session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY})
                return token.label.rstrip(), bytes(key[pkcs11.Attribute.ID])
    raise SystemExit("no practice token")


def stamped(kit: TrainingKit, folder: Path, pyhanko: Path, turns: int) -> dict[str, float]:
    """:func:`process` at level B-T; the server is a thread of this process, for both sides."""
    from tests.corpus.services import serving, timestamp_reply

    with serving({"/tsa": timestamp_reply}) as (address, _):
        return process(kit, folder, pyhanko, turns, f"{address}/tsa")


def process(kit: TrainingKit, folder: Path, pyhanko: Path, turns: int, server: str | None = None) -> dict[str, float]:
    """One document, one visible signature, the whole process from the command line to the file."""
    source, ours, theirs = sample(), folder / "ours.pdf", folder / "theirs.pdf"
    token, key = token_and_key(kit)
    config = folder / "pyhanko.yml"
    config.write_text(
        json.dumps(
            {
                "pkcs11-setups": {
                    "kit": {
                        "module-path": str(kit.module), "token-label": token, "cert-id": key.hex(),
                        "key-id": key.hex(), "user-pin": kit.pin,
                    }
                },
                "stamp-styles": {
                    "default": {
                        "type": "text", "background": str(shipped("training/signature.png")), "stamp-text": " ",
                        "border-width": 0,
                    }
                },
            }
        )
    )  # fmt: skip
    field = f"2/{','.join(map(str, BOX))}/Signature1"
    command = [
        pyhanko, "--config", config, "sign", "addsig", "--use-pades", "--style-name", "default", "--field", field,
        *(("--timestamp-url", server) if server else ()), "pkcs11", "--p11-setup", "kit", source, theirs,
    ]  # fmt: skip
    mine, other = best(
        (lambda: run(sign_command(source, ours, kit, server), kit.pin + "\n"), lambda: run(command)), turns
    )
    return against(mine, other, "pyhanko")


def batch(kit: TrainingKit, folder: Path, files: int, turns: int) -> dict[str, float]:
    """Every check of the program against a loop that does nothing but sign."""
    content = sample().read_bytes()
    sources = [folder / f"{number}.pdf" for number in range(files)]
    for source in sources:
        source.write_bytes(content)
    practice = jobs.prepare_practice(kit.folder, build_desk())
    mine, other = best(
        (lambda: _with_jobs(practice, sources, folder), lambda: _with_pyhanko(kit, sources, folder)), turns
    )
    return against(mine, other, "pyhanko", files)


def _with_jobs(practice: jobs.Practice, sources: Sequence[Path], folder: Path) -> None:
    """As ``kyso sign`` does it with many files: read apart, opened ahead, remembered until it is done."""
    kit, reader = practice.kit, jobs.ReaderApart(alone=True)
    desk = replace(practice.desk, reader=reader)
    wish = jobs.KeyWish((kit.module,), None, kit.person_sha256)
    requests = [
        jobs.SignRequest(source, folder / f"{source.stem}.ours.pdf", jobs.Capacity.PERSONAL, wish, overwrite=True)
        for source in sources
    ]
    prepared = jobs.prepare_batch(requests, desk, _fail)
    jobs.sign_batch(prepared, jobs.Pin(kit.pin), desk, _fail, Event())
    reader.close()


def _fail(_source: Path, result: object) -> None:
    if isinstance(result, jobs.Failure):
        raise result.error


def _with_pyhanko(kit: TrainingKit, sources: Sequence[Path], folder: Path) -> None:
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.pdf_utils.images import PdfImage
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, pkcs11, signers
    from pyhanko.stamp import StaticStampStyle

    token, key = token_and_key(kit)
    criteria = TokenCriteria(label=token)
    with pkcs11.open_pkcs11_session(str(kit.module), token_criteria=criteria, user_pin=kit.pin) as session:
        signer = pkcs11.PKCS11Signer(session, cert_id=key, key_id=key)
        style = StaticStampStyle(
            background=PdfImage(str(shipped("training/signature.png"))), border_width=0, background_opacity=1
        )
        for source in sources:
            writer = IncrementalPdfFileWriter(io.BytesIO(source.read_bytes()), strict=False)
            metadata = signers.PdfSignatureMetadata(
                field_name="Signature1", md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
            )
            spec = fields.SigFieldSpec("Signature1", on_page=1, box=BOX)
            pdf_signer = signers.PdfSigner(metadata, signer, stamp_style=style, new_field_spec=spec)
            output = asyncio.run(pdf_signer.async_sign_pdf(writer))
            (folder / f"{source.stem}.theirs.pdf").write_bytes(output.getbuffer())


def large(kit: TrainingKit, folder: Path, megabytes: int, turns: int) -> dict[str, float]:
    """A scan of so many megabytes."""
    source, ours, copy = folder / "large.pdf", folder / "large.ours.pdf", folder / "large.copy.pdf"
    make_scan(source, megabytes)
    box = "1:300,100,420,180"
    command = [*sign_command(source, ours, kit), "--place", box]

    def copied() -> None:
        run(["cp", source, copy])
        run(["sha256sum", copy])

    mine, other = best((lambda: run(command, kit.pin + "\n"), copied), turns)
    return against(mine, other, "cp_sha256sum")


def memory(kit: TrainingKit, folder: Path) -> dict[str, float]:
    """The most that the program and its children held at a time, pages of files not counted; each size by itself, and
    three scans of one size in one run.
    """
    found = {}
    for megabytes in SIZES:
        source = folder / f"{megabytes}.pdf"
        make_scan(source, megabytes)
        command = [*sign_command(source, folder / "ours.pdf", kit), "--place", "1:300,100,420,180"]
        found[f"{megabytes}_megabytes"] = _held(command, kit)
    many = [folder / f"scan-{number}.pdf" for number in range(3)]
    for megabytes in (10, 100):
        for each in many:
            make_scan(each, megabytes)
        *command, _, _ = sign_command(many[0], folder, kit)
        command[5:5] = many[1:]
        (folder / f"of {megabytes}").mkdir()
        more = ("--place", "1:300,100,420,180", "--output-folder", folder / f"of {megabytes}")
        found[f"three_of_{megabytes}_megabytes"] = _held([*command, *more], kit)
    return found


def _held(command: Sequence[object], kit: TrainingKit) -> float:
    line = [str(part) for part in command]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(line, stdin=pipe, stdout=nowhere, stderr=pipe) as process, Watch(process.pid) as watch:
        _, said = process.communicate((kit.pin + "\n").encode())
    if process.returncode:
        raise SystemExit(said.decode())
    return watch.most


def make_scan(target: Path, megabytes: int) -> None:
    """Pages of uncompressed noise at 200 dpi, as large as wished."""
    import pikepdf

    width, height = 1654, 2339
    page_bytes = width * height * 3
    with pikepdf.new() as document:
        for _ in range(max(1, round(megabytes * 1_000_000 / page_bytes))):
            page = document.add_blank_page(page_size=(595.28, 841.89))
            image = pikepdf.Stream(document, os.urandom(page_bytes))
            image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            image.Width, image.Height, image.BitsPerComponent = width, height, 8
            image.ColorSpace = pikepdf.Name.DeviceRGB
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
            page.Contents = pikepdf.Stream(document, b"q 595.28 0 0 841.89 0 0 cm /Im Do Q")
        document.save(target, compress_streams=False)


def place(folder: Path, pages: int, turns: int) -> dict[str, float]:
    """The whole process on a decision with an appendix of so many pages."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.documents.look_alike import BODY, Appendix, Spec, look_alike

    source = folder / "long.pdf"
    source.write_bytes(look_alike(Spec(appendices=(Appendix(paragraphs=(BODY,) * (9 * (pages - 1))),))).content)
    (mine, bare) = best((lambda: run(kyso("place", source, "--json")), lambda: run([sys.executable, "-c", ""])), turns)
    found = json.loads(subprocess.run(list(map(str, kyso("place", source, "--json"))), capture_output=True).stdout)
    return {"pages": found["pages"], **against(mine, bare, "bare_python")}


def sample() -> Path:
    """The practice decision of two pages."""
    return next(path for path in jobs.sample_documents() if "quyet-dinh" in path.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["process", "stamped", "batch", "large", "memory", "place"])
    parser.add_argument("--pyhanko", type=Path)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--pages", type=int, default=80)
    parser.add_argument("--turns", type=int, default=3)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kyso-bench-"))
    os.environ |= {"KYSO_HOME": str(folder / "home"), "KYSO_JOURNAL_PASSPHRASE": "bench"}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    try:
        kit = make_kit(folder / "kit", datetime.now(UTC))
        kit.activate()
        match given.what:
            case "process":
                figures = process(kit, folder, given.pyhanko, given.turns)
            case "stamped":
                figures = stamped(kit, folder, given.pyhanko, given.turns)
            case "batch":
                figures = batch(kit, folder, given.files, given.turns)
            case "large":
                figures = large(kit, folder, given.megabytes, given.turns)
            case "memory":
                figures = memory(kit, folder)
            case _:
                figures = place(folder, given.pages, given.turns)
        for name, value in figures.items():
            sys.stdout.write(f"{name:24}{value:10.3f}\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
