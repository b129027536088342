"""What a task page asks of the task: its words, its request, and what its form shows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kyso_desktop.gui.stacks import Stack
from kyso_desktop.jobs import DocumentCall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStackedWidget

    from kyso_desktop.gui.batch_page import BatchPage
    from kyso_desktop.gui.batch_place import BatchPlace
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.mark_handle import ShownMark
    from kyso_desktop.gui.memory import Memory
    from kyso_desktop.gui.page_view import PageView
    from kyso_desktop.gui.seal_fields import SealFields
    from kyso_desktop.gui.task_layout import FormSheet
    from kyso_desktop.jobs import (
        Capacity,
        Desk,
        IssueRequest,
        Mark,
        OpenedDocument,
        PlacedBox,
        SignRequest,
        TokenReport,
    )
    from kyso_desktop.placement import ProposedHead

Asked = Mapping[Path, DocumentCall]
"""What a web site wants of each document of a list."""
NOTHING_ASKED: Asked = MappingProxyType({})


class TaskParts(Stack):
    """What SignPage and IssuePage fill in."""

    _desk: Desk
    task = ""
    """Its name in the command that starts the program."""
    button = ""
    busy_title = ""
    done_sentence = ""
    batch: BatchPage
    memory: Memory
    view: PageView
    form: FormSheet
    panel: QStackedWidget
    document: OpenedDocument | None
    place: PlacedBox | None
    """Where a person has put the mark; None: where the program finds it."""

    asked: Asked = NOTHING_ASKED

    def note_asked(self, asked: Asked) -> None:
        """What a site wants of each document is known, and will stand below its name."""
        self.asked = asked
        self.batch.notes = {path: self.note_of(call) for path, call in asked.items()}

    def begin_batch(self, paths: list[Path]) -> None:
        """The list is up with these documents."""
        self.setCurrentWidget(self.batch)
        self.batch.begin(paths)

    def join_batch(self, asked: Asked) -> None:
        """These documents of the same site join the list that is up."""
        self.note_asked({**self.asked, **asked})
        self.batch.add(list(asked))

    def row_place(self, errands: Errands, fonts: DocumentFonts) -> BatchPlace:
        """Where one document of a list is opened, its marks named as the task names them."""
        from kyso_desktop.gui.batch_place import BatchPlace

        return BatchPlace(self._desk, errands, fonts, self.row_marks)

    def keep_seal(self, seal: SealFields) -> None:
        """A seal whose picture and diameter are both known is remembered."""
        if seal.picture is not None and seal.millimetres is not None:
            self.memory.keep(seal_picture=seal.picture, seal_diameter_mm=seal.millimetres)

    def bring_up(self) -> None:
        """Document and form are seen; the keyboard is on the page, unless a person has it in the form already."""
        self.setCurrentIndex(1)
        self.panel.setCurrentWidget(self.form)
        focused, here = self.window().focusWidget(), self.currentWidget()
        if focused is None or here is None or not here.isAncestorOf(focused) or focused is self.view.strip:
            self.view.setFocus()

    def note_of(self, call: DocumentCall) -> str:
        """What a site wants of one document, in words."""
        raise NotImplementedError

    @property
    def then_words(self) -> str:
        """What is to be done with a document that has been signed here."""
        return ""

    def request(self) -> SignRequest | IssueRequest | None:
        """What would be done now; None while something is still missing."""
        raise NotImplementedError

    def batch_request(self, path: Path) -> SignRequest | IssueRequest:
        """What would be done with this document of the list."""
        raise NotImplementedError

    @property
    def kind(self) -> Capacity:
        """In what capacity the document would be signed."""
        raise NotImplementedError

    def takes(self, kind: Capacity) -> bool:
        """The form is for a signature of that kind now, as far as it can be."""
        return self.kind is kind

    def place_before(self, document: OpenedDocument) -> PlacedBox | None:
        """Where a person put the mark of this document before, as far as it is to be signed in that capacity again."""
        kept = document.kept_place
        return kept.place if kept is not None and self.takes(kept.capacity) else None

    @property
    def is_kept_place(self) -> bool:
        """Whether the mark stands where it was put before the document was opened this time."""
        kept = self.document.kept_place if self.document else None
        return kept is not None and kept.place == self.place

    def drawn_request(self) -> SignRequest | IssueRequest | None:
        """What is drawn on the page; more than ``request`` where a part can be shown before all is filled in."""
        return self.request()

    def watched(self, shown: Sequence[ShownMark]) -> Mark | None:
        """The mark that the view turns to while nothing was moved."""
        return next((one.mark for one in shown if one.movable), None)

    def fill_form(self, document: OpenedDocument) -> None:
        """The form shows what is known of this document."""
        raise NotImplementedError

    def empty_form(self) -> None:
        """The form says nothing of the document before."""

    def shown(self, marks: Sequence[Mark]) -> list[ShownMark]:
        """The marks with their names; which of them may be moved."""
        raise NotImplementedError

    def row_marks(self, marks: Sequence[Mark], head: ProposedHead | None) -> list[ShownMark]:
        """The same for one document of a list; ``head``: where a person has put its number and date."""
        raise NotImplementedError

    def act_words(self) -> str:
        """The deed in words, for the PIN sheet."""
        raise NotImplementedError

    def prefer(self, chosen: tuple[str, ...]) -> None:
        """Certificates that were signed with, by their SHA-256, the latest first."""
        raise NotImplementedError

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """These tokens are there now."""
        raise NotImplementedError
