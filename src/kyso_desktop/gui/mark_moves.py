"""What a person has done with the mark that can be moved: each move, resizing and turn of page can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from kyso_desktop.jobs import Mark
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.mark_handle import ShownMark
    from kyso_desktop.jobs import PlacedBox, TextRun


class MarkMove(QUndoCommand):
    """A mark went from one place to another: within its page, in size, or to another page."""

    def __init__(self, settle: Callable[[PlacedBox], None], before: PlacedBox, after: PlacedBox) -> None:
        super().__init__(tr("Dời dấu"))
        self._settle, self._before, self._after = settle, before, after

    def redo(self) -> None:
        self._settle(self._after)

    def undo(self) -> None:
        self._settle(self._before)


def moved_to(shown: ShownMark, place: PlacedBox) -> ShownMark:
    """The same mark as it looks there, until the job that decides has drawn it anew."""
    mark, box = shown.mark, place.box
    right, up = box.x0 - mark.box.x0, box.y1 - mark.box.y1
    picture = replace(mark.picture, box=box) if mark.picture is not None else None
    texts = tuple(_moved_text(run, right, up) for run in mark.texts)
    return replace(shown, mark=Mark(place.page, box, picture, texts))


def _moved_text(run: TextRun, right: float, up: float) -> TextRun:
    return replace(run, x=run.x + right, baseline=run.baseline + up)
