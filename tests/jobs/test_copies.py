"""Copies in electronic form come from paper, as scans that Phụ lục I, Phần II wants."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from tests.corpus import pki
from tests.signing.desk import page, sign

from kyso_desktop import jobs
from kyso_desktop.jobs import (
    Capacity,
    CopyOfElectronic,
    DetailMissing,
    KeyWish,
    OpenedDocument,
    Pin,
    Practice,
    ScanUnfit,
    SignRequest,
)
from kyso_desktop.jobs.copies import copy_fault
from kyso_desktop.pages import page_shapes
from kyso_desktop.training import TRAINING_PIN
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify

A4 = (595.28, 841.89)
REQUEST = SignRequest(Path("a.pdf"), Path("b.pdf"), Capacity.COPY, copy_kind="SAO Y", agency="Sở Nội vụ")


def scan(*, dpi: int = 200, mode: str = "RGB", size: tuple[float, float] = A4, version: str = "1.4", text: str = ""):
    out = io.BytesIO()
    image = Image.new(mode, (round(size[0] * dpi / 72), round(size[1] * dpi / 72)), "white")
    canvas = Canvas(out, pagesize=size, invariant=1)
    canvas.drawImage(ImageReader(image), 0, 0, *size)
    canvas.drawString(100, 700, text)
    canvas.showPage()
    canvas.save()
    return out.getvalue().replace(b"%PDF-1.3", f"%PDF-{version}".encode(), 1)


def opened(content: bytes) -> OpenedDocument:
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), pki.NOW, offline=True)
    report = verify(content, name="a.pdf", view=view)
    return OpenedDocument(Path("a.pdf"), "a.pdf", "", content, page_shapes(content, "a.pdf"), None, report)


def fault(content: bytes, kind: str = "SAO Y") -> str | None:
    found = copy_fault(opened(content), replace(REQUEST, copy_kind=kind))
    return found.fault if isinstance(found, ScanUnfit) else found


def test_a_colour_scan_of_two_hundred_dpi_is_fit():
    assert fault(scan()) is None
    assert fault(scan(size=(A4[1], A4[0]))) is None
    assert fault(scan(text="OCR"), "SAO LỤC") is None


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (scan(version="1.3"), "version"),
        (page().replace(b"%PDF-1.3", b"%PDF-1.4"), "not_a_scan"),
        (scan(mode="L"), "grey"),
        (scan(dpi=150), "coarse"),
        (scan(size=(500, 700)), "paper"),
    ],
    ids=["version", "not a scan", "grey", "coarse", "paper"],
)
def test_what_a_scan_may_lack(content, word):
    assert fault(content) == word


def test_a_signed_file_is_passed_on_and_not_copied():
    signed = sign(scan()).content
    assert isinstance(copy_fault(opened(signed), REQUEST), CopyOfElectronic)
    assert copy_fault(opened(signed), replace(REQUEST, copy_kind="TRÍCH SAO")) is None


def test_a_kind_that_does_not_exist_is_refused():
    with pytest.raises(DetailMissing):
        copy_fault(opened(scan()), replace(REQUEST, copy_kind="SAO CHỤP"))


def test_a_copy_is_signed_by_the_agency_with_a_line_and_no_picture(practice: Practice, tmp_path: Path):
    source = tmp_path / "quét.pdf"
    source.write_bytes(scan())
    kit = practice.kit
    request = replace(REQUEST, source=source, target=jobs.default_target(source), key=KeyWish((kit.module,)))
    prepared = jobs.open_and_prepare(request, practice.desk)
    (mark,) = prepared.marks
    assert mark.picture is None
    assert mark.texts[0].text.startswith("SAO Y; Sở Nội vụ; ")
    assert mark.texts[0].size == 10
    signed = jobs.sign_prepared(prepared, Pin(TRAINING_PIN), practice.desk)
    assert signed.signer.sha256 == kit.agency_sha256


def copying(content: bytes, practice: Practice, folder: Path) -> SignRequest:
    source = folder / "a.pdf"
    source.write_bytes(content)
    return replace(REQUEST, source=source, target=folder / "b.pdf", key=KeyWish((practice.kit.module,)))


def test_what_the_scanner_did_is_excused_with_a_reason(practice: Practice, tmp_path: Path):
    request = copying(scan(dpi=150), practice, tmp_path)
    with pytest.raises(ScanUnfit):
        jobs.open_and_prepare(request, practice.desk)
    forced = jobs.open_and_prepare(replace(request, override="bản giấy đã quét bằng máy cũ"), practice.desk)
    assert jobs.Warn.GATE_OVERRIDDEN in forced.warnings


@pytest.mark.parametrize("kind", ["SAO Y", "SAO LỤC"])
@pytest.mark.parametrize("content", [page(), sign(scan()).content], ids=["no scan", "signed"])
def test_no_reason_makes_an_electronic_document_a_copy_of_itself(content, kind, practice: Practice, tmp_path: Path):
    request = replace(copying(content, practice, tmp_path), copy_kind=kind, override="cứ sao y")
    with pytest.raises((ScanUnfit, CopyOfElectronic)):
        jobs.open_and_prepare(request, practice.desk)
    assert [str(entry.act) for entry in jobs.read_journal(practice.desk)] == ["refused"]
