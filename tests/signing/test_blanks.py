"""Number, date and seal in one signature, where the leader's revision prepared the fields."""

import io
import subprocess

import pikepdf
import pytest

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Box
from kyso_desktop.signing import Blank, BlankName, DocumentUnwritable, Fill, TextRun, TextStyle, open_blanks
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import ChangeKind, ChangesAfter, Verdict, verify
from tests.corpus import pki
from tests.documents.sheet import in_units
from tests.signing.desk import everybody_accepts, page, picture_mark, sign

BLANKS = (
    Blank(BlankName.NUMBER, 1, Box(100, 400, 145, 415), 13, TextStyle.UPRIGHT),
    Blank(BlankName.DAY, 1, Box(300, 400, 320, 415), 14, TextStyle.ITALIC),
)
FILLS = (
    Fill(BlankName.NUMBER, 1, TextRun("07", 105, 403, 13, TextStyle.UPRIGHT)),
    Fill(BlankName.DAY, 1, TextRun("31", 303, 403, 14, TextStyle.ITALIC)),
)


def judged(content: bytes):
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), pki.NOW, offline=True)
    return verify(content, name="a.pdf", view=view)


def issued(rotation: int = 0, unit: float = 1) -> tuple[bytes, bytes]:
    plain = page(rotation) if unit == 1 else in_units(page(rotation), unit)
    leader = sign(plain, blanks=BLANKS)
    seal = sign(leader.content, picture_mark(Box(250, 150, 330, 230)), identity=pki.agency(), fills=FILLS)
    return leader.content, seal.content


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_leader_and_clerk_with_two_signatures_convince_everybody(rotation, tmp_path):
    leader, content = issued(rotation)
    assert content.startswith(leader)
    everybody_accepts(leader, tmp_path)
    everybody_accepts(content, tmp_path, count=2)
    report = judged(content)
    assert report.verdict is Verdict.VALID, report.reasons
    first, second = report.signatures
    assert {change.what for change in first.changes} == {ChangeKind.FORM_FILLED, ChangeKind.SIGNATURE_ADDED}
    assert second.changes_after is ChangesAfter.NONE


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_digits_stand_where_they_were_asked_for(rotation, tmp_path):
    target = tmp_path / "digits.pdf"
    target.write_bytes(issued(rotation)[1])
    boxes = subprocess.run(["pdftotext", "-bbox", str(target), "-"], capture_output=True, text=True, check=True).stdout
    height = 842 if rotation in (0, 180) else 595
    for text, x, baseline in (("07", 105, 403), ("31", 303, 403)):
        (line,) = [line for line in boxes.splitlines() if f">{text}<" in line]
        values = {part.split("=")[0]: float(part.split('"')[1]) for part in line.split()[1:] if "=" in part}
        assert values["xMin"] == pytest.approx(x, abs=1)
        assert values["yMin"] < height - baseline < values["yMax"] + 1


def test_empty_fields_are_known_until_they_are_filled():
    leader, content = issued()
    assert set(open_blanks(leader)) == {BlankName.NUMBER, BlankName.DAY}
    assert open_blanks(leader)[BlankName.NUMBER] == BLANKS[0].box
    assert open_blanks(content) == {}
    assert open_blanks(page()) == open_blanks(b"nothing") == {}


def test_a_number_changed_after_the_seal_is_found():
    _, content = issued()
    forged = sign(content, identity=pki.stranger(), fills=(Fill(BlankName.NUMBER, 1, FILLS[1].run),))
    report = judged(forged.content)
    assert report.verdict is Verdict.INVALID
    assert report.signatures[1].changes_after is ChangesAfter.FORBIDDEN


def test_a_field_that_is_not_there_is_refused():
    with pytest.raises(DocumentUnwritable):
        sign(sign(page()).content, fills=FILLS)


def test_a_form_that_the_document_has_keeps_its_fields(tmp_path):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page())) as document:
        box = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T="HoTen",
                Rect=[10, 10, 90, 30],
            )
        )
        document.pages[0].Annots = pikepdf.Array([box])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([box]))
        document.save(out)
    content = sign(out.getvalue(), blanks=BLANKS).content
    with pikepdf.open(io.BytesIO(content)) as document:
        names = [str(field.T) for field in document.Root.AcroForm.Fields]
    assert names == ["HoTen", "VanBan_So", "VanBan_Ngay", "Signature1"]
    everybody_accepts(content, tmp_path)


@pytest.mark.parametrize("rotation", [0, 90])
def test_seal_and_digits_have_their_true_size_on_a_page_of_another_unit(rotation, tmp_path):
    _, content = issued(rotation, unit=2)
    everybody_accepts(content, tmp_path, count=2)
    assert judged(content).verdict is Verdict.VALID
    with pikepdf.open(io.BytesIO(content)) as document:
        (seal,) = [one for one in document.pages[0].Annots.as_list() if one.T == "Signature2"]
        x0, y0, x1, y1 = (float(side) for side in seal.Rect.as_list())
    assert (2 * (x1 - x0), 2 * (y1 - y0)) == (80, 80)
    with open_pages(content, "a.pdf") as pages:
        pages.flatten(1)
        digits = {glyph.text: glyph for glyph in pages.text(1).glyphs if glyph.text in "0731"}
        ink = pages.ink(1, Box(230, 140, 295, 240), ())
    assert digits["7"].baseline == digits["1"].baseline == pytest.approx(403, abs=0.1)
    assert (digits["7"].size, digits["1"].size) == pytest.approx((13, 14), abs=0.01)
    assert digits["0"].box.x0 == pytest.approx(105, abs=1)
    assert ink is not None
    assert ink.as_list() == pytest.approx([250, 150, 290, 230], abs=1)
