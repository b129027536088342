"""Books: registers, reports and forms, made from what the journal tells."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.books.deeds import Deed
    from kyso_desktop.books.errors import (
        BooksError,
        ExportUnreadable,
        FormatUnknown,
        FormUnreadable,
        NumberTaken,
        RowUnknown,
    )
    from kyso_desktop.books.export import journal_table, write_json
    from kyso_desktop.books.labels import Labels, Words, read_labels
    from kyso_desktop.books.model import Cell, Chart, Column, Paper, Table
    from kyso_desktop.books.period import Period, parse_period
    from kyso_desktop.books.printing import write_pdf
    from kyso_desktop.books.report import ReportFrame, Tally, report_paper, tallied
    from kyso_desktop.books.sheets import Section, Sheet, sheet_pdf
    from kyso_desktop.books.writing import write_csv, write_xlsx
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.books.deeds": "Deed",
            "kyso_desktop.books.errors": (
                "BooksError ExportUnreadable FormUnreadable FormatUnknown NumberTaken RowUnknown"
            ),
            "kyso_desktop.books.export": "journal_table write_json",
            "kyso_desktop.books.labels": "Labels Words read_labels",
            "kyso_desktop.books.model": "Cell Chart Column Paper Table",
            "kyso_desktop.books.period": "Period parse_period",
            "kyso_desktop.books.printing": "write_pdf",
            "kyso_desktop.books.report": "ReportFrame Tally report_paper tallied",
            "kyso_desktop.books.sheets": "Section Sheet sheet_pdf",
            "kyso_desktop.books.writing": "write_csv write_xlsx",
        },
    )

__all__ = [
    "BooksError",
    "Cell",
    "Chart",
    "Column",
    "Deed",
    "ExportUnreadable",
    "FormUnreadable",
    "FormatUnknown",
    "Labels",
    "NumberTaken",
    "Paper",
    "Period",
    "ReportFrame",
    "RowUnknown",
    "Section",
    "Sheet",
    "Table",
    "Tally",
    "Words",
    "journal_table",
    "parse_period",
    "read_labels",
    "report_paper",
    "sheet_pdf",
    "tallied",
    "write_csv",
    "write_json",
    "write_pdf",
    "write_xlsx",
]
