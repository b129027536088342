"""What is open and not signed yet, in the words that a start of the program takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kyso_desktop.gui.task_page import TaskPage


def words_of(pages: Iterable[TaskPage]) -> tuple[str, ...]:
    """Of the first page that has something in hand: the task where it is a list, and the files.

    What a web site has sent is not among it: its answer is given when the window closes.
    """
    for page in pages:
        if page.site is None and (paths := _paths(page)):
            return (*((f"--{page.task}",) if len(paths) > 1 else ()), *map(str, paths))
    return ()


def _paths(page: TaskPage) -> Sequence[Path]:
    if page.currentWidget() is page.batch:
        return page.batch.table.unsigned
    if page.document is None or page.panel.currentWidget() is page.result:
        return ()
    return (page.document.path,)
