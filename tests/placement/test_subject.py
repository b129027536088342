"""What the registers take from the page: type, subject, urgency, who gets it and who keeps it."""

from pathlib import Path

import pytest
from tests.documents.sheet import Manner, Sheet

from kyso_desktop.jobs import sample_documents
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Recipients, Subject, find_places, read_head, read_recipients, read_subject


def read(content: bytes) -> tuple[Subject, Recipients]:
    with open_pages(content, "a.pdf") as pages:
        leader = find_places(pages).leader
        return read_subject(pages), read_recipients(pages, leader.page if leader else None)


def sample(word: str) -> bytes:
    return next(path for path in sample_documents() if word in path.name).read_bytes()


def test_a_decision_names_its_type_and_the_bold_lines_below() -> None:
    subject, recipients = read(sample("quyet-dinh"))
    assert subject.type_name == "Quyết định"
    assert subject.text == "Ban hành Kế hoạch triển khai ký số văn bản điện tử năm 2027 (phục vụ tập huấn ký số)"
    assert recipients.keeper == "VT, KSTT"
    assert recipients.places[-1] == "Cổng Thông tin điện tử tỉnh"


def test_a_letter_names_its_subject_at_the_left_and_its_addressees() -> None:
    subject, recipients = read(sample("cong-van"))
    assert subject == Subject("Công văn", "chuẩn bị thiết bị và chứng thư số phục vụ tập huấn ký số", None)
    assert recipients.places[:2] == ("Các sở, ban, ngành thuộc tỉnh", "Ủy ban nhân dân các xã, phường")
    assert not any("Như trên" in place for place in recipients.places)


def drawn(*lines: tuple[float, float, str, str, float]) -> bytes:
    sheet = Sheet(Manner(), "thử")
    sheet.start_page()
    for x, y, text, style, size in lines:
        sheet.text(x, y, text, style, size)
    sheet.canvas.showPage()
    sheet.canvas.save()
    return sheet.buffer.getvalue()


@pytest.mark.parametrize(("mark", "value"), [("KHẨN", "1"), ("THƯỢNG KHẨN", "2"), ("HỎA TỐC", "3"), ("HOẢ TỐC", "3")])
def test_a_mark_of_urgency_is_read(mark: str, value: str) -> None:
    content = drawn((90, 760, "Số: 12/UBND-VP", "", 13), (95, 650, mark, "B", 13), (90, 600, "Kính gửi: Sở", "", 13))
    assert read(content)[0].urgency == value


def test_words_of_the_text_are_no_mark_and_no_subject() -> None:
    content = drawn(
        (90, 760, "Số: 12/UBND-VP", "", 13),
        (90, 640, "Đây là việc khẩn, đề nghị làm ngay theo quyết định", "", 13),
        (90, 300, "QUYẾT ĐỊNH", "B", 13),
    )
    assert read(content) == (Subject(), Recipients())


def test_a_page_without_text_says_nothing() -> None:
    assert read(drawn()) == (Subject(), Recipients())


def test_secrecy_is_in_the_head() -> None:
    content = drawn((90, 760, "Số: 12/UBND-VP", "", 13), (95, 690, "MẬT", "B", 13))
    with open_pages(content, "a.pdf") as pages:
        assert read_head(pages).secrecy == "MẬT"


def test_accented_letters_come_out_composed(tmp_path: Path) -> None:
    sheet = Sheet(Manner(decomposed=True), "thử")
    sheet.start_page()
    sheet.text(90, 760, "Số: 12/UBND-VP", "", 13)
    sheet.text(90, 740, "V/v họp giao ban", "", 12)
    sheet.canvas.showPage()
    sheet.canvas.save()
    assert read(sheet.buffer.getvalue())[0].text == "họp giao ban"
