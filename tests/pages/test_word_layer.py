"""Letters laid over a scan by a reading program: the words are found where their ink is."""

import io
import math

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.documents.sheet import FONTS, register_fonts, width_of

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Places, find_places, points
from kyso_desktop.signing.faces import cut_face

EM = 0.5
"""The width of every letter of the font, in parts of its size."""
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identify-UCS def
/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""
LINES = (
    (150, 760, "UBND TỈNH MẪU", "", 12), (322, 760, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 12),
    (150, 730, "Số:        /TB-STC", "", 13), (346, 729.2, "Mẫu, ngày      tháng      năm 2026", "I", 13),
    (85, 535, "Nơi nhận:", "BI", 12), (85, 521, "- Như Điều 3;", "", 11), (360, 534, "KT. GIÁM ĐỐC", "B", 14),
    (358, 518, "PHÓ GIÁM ĐỐC", "B", 14), (352, 438, "BS.CKIH. Đỗ Ỷ Lan", "B", 14),
)  # fmt: skip


register_fonts()


def layer(misread: dict[str, str] | None = None) -> bytes:
    """A page of such words alone, as Tesseract writes them: each in its width together with the space behind it."""
    document, content = pikepdf.new(), [b"BT 3 Tr"]
    for index, (left, baseline, printed, style, size) in enumerate(LINES):
        text = (misread or {}).get(printed, printed)
        guessed = (11, 13, 15)[index % 3]
        x = float(left)
        for word in text.split(" "):
            gap, wide = width_of(" ", style, size), width_of(word, style, size)
            if word:
                letters = len(word) + 1
                stretch = 100 * wide / (letters * EM * guessed)
                codes = f"{word} ".encode("utf-16be").hex().encode()
                content.append(b"1 0 0 1 %.2f %.2f Tm /F %d Tf" % (x, baseline - 0.01 * (x - left), guessed))
                content.append(b"%.3f Tz <%s> Tj" % (stretch, codes))
            x += wide + gap
    page = document.add_blank_page(page_size=(595, 842))
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.GlyphLessFont, DW=500,
        CIDToGIDMap=document.make_stream(b"\0\1" * 65536),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=Dictionary(
            Type=Name.FontDescriptor, FontName=Name.GlyphLessFont, Flags=5, FontBBox=Array([0, 0, 500, 1000]),
            ItalicAngle=0, Ascent=1000, Descent=0, CapHeight=1000, StemV=80,
            FontFile2=document.make_stream(cut_face(FONTS / "LiberationSerif-Regular.ttf", " ").program),
        ),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.GlyphLessFont, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([document.make_indirect(below)]), ToUnicode=document.make_stream(TO_UNICODE),
    )  # fmt: skip
    page.Resources = Dictionary(Font=Dictionary(F=document.make_indirect(font)))
    page.Contents = document.make_stream(b"\n".join([*content, b"ET"]))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def placed(content: bytes) -> Places:
    with open_pages(content, "scan") as pages:
        return find_places(pages)


def test_words_are_as_wide_as_their_ink_and_the_marks_land_between_them() -> None:
    places = placed(layer())
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert places.leader.name == "Đỗ Ỷ Lan"
    title, name = (next(line for line in LINES if line[2] == words) for words in ("PHÓ GIÁM ĐỐC", "BS.CKIH. Đỗ Ỷ Lan"))
    middle = sum(x + width_of(text, style, size) / 2 for x, _, text, style, size in (title, name)) / 2
    assert math.dist(places.leader.box.centre, (middle, (518 + 438 + 0.68 * 14) / 2)) < points(2)


def test_number_and_date_go_into_their_blanks() -> None:
    places = placed(layer())
    start, end = 150 + width_of("Số:", "", 13), 150 + width_of("Số:        ", "", 13)
    assert places.number is not None
    assert (places.number.box.x0, places.number.box.x1) == pytest.approx((start, end), abs=1.5)
    assert places.number.font_size == 13
    assert None not in (places.day, places.month)
    assert places.printed_number == "/TB-STC"


def test_a_title_that_was_read_wrong_is_told_by_its_place_and_a_person_looks() -> None:
    places = placed(layer({"KT. GIÁM ĐỐC": "KL GILAM ĐỌC", "PHÓ GIÁM ĐỐC": "THO GILAM ĐỌC"}))
    assert places.leader is not None
    assert places.leader.name == "Đỗ Ỷ Lan"
    assert 0.5 <= places.confidence < 0.75
