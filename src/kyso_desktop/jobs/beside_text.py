"""Where initials and an opinion stand beside the text, found where the document is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import placement
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.jobs.verifying import Work
from kyso_desktop.pages import open_pages

if TYPE_CHECKING:
    from kyso_desktop.jobs.model import OpenedDocument
    from kyso_desktop.placement import LeaderPlace, Place


def initials_place(document: OpenedDocument, leader: LeaderPlace | None) -> Place | None:
    """Behind the last words of what the leader signs; None where that is not known."""
    asked = document.content, document.name, document.password
    if document.reader is not None:
        return document.reader.beside(Work.INITIALS, *asked, leader)
    with open_pages(*asked) as pages:
        return placement.find_initials(pages, leader, rule_pack().measures)


def opinion_place(document: OpenedDocument) -> Place | None:
    """The free box at the head of page 1; None where there is none."""
    asked = document.content, document.name, document.password
    if document.reader is not None:
        return document.reader.beside(Work.OPINION, *asked, None)
    with open_pages(*asked) as pages:
        return placement.find_opinion(pages.text(1), rule_pack().measures)
