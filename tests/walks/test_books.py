"""What the main job leaves in the clerk's books and reports."""

from pathlib import Path

from tests.walks.test_main_job import clerk, leader, run

from kyso_desktop import jobs
from kyso_desktop.jobs import Field, FormKind, Practice, Register
from kyso_desktop.wording import words


def test_issuing_a_document_fills_the_register_the_report_and_the_forms(
    sample: Path, practice: Practice, tmp_path: Path
) -> None:
    desk, kit = practice.desk, practice.kit
    signed = run(leader(sample, kit), desk)
    issued = run(clerk(signed.output, kit), desk)

    book = jobs.read_book(desk, Register.OUTGOING, 2026)
    (row,) = book.rows
    assert (row.series_number, row.text(Field.ISSUED), row.sha256) == ("07", "2026-02-03", issued.sha256)
    assert row.text(Field.NOTATION).startswith("QĐ")
    assert row.text(Field.SIGNER)
    assert book.next_number == "08"
    arrived = jobs.verify_document(issued.output, desk)
    assert (arrived.number, str(arrived.date)) == (f"07/{row.text(Field.NOTATION)}", "2026-02-03")

    period = jobs.parse_period(f"{desk.clock().astimezone(jobs.VIETNAM):%Y}")
    paper = jobs.write_report(desk, period, tmp_path / "r.pdf", words())
    counts = dict(paper.tables[0].rows)
    assert counts["Văn bản đã ký, phát hành"] == 2
    assert "TẬP HUẤN" in paper.tables[3].rows[0][0]
    assert paper.tables[3].rows[0][2] is not None

    (report,) = [one for one in jobs.list_tokens(desk, (kit.module,)) if kit.person_sha256 in str(one.certificates)]
    held = [one.facts for one in report.certificates if one.facts.sha256 == kit.person_sha256]
    jobs.write_form(desk, FormKind.RENEW_OR_CHANGE, tmp_path / "mẫu 04.docx", [jobs.subscriber_of(held[0], report)])
    assert (tmp_path / "mẫu 04.docx").stat().st_size > 10_000
