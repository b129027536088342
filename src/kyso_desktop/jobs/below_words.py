"""The place below words of a document, searched once for each document and each choice of words."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from kyso_desktop import placement
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.pages import open_pages

if TYPE_CHECKING:
    from kyso_desktop.jobs.model import OpenedDocument
    from kyso_desktop.placement import LeaderPlace

KEPT = 64

_lock = Lock()
_known: dict[tuple[str, str], LeaderPlace | None] = {}


def place_below(document: OpenedDocument, words: str) -> LeaderPlace | None:
    """Below these words of exactly these bytes: a long document is not searched again for every nudge of a mark."""
    key = document.sha256, words
    with _lock:
        if key in _known:
            return _known[key]
    found = _found(document, words)
    with _lock:
        while len(_known) >= KEPT:
            del _known[next(iter(_known))]
        _known[key] = found
    return found


def _found(document: OpenedDocument, words: str) -> LeaderPlace | None:
    if document.reader is not None:
        return document.reader.below(document.content, document.name, document.password, words)
    with open_pages(document.content, document.name, document.password) as pages:
        return placement.find_below(pages, words, rule_pack().measures)
