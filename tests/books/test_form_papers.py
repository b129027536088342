"""Completed forms as PDF: everything that stands in the form stands on the page, or there is no PDF."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement

from kyso_desktop import jobs
from kyso_desktop.books import FormContent, FormKind, FormNotDrawn, FormUnreadable, fill_form, form_pdf
from kyso_desktop.jobs import FormatUnknown, PaperMaker, form_to_pdf
from kyso_desktop.pages import open_pages
from kyso_desktop.workstation import ConversionFailed, FileBusy, FileTrouble, ProcessorKind, WordProcessor, resource

PERSON = {"name": "Nguyễn Thị <Phượng> & Đỗ", "certificate_serial": "1A2B3C", "token_serial": "0123456789"}


@pytest.fixture
def form(tmp_path: Path) -> Path:
    target = tmp_path / "mẫu 05.docx"
    texts = {"agency": "ỦY BAN NHÂN DÂN XÃ TẬP HUẤN", "signer_title": "CHỦ TỊCH", "signer_name": "Lê Văn Ký"}
    content = FormContent(date(2026, 2, 3), texts, [PERSON, PERSON])
    fill_form(resource("forms/nd68-mau-05.docx"), target, content)
    return target


@pytest.fixture(autouse=True)
def no_word_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.form_papers.find_word_processor", lambda: None)


def words(text: str) -> list[str]:
    return text.replace("\u00ad", "").split()


def printed(content: bytes) -> str:
    with open_pages(content, "f.pdf") as pages:
        return "\n".join(pages.plain(page) for page in range(1, pages.page_count + 1))


def test_every_word_of_the_form_is_on_the_page(form: Path) -> None:
    text = " ".join(words(printed(form_pdf(form, resource("fonts")))))
    document = Document(form)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for part in (*(paragraph.text for paragraph in document.paragraphs), *cells):
        for word in words(part):
            assert word.strip("…") in text.replace(" ", "") or word in text, word


@pytest.mark.parametrize("kind", list(FormKind))
def test_every_shipped_form_can_be_set_without_a_word_processor(kind: FormKind, tmp_path: Path) -> None:
    target = tmp_path / "f.docx"
    fill_form(resource(f"forms/{kind}.docx"), target, FormContent(date(2026, 2, 3), {}, [PERSON]))
    content = form_pdf(target, resource("fonts"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in printed(content)
    assert b"Helvetica" not in content


def add(form: Path, part: str) -> None:
    document = Document(form)
    paragraph = document.add_paragraph("thêm")
    match part:
        case "list":
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:numPr"))
        case "header":
            document.sections[0].header.paragraphs[0].text = "Đầu trang"
        case "letter":
            paragraph.add_run("\u2610")
        case "section":
            document.add_section()
        case _:
            paragraph.add_run()._r.append(OxmlElement(part))
    document.save(form)


@pytest.mark.parametrize(
    ("added", "part"),
    [
        ("w:drawing", "picture"), ("w:footnoteReference", "note"), ("w:ins", "revision"), ("w:fldChar", "field"),
        ("list", "list"), ("header", "header"), ("letter", "letter"), ("section", "section"),
    ],
)  # fmt: skip
def test_what_cannot_be_set_makes_no_pdf(form: Path, added: str, part: str) -> None:
    add(form, added)
    with pytest.raises(FormNotDrawn) as refused:
        form_to_pdf(form)
    assert refused.value.part == part
    assert not form.with_suffix(".pdf").exists()


def test_a_file_that_is_no_form(tmp_path: Path) -> None:
    (tmp_path / "f.docx").write_bytes(b"khong phai")
    with pytest.raises(FormUnreadable):
        form_to_pdf(tmp_path / "f.docx")
    with pytest.raises(FormatUnknown):
        form_to_pdf(tmp_path / "f.txt")
    (tmp_path / "f.odt").touch()
    with pytest.raises(FormatUnknown):
        form_to_pdf(tmp_path / "f.odt")
    with pytest.raises(FileTrouble):
        form_to_pdf(tmp_path / "g.docx")


def test_an_older_pdf_of_the_form_is_kept(form: Path) -> None:
    first, second = form_to_pdf(form), form_to_pdf(form)
    assert (first.path.name, second.path.name) == ("mẫu 05.pdf", "mẫu 05.2.pdf")
    assert first.maker is PaperMaker.PROGRAM


def test_a_form_that_is_still_open_is_refused(form: Path) -> None:
    form.with_name(f".~lock.{form.name}#").touch()
    with pytest.raises(FileBusy):
        form_to_pdf(form)


def test_the_word_processor_comes_first_and_its_failure_is_made_good(
    form: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    made = WordProcessor(ProcessorKind.LIBREOFFICE, program)
    monkeypatch.setattr("kyso_desktop.jobs.form_papers.find_word_processor", lambda: made)
    program.write_text('#!/bin/sh\nprintf "%%PDF-1.7 by the word processor" > document.pdf\n')
    program.chmod(0o755)
    paper = form_to_pdf(form)
    assert (paper.maker, paper.path.read_bytes()) == (PaperMaker.WORD_PROCESSOR, b"%PDF-1.7 by the word processor")
    program.write_text("#!/bin/sh\nexit 1\n")
    assert form_to_pdf(form).maker is PaperMaker.PROGRAM
    add(form, "list")
    with pytest.raises(ConversionFailed):
        form_to_pdf(form)


def test_an_office_edits_its_own_copy_of_a_template(desk: jobs.Desk, tmp_path: Path) -> None:
    own = jobs.own_template(desk, FormKind.HANDOVER)
    document = Document(own)
    document.add_paragraph("Theo quy chế của xã")
    document.save(own)
    assert jobs.own_template(desk, FormKind.HANDOVER) == own
    jobs.write_form(desk, FormKind.HANDOVER, tmp_path / "b.docx")
    assert "Theo quy chế của xã" in [one.text for one in Document(tmp_path / "b.docx").paragraphs]
