"""Forms: every template is filled, blanks stay blanks, and nothing in a template can run."""

import re
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from tests.books.conftest import NOW

from kyso_desktop.books import BLANK, FormContent, FormKind, FormUnreadable, Subscriber, fill_form
from kyso_desktop.jobs import (
    Act,
    Field,
    FormatUnknown,
    Outcome,
    parse_period,
    receive_document,
    write_form,
    write_incident_report,
    write_return_slip,
)
from kyso_desktop.wording import words
from kyso_desktop.workstation import TargetExists, resource

PERSON = Subscriber(
    name="Nguyễn Thị <Đặng> & Phương",
    organisation="Văn phòng, Ủy ban nhân dân xã Tập Huấn",
    certificate_serial="1A2B",
    valid_from=NOW,
    valid_until=NOW,
    token_serial="0123456789",
)


def text_of(path: Path) -> str:
    document = Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("kind", list(FormKind))
def test_every_form_is_filled_and_keeps_what_is_unknown_open(desk, tmp_path, kind):
    target = tmp_path / f"{kind}.docx"
    write_form(desk, kind, target, [PERSON, PERSON], {"agency": "ỦY BAN NHÂN DÂN XÃ TẬP HUẤN"})
    text = text_of(target)
    assert "ỦY BAN NHÂN DÂN XÃ TẬP HUẤN" in text
    assert "ngày 23 tháng 11 năm 2026" in text
    assert BLANK in text
    assert not re.search(r"\{[{%]|[%}]\}|None", text)
    if kind.startswith(("nd68", "tt185")):
        assert "1A2B" in text or "Nguyễn Thị <Đặng> & Phương" in text
        assert "[theo mẫu chính thức]" in text
    (entry,) = desk.open_journal().entries()
    assert (entry.act, entry.facts) == (Act.FORM, {"form": str(kind), "file": target.name})


def test_a_return_slip_names_document_and_reasons(desk, tmp_path):
    row = receive_document(desk, {Field.ORGANISATION: "Sở Nội vụ", Field.NUMBER: "12", Field.NOTATION: "SNV-VP"})
    target = tmp_path / "phiếu.docx"
    write_return_slip(desk, row, ["SECRET_DOCUMENT", "MISDIRECTED"], words(), target)
    text = text_of(target)
    assert "Kính gửi: Sở Nội vụ" in text
    assert "12/SNV-VP" in text
    assert "Văn bản có dấu chỉ độ mật" in text
    with pytest.raises(TargetExists):
        write_return_slip(desk, row, [], words(), target)


def test_an_incident_report_lists_what_the_journal_knows(desk, tmp_path):
    number = desk.open_journal().begin(Act.SIGN, {"file": "v.pdf"}, NOW)
    desk.open_journal().close(number, Outcome.FAILED, {"code": "TOKEN_REMOVED"}, NOW)
    write_incident_report(desk, parse_period("2026"), words(), tmp_path / "sự cố.docx")
    text = text_of(tmp_path / "sự cố.docx")
    assert "USB Token bị rút khi đang ký" in text
    assert "23/11/2026 10:00:00" in text
    assert "Nhật ký toàn vẹn" in text


def own_template(desk, text):
    folder = desk.folders.home / "forms"
    folder.mkdir(parents=True)
    document = Document(resource("forms/phieu-tra-lai.docx"))
    document.add_paragraph(text)
    document.save(folder / "phieu-tra-lai.docx")


def test_an_offices_own_template_comes_first_with_fields_nobody_knows(desk, tmp_path):
    own_template(desk, "Mẫu riêng của xã: {{ something.new }}")
    write_form(desk, FormKind.RETURN_SLIP, tmp_path / "p.docx")
    assert f"Mẫu riêng của xã: {BLANK}" in text_of(tmp_path / "p.docx")


@pytest.mark.parametrize(
    "text", ["{{ open", "{% for %}", "{{ ''.__class__.__mro__ }}", "{{ people.append(1) }}", "{{ 1/0 }}"]
)
def test_a_template_written_wrongly_or_hostile_makes_no_file(desk, tmp_path, text):
    own_template(desk, text)
    with pytest.raises(FormUnreadable):
        write_form(desk, FormKind.RETURN_SLIP, tmp_path / "p.docx")
    assert not (tmp_path / "p.docx").exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + bytes(100)])
def test_a_file_that_is_no_form(tmp_path, content):
    (tmp_path / "t.docx").write_bytes(content)
    with pytest.raises(FormUnreadable):
        fill_form(tmp_path / "t.docx", tmp_path / "o.docx", FormContent(date(2026, 1, 2)))


def test_only_docx(desk, tmp_path):
    with pytest.raises(FormatUnknown):
        write_form(desk, FormKind.HANDOVER, tmp_path / "p.pdf")
