from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from kyso_desktop.gui.many_files import ManyFiles
from kyso_desktop.jobs import EmptyFile, Practice, VerifiedFile, verify_document


def test_rows_keep_their_order_and_their_facts(qtbot: QtBot, practice: Practice, sample: Path) -> None:
    many = ManyFiles()
    qtbot.addWidget(many)
    unsigned = verify_document(sample, practice.desk, note=False)
    other = replace(unsigned, path=sample.with_name("b.pdf"), number="12/QĐ-UBND", date="2026-01-31")
    broken = VerifiedFile(sample.with_name("z.pdf"), None, EmptyFile("z.pdf"), 0.0)
    for one in (other, unsigned):
        many.add(one)
    many.table.setCurrentCell(1, 0)
    selected = many.table.item(1, 1).text()
    many.add(broken)
    assert many.files[0] is broken
    assert many.table.item(many.table.currentRow(), 1).text() == selected
    row = many.files.index(other)
    assert [many.table.item(row, column).text() for column in (1, 2, 3)] == ["b.pdf", "12/QĐ-UBND", "31/01/2026"]
    many.clear()
    assert many.table.rowCount() == 0
