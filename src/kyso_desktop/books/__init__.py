"""Books: registers, reports and forms, made from what the journal tells."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.books.deadlines import Urgency, Waiting, next_morning, waiting
    from kyso_desktop.books.deeds import Deed
    from kyso_desktop.books.document_fonts import WrittenText, look_at_text
    from kyso_desktop.books.errors import (
        BooksError,
        ExportUnreadable,
        FormatUnknown,
        FormNotDrawn,
        FormUnreadable,
        NumberTaken,
        RowUnknown,
    )
    from kyso_desktop.books.export import journal_table, write_json
    from kyso_desktop.books.form_content import FormContent, FormKind, Subscriber
    from kyso_desktop.books.form_setting import form_pdf
    from kyso_desktop.books.forms import BLANK, fill_form
    from kyso_desktop.books.labels import Labels, Words, read_labels
    from kyso_desktop.books.merging import Export, merged, merged_book, open_export, without_duplicates
    from kyso_desktop.books.model import Cell, Chart, Column, Paper, Table, cell_text, shown, shown_day
    from kyso_desktop.books.period import Period, parse_period, period_between
    from kyso_desktop.books.printing import write_pdf
    from kyso_desktop.books.register_papers import EXCHANGE_NAMES, exchange_table, register_paper
    from kyso_desktop.books.registers import Book, Correction, Field, Register, Row, RowMark, book, hand_row, moved_year
    from kyso_desktop.books.report import ReportFrame, Tally, report_paper, tallied
    from kyso_desktop.books.sheets import Section, Sheet, sheet_pdf
    from kyso_desktop.books.writing import write_csv, write_xlsx
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.books.deadlines": "Urgency Waiting next_morning waiting",
            "kyso_desktop.books.deeds": "Deed",
            "kyso_desktop.books.document_fonts": "WrittenText look_at_text",
            "kyso_desktop.books.errors": (
                "BooksError ExportUnreadable FormNotDrawn FormUnreadable FormatUnknown NumberTaken RowUnknown"
            ),
            "kyso_desktop.books.export": "journal_table write_json",
            "kyso_desktop.books.form_content": "FormContent FormKind Subscriber",
            "kyso_desktop.books.form_setting": "form_pdf",
            "kyso_desktop.books.forms": "BLANK fill_form",
            "kyso_desktop.books.labels": "Labels Words read_labels",
            "kyso_desktop.books.merging": "Export merged merged_book open_export without_duplicates",
            "kyso_desktop.books.model": "Cell Chart Column Paper Table cell_text shown shown_day",
            "kyso_desktop.books.period": "Period parse_period period_between",
            "kyso_desktop.books.printing": "write_pdf",
            "kyso_desktop.books.register_papers": "EXCHANGE_NAMES exchange_table register_paper",
            "kyso_desktop.books.registers": "Book Correction Field Register Row RowMark book hand_row moved_year",
            "kyso_desktop.books.report": "ReportFrame Tally report_paper tallied",
            "kyso_desktop.books.sheets": "Section Sheet sheet_pdf",
            "kyso_desktop.books.writing": "write_csv write_xlsx",
        },
    )

__all__ = [
    "BLANK",
    "EXCHANGE_NAMES",
    "Book",
    "BooksError",
    "Cell",
    "Chart",
    "Column",
    "Correction",
    "Deed",
    "Export",
    "ExportUnreadable",
    "Field",
    "FormContent",
    "FormKind",
    "FormNotDrawn",
    "FormUnreadable",
    "FormatUnknown",
    "Labels",
    "NumberTaken",
    "Paper",
    "Period",
    "Register",
    "ReportFrame",
    "Row",
    "RowMark",
    "RowUnknown",
    "Section",
    "Sheet",
    "Subscriber",
    "Table",
    "Tally",
    "Urgency",
    "Waiting",
    "Words",
    "WrittenText",
    "book",
    "cell_text",
    "exchange_table",
    "fill_form",
    "form_pdf",
    "hand_row",
    "journal_table",
    "look_at_text",
    "merged",
    "merged_book",
    "moved_year",
    "next_morning",
    "open_export",
    "parse_period",
    "period_between",
    "read_labels",
    "register_paper",
    "report_paper",
    "sheet_pdf",
    "shown",
    "shown_day",
    "tallied",
    "waiting",
    "without_duplicates",
    "write_csv",
    "write_json",
    "write_pdf",
    "write_xlsx",
]
