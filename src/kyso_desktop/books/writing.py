"""Tables as CSV and XLSX, row by row in flat memory. The only file that speaks to openpyxl."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from kyso_desktop.books.model import VIETNAM, Cell, Column, Paper, Table, shown

SHEET_ROWS = 1_000_000  # Excel itself ends at 1 048 576
_A4 = 9  # ECMA-376, ST_PaperSize
_CELL_LETTERS = 32_767
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# What XML cannot hold; a file's name may hold it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMATS = {"moment": "dd/mm/yyyy hh:mm:ss", "day": "dd/mm/yyyy"}


def write_csv(path: Path, tables: Sequence[Table]) -> None:
    """All tables one below the other, UTF-8 with the mark that Excel knows it by; raises ``OSError``."""
    with path.open("w", encoding="utf-8-sig", newline="", errors="backslashreplace") as file:
        writer = csv.writer(file)
        for number, table in enumerate(tables):
            if len(tables) > 1:
                writer.writerows([[]] if number else [])
                writer.writerow([table.title])
            writer.writerow([column.heading for column in table.columns])
            writer.writerows([_harmless(cell) for cell in row] for row in table.rows)


def _harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would run as a formula is kept a text."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
    return cell if isinstance(cell, int) else shown(cell)


def write_xlsx(path: Path, paper: Paper) -> None:
    """One sheet a table (more where Excel's rows do not suffice), with charts; raises ``OSError``."""
    book = Workbook(write_only=True)
    book.properties.title = _clean(paper.title)
    for table in paper.tables:
        rows = iter(table.rows)
        part = _write_sheet(book, paper, table, table.name[:31], rows)
        sheets = 1
        while part == SHEET_ROWS and (first := next(rows, None)) is not None:
            sheets += 1
            part = _write_sheet(book, paper, table, f"{table.name[:27]} {sheets}", chain((first,), rows))
    book.save(path)


def _write_sheet(book: Workbook, paper: Paper, table: Table, name: str, rows: Iterator[Sequence[Cell]]) -> int:
    sheet = book.create_sheet(name)
    above = (paper.title, *paper.lines, table.title)
    for index, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.freeze_panes = f"A{len(above) + 2}"
    sheet.print_title_rows = f"{len(above) + 1}:{len(above) + 1}"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if paper.landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for index, line in enumerate(above):
        sheet.append([_styled(sheet, line, bold=index in (0, len(above) - 1), wrap=False)])
    sheet.append([_styled(sheet, column.heading, bold=True, wrap=True) for column in table.columns])
    count = 0
    for row in islice(rows, SHEET_ROWS):
        sheet.append([_cell(sheet, cell) for cell in row])
        count += 1
    if table.chart and count:
        _add_chart(sheet, table, len(above) + 1, count)
    return count


def _styled(sheet: object, text: str, *, bold: bool, wrap: bool) -> WriteOnlyCell:
    cell = _cell(sheet, text)
    cell.font = Font(name="Times New Roman", size=12, bold=bold)
    cell.alignment = Alignment(wrap_text=wrap, vertical="center")
    return cell


def _cell(sheet: object, value: Cell) -> WriteOnlyCell:
    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, value.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0))
        cell.number_format = _FORMATS["moment"]
        return cell
    cell = WriteOnlyCell(sheet, _clean(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"  # never a formula, whatever a file is called
    elif value is not None and not isinstance(value, int):
        cell.number_format = _FORMATS["day"]
    return cell


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("�", text)[:_CELL_LETTERS]


def _add_chart(sheet: object, table: Table, heading_row: int, count: int) -> None:
    chart = BarChart()
    chart.title = table.chart.title if table.chart else None
    chart.legend = None
    chart.height, chart.width = 8, 18
    last = len(table.columns)
    chart.add_data(Reference(sheet, min_col=last, min_row=heading_row + 1, max_row=heading_row + count))
    chart.set_categories(Reference(sheet, min_col=1, min_row=heading_row + 1, max_row=heading_row + count))
    chart.x_axis.delete = chart.y_axis.delete = False
    sheet.add_chart(chart, f"{get_column_letter(last + 2)}2")  # type: ignore[attr-defined]


def headings(*pairs: tuple[str, int]) -> tuple[Column, ...]:
    """Columns from pairs of heading and width."""
    return tuple(Column(*pair) for pair in pairs)
