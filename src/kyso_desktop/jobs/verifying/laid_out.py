"""What a document shows of itself as an official document, once its places are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop import placement, signing
from kyso_desktop.jobs.verifying.messages import Layout, PageBox, Scans
from kyso_desktop.placement import Place

if TYPE_CHECKING:
    from kyso_desktop.pages import PagesDocument
    from kyso_desktop.placement import Places
    from kyso_desktop.workstation import Content


def layout_of(pages: PagesDocument, places: Places, content: Content, password: str | None) -> Layout:
    """What the document shows of itself besides these places."""
    leader = places.leader.page if places.leader else None
    recipients, subject = placement.read_recipients(pages, leader), placement.read_subject(pages)
    marked = sorted({1, leader or 1})
    boxes = tuple(PageBox(page, pages.shape(page)) for page in marked)
    field = None if places.is_sure or not pages.may_be_signed else _only_field(pages, content, password)
    return Layout(places, subject, recipients, boxes, field)


def scans_of(pages: PagesDocument) -> Scans:
    """What each page is as a scan."""
    return Scans(pages.version, tuple(pages.scan(number) for number in range(1, pages.page_count + 1)))


def _only_field(pages: PagesDocument, content: Content, password: str | None) -> Place | None:
    found = signing.open_signature_fields(content, password)
    return Place(found[0][0], pages.shape(found[0][0]).from_user_space(found[0][1])) if len(found) == 1 else None
