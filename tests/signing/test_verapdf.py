"""PDF/A stays PDF/A by veraPDF's own rules: some 30 s, and more to fetch it, so it runs by ``scripts/verapdf.sh``."""

import io
import os
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageCms
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kyso_desktop.placement import Box
from kyso_desktop.signing import Level, Services
from tests.signing.desk import BLANK, FILL, FONTS, picture_mark, sign, text_mark

pytestmark = pytest.mark.skipif("KYSO_VERAPDF" not in os.environ, reason="veraPDF: scripts/verapdf.sh")
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


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_is_signed_conforms_as_it_did_before(flavour: str, long_term: Services, tmp_path: Path) -> None:
    content = archival(flavour)
    leader = sign(content, blanks=(BLANK,)).content
    files = {
        "before": content,
        "leader": leader,
        "number and seal": sign(leader, picture_mark(Box(200, 150, 302, 252)), fills=(FILL,)).content,
        "line": sign(content, text_mark("Số: 12/QĐ-UBND; 22/11/2026; 08:00:00 +07:00")).content,
        "B-T": sign(content, level=Level.T, services=long_term).content,
        "B-LT": sign(content, level=Level.LT, services=long_term).content,
        "B-LTA": sign(content, level=Level.LTA, services=long_term).content,
    }
    assert broken(files, tmp_path) == {}


def test_a_file_that_breaks_a_rule_is_found(tmp_path: Path) -> None:
    content = archival("2b")
    with pikepdf.open(io.BytesIO(content)) as document:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        out = io.BytesIO()
        document.save(out)
    assert list(broken({"script": out.getvalue()}, tmp_path)) == ["script"]
