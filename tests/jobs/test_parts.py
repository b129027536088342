"""A word processor's file on its way to pages: its fonts, its traced changes, and a computer without the program."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from openpyxl.styles import Font
from reportlab.pdfgen.canvas import Canvas

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.books import look_at_text
from kyso_desktop.jobs import Cancelled, Desk, NoTableProcessor, NoWordProcessor, PartNote, PartUnknown, read_part
from kyso_desktop.wording import of, part_words
from kyso_desktop.workstation import FileBusy, ProcessorKind, WordProcessor, sets_tables

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return build_desk()


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A word processor that knows Helvetica alone."""
    folder = tmp_path / "bin"
    folder.mkdir()
    canvas = Canvas(str(folder / "made.pdf"))
    canvas.drawString(72, 700, "van ban")
    canvas.save()
    program = folder / "soffice"
    program.write_text(
        f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\ncp "{folder}/made.pdf" "$2/document.pdf"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return program


def written(path: Path, *, font: str = "Times New Roman", traced: bool = False) -> Path:
    document = Document()
    document.styles["Normal"].font.name = font
    paragraph = document.add_paragraph("văn bản")
    if traced:
        paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins>'))
    document.save(str(path))
    return path


def test_traced_changes_and_an_old_font_that_is_not_there_are_told(
    tmp_path: Path, soffice: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kyso_desktop.jobs.parts.embedded_fonts", lambda _content: ("DejaVuSans-Bold", "LiberationSerif")
    )
    part = read_part(written(tmp_path / "tờ trình.docx", font=".VnTime", traced=True), desk)
    assert part.notes == (PartNote.CHANGES_TRACED, PartNote.OLD_FONT_GONE)
    assert part.missing == (".VnTime",)
    assert part.instead == ("DejaVuSans", "LiberationSerif")
    assert any("«.VnTime»" in words and "LiberationSerif" in words for words in part_words(part))


def test_a_font_that_is_there_under_its_own_name_is_not_missed(
    tmp_path: Path, soffice: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.parts.embedded_fonts", lambda _content: ("TimesNewRomanPSMT", "OpenSymbol"))
    part = read_part(written(tmp_path / "tờ trình.docx"), desk)
    assert (part.notes, part.missing, part.instead) == ((), (), ())


def test_a_font_of_the_same_widths_is_told_and_no_reason_to_look_again(
    tmp_path: Path, soffice: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.parts.embedded_fonts", lambda _content: ("LiberationSerif",))
    part = read_part(written(tmp_path / "tờ trình.docx"), desk)
    assert (part.missing, part.instead, part.alike) == ((), (), ("Times New Roman",))
    assert "cùng độ rộng" in part_words(part)[0]


def test_a_text_that_is_still_open_elsewhere_waits(tmp_path: Path, soffice: Path, desk: Desk) -> None:
    source = written(tmp_path / "tờ trình.docx")
    source.with_name(".~lock.tờ trình.docx#").touch()
    with pytest.raises(FileBusy):
        read_part(source, desk)


def test_what_only_a_word_processor_reads_says_so_where_there_is_none(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.form_papers.find_word_processor", lambda: None)
    source = tmp_path / "a.odt"
    source.write_bytes(b"PK")
    with pytest.raises(NoWordProcessor):
        read_part(source, desk)
    with pytest.raises(NoTableProcessor):
        read_part(table(tmp_path / "bảng.xlsx"), desk)
    slides = tmp_path / "trình chiếu.pptx"
    slides.write_bytes(b"PK")
    with pytest.raises(PartUnknown):
        read_part(slides, desk)


def test_stopping_ends_the_word_processor_and_sets_no_pages_instead(tmp_path: Path, soffice: Path, desk: Desk) -> None:
    soffice.write_text("#!/bin/sh\nsleep 600\n")
    desk.cancel.set()
    with pytest.raises(Cancelled):
        read_part(written(tmp_path / "a.docx"), desk)


def test_every_note_has_its_sentence() -> None:
    from kyso_desktop import wording

    assert all(wording.part_note(note) for note in PartNote)
    assert all(wording.claim(claim) for claim in jobs.Claim)


def table(path: Path, font: str = "Times New Roman") -> Path:
    book = Workbook()
    book.active["A1"] = "Danh sách"
    book.active["A1"].font = Font(name=font)
    book.save(path)
    return path


def test_a_spreadsheet_becomes_pages_and_its_fonts_are_checked(
    tmp_path: Path, soffice: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.parts.embedded_fonts", lambda _content: ("DejaVuSans", "LiberationSerif"))
    source = table(tmp_path / "danh sách.xlsx", ".VnTime")
    before = source.read_bytes()
    part = read_part(source, desk)
    assert part.pages.page_count == 1
    assert ".VnTime" in part.missing
    assert PartNote.OLD_FONT_GONE in part.notes
    assert source.read_bytes() == before


def test_without_calc_the_spreadsheet_is_refused_with_what_to_do(tmp_path: Path, soffice: Path, desk: Desk) -> None:
    source = table(tmp_path / "danh sách.xlsx")
    (soffice.parent / "libswlo.so").touch()  # LibreOffice with its Writer, and no more
    with pytest.raises(NoTableProcessor) as refused:
        read_part(source, desk)
    sentence = of(refused.value)
    assert "danh sách.xlsx" in sentence.what
    assert "PDF" in sentence.next_step
    assert "Calc" in sentence.next_step
    (soffice.parent / "libsclo.so").touch()
    assert read_part(source, desk).pages.page_count == 1


def test_word_sets_no_spreadsheet(tmp_path: Path) -> None:
    assert sets_tables(WordProcessor(ProcessorKind.WORD, tmp_path / "powershell.exe")) is False
    assert sets_tables(WordProcessor(ProcessorKind.LIBREOFFICE, tmp_path / "soffice")) is None


def test_the_fonts_of_an_open_spreadsheet_are_those_of_its_cells() -> None:
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    }
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    content = (
        f'<office:document-content {spaces}><style:font-face style:name="T" svg:font-family="\'Times New Roman\'"/>'
        '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:font-name="T"/>'
        "</style:style></office:document-content>"
    )
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("content.xml", content)
    assert look_at_text(file.getvalue(), ".ods").fonts == ("Times New Roman",)
    assert look_at_text(b"no archive", ".xlsx").fonts is None
