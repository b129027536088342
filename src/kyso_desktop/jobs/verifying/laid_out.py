"""What a document shows of itself as an official document, once its places are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import placement
from kyso_desktop.jobs.verifying.messages import Layout, PageBox

if TYPE_CHECKING:
    from kyso_desktop.pages import PagesDocument
    from kyso_desktop.placement import Places


def layout_of(pages: PagesDocument, places: Places) -> Layout:
    """What the document shows of itself besides these places."""
    leader = places.leader.page if places.leader else None
    recipients, subject = placement.read_recipients(pages, leader), placement.read_subject(pages)
    marked = sorted({1, leader or 1})
    return Layout(places, subject, recipients, tuple(PageBox(page, pages.shape(page)) for page in marked))
