"""PDF/A stays PDF/A by veraPDF's own rules: some 30 s, and more to fetch it, so it runs by ``scripts/verapdf.sh``."""

import io
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageCms
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kyso_desktop.placement import Box
from kyso_desktop.signing import Blank, BlankName, Fill, Level, Services, TextRun, TextStyle
from kyso_desktop.trust import TrustView, pdf_validation_context, timestamper
from tests.corpus import pki
from tests.corpus.services import serving, timestamp_reply
from tests.signing.desk import FONTS, picture_mark, sign, text_mark

pytestmark = pytest.mark.skipif("KYSO_VERAPDF" not in os.environ, reason="veraPDF: scripts/verapdf.sh")
BLANK = Blank(BlankName.NUMBER, 1, Box(100, 400, 145, 415), 13, TextStyle.UPRIGHT)
FILL = Fill(BlankName.NUMBER, 1, TextRun("07", 105, 403, 13, TextStyle.UPRIGHT))
FLAVOURS = ("1b", "2b", "2u", "3b")


def archival(flavour: str) -> bytes:
    """One page that conforms to that part and level of PDF/A."""
    pdfmetrics.registerFont(TTFont("Serif", str(FONTS.upright)))
    plain, out = io.BytesIO(), io.BytesIO()
    canvas = Canvas(plain, pagesize=(595, 842), invariant=1)
    canvas.setFont("Serif", 13)
    canvas.drawString(280, 500, "Nội dung văn bản")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(plain) as document:
        del document.docinfo["/Trapped"]
        for one in document.pages:
            del one["/Trans"]
        document.Root.OutputIntents = Array([intent(document)])
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata.load_from_docinfo(document.docinfo)
            metadata["pdfaid:part"], metadata["pdfaid:conformance"] = flavour[0], flavour[1].upper()
        version = "1.4" if flavour[0] == "1" else "1.7"
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version=version)
    return out.getvalue()


def intent(document: pikepdf.Pdf) -> Dictionary:
    """sRGB, as a profile of version 2, which all parts know."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[8] = 2
    stream = document.make_stream(bytes(profile), N=3)
    name = pikepdf.String("sRGB")
    return Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=name, DestOutputProfile=stream
    )


def broken(files: dict[str, bytes], folder: Path) -> dict[str, str]:
    """The clause that each file breaks, of those that break one."""
    for name, content in files.items():
        (folder / f"{name}.pdf").write_bytes(content)
    command = ["java", "-cp", os.environ["KYSO_VERAPDF"], "Check", *(str(folder / f"{name}.pdf") for name in files)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    said = dict(line.split("\t") for line in shown.splitlines())
    assert len(said) == len(files)
    return {Path(file).stem: clause for file, clause in said.items() if clause != "conforms"}


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    roots, between = (pki.root().der,), (pki.authority().der, pki.timestamper().der)
    view = TrustView(roots, between, pki.clean_crls(), pki.NOW, offline=True)
    with serving({"/tsa": timestamp_reply}) as (address, _):
        yield Services(timestamper(f"{address}/tsa"), pdf_validation_context(view))


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_is_signed_conforms_as_it_did_before(flavour: str, services: Services, tmp_path: Path) -> None:
    content = archival(flavour)
    leader = sign(content, blanks=(BLANK,)).content
    files = {
        "before": content,
        "leader": leader,
        "number and seal": sign(leader, picture_mark(Box(200, 150, 302, 252)), fills=(FILL,)).content,
        "line": sign(content, text_mark("Số: 12/QĐ-UBND; 22/11/2026; 08:00:00 +07:00")).content,
        "B-T": sign(content, level=Level.T, services=services).content,
        "B-LT": sign(content, level=Level.LT, services=services).content,
        "B-LTA": sign(content, level=Level.LTA, services=services).content,
    }
    assert broken(files, tmp_path) == {}


def test_a_file_that_breaks_a_rule_is_found(tmp_path: Path) -> None:
    content = archival("2b")
    with pikepdf.open(io.BytesIO(content)) as document:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        out = io.BytesIO()
        document.save(out)
    assert list(broken({"script": out.getvalue()}, tmp_path)) == ["script"]
