"""What is printed is what was found: the verdict, the seven result fields, the reason, in Vietnamese, nothing cut."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.corpus import documents, pki, updates

from kyso_desktop import jobs, wording
from kyso_desktop.pages import open_pages
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify
from kyso_desktop.workstation import FileMissing

MADE = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def view():
    return TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), moment=pki.NOW, offline=True)


@pytest.fixture(scope="module")
def content():
    first = documents.signed(documents.plain(), pki.leader())
    return documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX)


def verified(content, name="văn bản <b>&.pdf"):
    report = verify(content, name=name, view=view())
    return jobs.VerifiedFile(
        Path(name), report, None, 0.1, "165/2025/QĐ-UBND", "2025-11-03", "ỦY BAN NHÂN DÂN TỈNH TẬP HUẤN"
    )


def printed(sheet):
    with open_pages(jobs.sheet_pdf(sheet), "phiếu.pdf") as pages:
        text = " ".join(pages.plain(number) for number in range(1, pages.page_count + 1))
        assert (round(pages.shape(1).width), round(pages.shape(1).height)) == (595, 842)
    return " ".join(text.split())


def test_the_result_sheet_has_every_field_of_every_signature(content):
    one = verified(content)
    text = printed(wording.result_sheet(one, MADE, "SỞ NỘI VỤ"))
    assert "HỢP LỆ" in text
    assert "KHÔNG" not in text.replace("KHÔNG TIN", "")
    for signature in one.report.signatures:
        for label, value in wording.seven_fields(signature):
            assert label in text
            assert value in text
    for part in ("165/2025/QĐ-UBND", "03/11/2025", "ỦY BAN NHÂN DÂN TỈNH TẬP HUẤN", "văn bản <b>&.pdf", "SỞ NỘI VỤ"):
        assert part in text
    assert "ngày 23 tháng 11 năm 2026" in text
    assert one.report.sha256 in text.replace(" ", "")


def test_the_return_sheet_says_why_and_shows_the_bad_signatures(content):
    bad = verified(updates.with_new_page_content(content))
    text = printed(wording.return_sheet(bad, MADE, "nội dung đã bị sửa.", "SỞ NỘI VỤ"))
    assert "PHIẾU TRẢ LẠI" in text
    assert "Kính gửi: ỦY BAN NHÂN DÂN TỈNH TẬP HUẤN" in text
    assert "nội dung đã bị sửa." in text
    assert "KHÔNG HỢP LỆ" in text
    assert "HỢP LỆ" in text


def test_without_a_given_reason_the_verdict_is_the_reason(content):
    bad = verified(updates.with_new_page_content(content))
    assert wording.headline(bad.report) in printed(wording.return_sheet(bad, MADE, ""))


def test_a_file_that_cannot_be_read_has_a_sheet(tmp_path):
    missing = jobs.VerifiedFile(tmp_path / "a.pdf", None, FileMissing(tmp_path / "a.pdf"), 0.0)
    assert "KHÔNG ĐỌC ĐƯỢC" in printed(wording.result_sheet(missing, MADE))


def test_what_could_not_be_known_is_not_called_known(content):
    one = verified(content)
    blind = replace(one.report.signatures[0], signer=None, status=None, intact=None, claimed_at=None, timestamp=None)
    rows = dict(wording.seven_fields(blind))
    assert rows["Tính toàn vẹn"] == "chưa xác định được"
    assert rows["Hiệu lực chứng thư tại thời điểm ký"] == "chưa kiểm tra được"
    assert rows["Người ký"] == "không rõ"


def test_thirty_signatures_run_over_pages(content):
    one = verified(content)
    report = replace(one.report, signatures=one.report.signatures * 15)
    text = printed(wording.result_sheet(replace(one, report=report), MADE))
    assert "Chữ ký 30" in text
