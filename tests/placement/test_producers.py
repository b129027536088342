"""The same reading holds for documents that other programs write: a word processor's engine, a page put on a page."""

import io
import math
import os
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from tests.documents.look_alike import BODY, Spec, look_alike
from tests.documents.sheet import FONTS

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Places, find_places, points

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BLANK = "&nbsp;" * 8
HTML = f"""<div style="font-family:'Liberation Serif';font-size:14pt">
<table width="100%"><tr><td width="40%" align="center"><span style="font-size:13pt"><b>ỦY BAN NHÂN DÂN<br>TỈNH MẪU</b>
<br>Số:{BLANK}/QĐ-UBND</span></td><td align="center"><span style="font-size:13pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
<br>Độc lập - Tự do - Hạnh phúc</b></span><br><i>Mẫu, ngày{BLANK}tháng{BLANK}năm{BLANK}</i></td></tr></table>
<p align="center"><b>QUYẾT ĐỊNH<br>Về việc thử nghiệm</b></p>{"<p>" + BODY + "</p>"}{"<p>" + BODY + "</p>"}
<table width="100%"><tr><td width="50%"><b><i><span style="font-size:12pt">Nơi nhận:</span></i></b><br>
<span style="font-size:11pt">- Như Điều 3;<br>- Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh;<br>- Lưu: VT.</span></td>
<td align="center"><b>TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br><br><br><br><br>Trần Văn Mẫu</b></td>
</tr></table></div>"""


def places_in(content: bytes) -> Places:
    with open_pages(content, "other.pdf") as pages:
        return find_places(pages)


@pytest.mark.parametrize("resolution", [72, 600])
def test_tables_of_a_word_processor_are_read(qapp: object, tmp_path: Path, resolution: int) -> None:
    for face in ("Regular", "Bold", "Italic", "BoldItalic"):
        QFontDatabase.addApplicationFont(str(FONTS / f"LiberationSerif-{face}.ttf"))
    writer = QPdfWriter(str(tmp_path / "qt.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(30, 20, 15, 20), QPageLayout.Unit.Millimeter)
    writer.setResolution(resolution)
    document = QTextDocument()
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(HTML)
    document.print_(writer)
    del writer
    places = places_in((tmp_path / "qt.pdf").read_bytes())
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert places.leader.name == "Trần Văn Mẫu"
    assert None not in (places.number, places.day, places.month, places.year)
    assert places.confidence > 0.9


def test_a_page_put_on_another_page_at_a_smaller_scale_is_read() -> None:
    document = look_alike(Spec())
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(document.content)) as source, pikepdf.new() as larger:
        width, height = (float(side) for side in source.pages[0].MediaBox.as_list()[2:])
        larger.add_blank_page(page_size=(612, 792))
        spot = pikepdf.Rectangle(20, 10, 20 + 0.9 * width, 10 + 0.9 * height)
        larger.pages[0].add_overlay(source.pages[0], spot)
        larger.save(target)
    places = places_in(target.getvalue())
    assert places.number is not None
    assert places.number.baseline == pytest.approx(10 + 0.9 * document.number.baseline, abs=0.5)
    assert places.number.font_size == pytest.approx(0.9 * document.number.size, abs=0.1)
    assert places.leader is not None
    x, y = document.signers[0].centre
    assert math.dist(places.leader.box.centre, (20 + 0.9 * x, 10 + 0.9 * y)) < points(2)
