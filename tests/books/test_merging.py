"""One report out of several workstations' exports."""

from dataclasses import replace

import openpyxl
import pytest
from tests.books.conftest import NOW

from kyso_desktop.cli import run
from kyso_desktop.jobs import Act, ExportUnreadable, Outcome, export_journal, parse_period, write_merged_report
from kyso_desktop.journal import Journal
from kyso_desktop.wording import words
from kyso_desktop.workstation import FileMissing, JournalSecret


def sign(journal, count):
    for _ in range(count):
        number = journal.begin(Act.SIGN, {"signer": "Lê Văn Ơn", "capacity": "personal", "certificate": "aa"}, NOW)
        journal.close(number, Outcome.DONE, {}, NOW)


@pytest.fixture
def exports(desk, tmp_path):
    """Two exports of one workstation, the later holding more, and one of another."""
    sign(desk.open_journal(), 2)
    export_journal(desk, tmp_path / "a1.json", words())
    sign(desk.open_journal(), 1)
    export_journal(desk, tmp_path / "a2.json", words())
    journal = Journal.open(tmp_path / "other", JournalSecret(key=bytes(32)))
    sign(journal, 4)
    export_journal(replace(desk, open_journal=lambda: journal), tmp_path / "b.json", words())
    journal.close_store()
    return [tmp_path / name for name in ("a1.json", "a2.json", "b.json")]


def test_duplicates_count_once(desk, exports, tmp_path):
    paper = write_merged_report(desk, exports, parse_period("2026"), tmp_path / "r.xlsx", words())
    rows = openpyxl.load_workbook(tmp_path / "r.xlsx")["Tổng hợp"].iter_rows(values_only=True)
    assert {row[0]: row[1] for row in rows}["Văn bản đã ký, phát hành"] == 7
    assert len([line for line in paper.lines if line.startswith("Máy")]) == 2


def test_the_command_line_merges(desk, exports, tmp_path):
    arguments = ["journal", "report", "--period", "2026", "--from", *map(str, exports)]
    assert run([*arguments, "--to", str(tmp_path / "r.pdf")], lambda *_: desk) == 0


@pytest.mark.parametrize(
    "change", [lambda text: "", lambda text: text[:-4], lambda text: text.replace('"act"', '"akt"')]
)
def test_a_file_cut_short_or_foreign_makes_no_report(desk, exports, tmp_path, change):
    exports[2].write_text(change(exports[2].read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(ExportUnreadable):
        write_merged_report(desk, exports, parse_period("2026"), tmp_path / "r.csv", words())
    assert not (tmp_path / "r.csv").exists()


def test_a_missing_file(desk, tmp_path):
    with pytest.raises(FileMissing):
        write_merged_report(desk, [tmp_path / "x.json"], parse_period("2026"), tmp_path / "r.csv", words())
