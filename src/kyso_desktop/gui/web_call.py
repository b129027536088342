"""One call of a page and its documents: what each has come to, and the answer once all have come to something."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from kyso_desktop import jobs
from kyso_desktop.jobs import GOOD, Operation
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.jobs import Delivered, FileWish, WebDocumentCall


@dataclass(eq=False)
class Item:
    """One document of one call."""

    incoming: Incoming
    asked: WebDocumentCall
    wish: FileWish
    path: Path | None = None
    signed: Path | None = None
    status: int | None = None
    """None: not settled yet."""
    message: str = ""
    delivered: Delivered | None = None
    number: str = ""
    day: str = ""

    @property
    def file_server(self) -> object:
        """The server's own word on the file."""
        return self.delivered.file_server if self.delivered is not None else ""


@dataclass(eq=False)
class Call:
    """One socket of a page."""

    incoming: Incoming
    asked: WebDocumentCall
    items: list[Item] = field(default_factory=list)

    @classmethod
    def of(cls, incoming: Incoming, asked: WebDocumentCall) -> Call:
        call = cls(incoming, asked)
        call.items = [Item(incoming, asked, wish) for wish in asked.call.files]
        return call

    def answer_if_settled(self) -> None:
        """The page gets its answer when all its documents have come to something."""
        if any(item.status is None for item in self.items):
            return
        if self.asked.operation is Operation.SIGN_FILES:
            replies = [
                jobs.item_reply(one.wish, one.status or GOOD, one.message, one.file_server) for one in self.items
            ]
            self.incoming.answer(jobs.files_reply(replies))
            return
        (one,) = self.items
        if one.status == GOOD and one.delivered is not None:
            delivered = one.delivered
            self.incoming.answer(
                jobs.document_reply(delivered.file_name, delivered.file_server, one.number, one.day, one.message)
            )
        else:
            self.incoming.answer(jobs.reply(one.status or GOOD, one.message, FileName="", FileServer=""))


def ask_for_file(page: QWidget, chosen: Callable[[Path], None], left: Callable[[], None]) -> QFileDialog:
    """A site that names no document has the person choose one of this computer."""
    dialog = QFileDialog(page, tr("Chọn văn bản cho trang web"))
    dialog.setNameFilter(tr("Văn bản PDF (*.pdf)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.rejected.connect(left)
    dialog.open()
    return dialog
