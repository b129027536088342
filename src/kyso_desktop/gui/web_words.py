"""Errors as pages read them: one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Lane


def words_of(error: KysoError) -> str:
    """What happened, and what to do next."""
    sentence = wording.of(error)
    return f"{sentence.what} {sentence.next_step}"


def tell_faults(lane: Lane, tell: Callable[[str], None]) -> None:
    """Whatever goes wrong on this lane is told in words."""
    lane.failed.connect(lambda error: tell(words_of(error)))
    lane.bug.connect(lambda code: tell(wording.of_bug(code).what))
