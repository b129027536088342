"""Opens a document once and shows its pages."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from kyso_desktop import verification
from kyso_desktop.jobs.errors import DocumentTooComplex, PlaceNotFound
from kyso_desktop.jobs.model import OpenedDocument, ReadPages, Step, Tell, silent
from kyso_desktop.jobs.names import free_target
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import (
    DEFAULT_SEAL_MM,
    Place,
    find_anchors,
    find_below,
    find_places,
    seal_box,
)
from kyso_desktop.workstation import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.verifying import Reader
    from kyso_desktop.pages import PageImage
    from kyso_desktop.placement import Anchor, Places
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report, SignatureVerdict


def open_document(
    path: Path, desk: Desk, tell: Tell = silent, view: TrustView | None = None, password: str | None = None
) -> OpenedDocument:
    """The document as it is now: page shapes, where the marks belong, which signatures it has.

    ``view`` is the trust of a run over many documents; without it that of this moment.

    Raises what ``workstation.read_file`` and ``pages.open_pages`` raise, and ``DocumentTooComplex``.
    """
    tell(Step.READING)
    content, reader = read_file(path), reader_of(desk)
    tell(Step.PLACING)
    layout = reader.layout(content, path.name, password)
    report = reader.report(content, path.name, password, desk.trust_view(view))
    digest = hashlib.sha256(content).hexdigest()
    if report.sha256 != digest or layout.places is None:
        raise DocumentTooComplex(path.name)
    return OpenedDocument(
        path=path,
        name=path.name,
        sha256=digest,
        content=content,
        shapes=layout.shapes,
        places=layout.places,
        report=report,
        target=free_target(path, plain=desk.settings.plain_names),
        subject=layout.subject,
        recipients=layout.recipients,
        password=password,
        reader=desk.reader,
    )


def reader_of(one: Desk | OpenedDocument | ReadPages) -> Reader:
    """Who reads its documents: the process that it names, else this one."""
    if one.reader is not None:
        return one.reader
    from kyso_desktop.jobs.verifying import ReaderHere

    return ReaderHere()


def place_document(path: Path, anchor: str | None = None) -> Places:
    """Where the marks of Nghị định 30 belong; the job behind ``kyso place``. ``anchor`` as in ``SignRequest``.

    Raises :class:`PlaceNotFound` where the document does not have those words, or no room below them.
    """
    with open_pages(read_file(path), path.name) as pages:
        places = find_places(pages)
        if anchor is None:
            return places
        leader = find_below(pages, anchor)
        if leader is None:
            raise PlaceNotFound("anchor", path.name)
        seal = Place(leader.page, seal_box(leader.picture or leader.box, DEFAULT_SEAL_MM))
        return replace(places, leader=leader, seal=seal)


def list_anchors(document: OpenedDocument) -> tuple[Anchor, ...]:
    """Every title of the document below which a picture may be placed."""
    with open_pages(document.content, document.name, document.password) as pages:
        return find_anchors(pages)


def place_pages(read: ReadPages) -> Places:
    """The same for a file that has been read: its printed number and date among them."""
    places = reader_of(read).layout(read.content, read.name, None).places
    if places is None:
        raise DocumentTooComplex(read.name)
    return places


def judge(content: bytes, name: str, view: TrustView, password: str | None = None) -> Report:
    """The verdict on these bytes with that trust."""
    return verification.verify(content, name=name, view=view, password=password)


def read_pages(path: Path, desk: Desk | None = None) -> ReadPages:
    """The file's pages, to be looked at; nothing is judged. Raises as ``open_document``."""
    return _pages_of(read_file(path), path.name, desk.reader if desk else None)


def read_signed_pages(received: ReadPages, signature: SignatureVerdict) -> ReadPages:
    """The pages as this signer saw them: the file up to the end of the signed revision.

    Raises what ``pages.open_pages`` raises where that revision cannot be opened on its own.
    """
    return _pages_of(received.content[: signature.revision_end], received.name, received.reader)


def _pages_of(content: bytes, name: str, reader: Reader | None) -> ReadPages:
    bare = ReadPages(name, hashlib.sha256(content).hexdigest(), content, (), reader)
    return replace(bare, shapes=reader_of(bare).shapes(content, name, None).shapes)


def render_page(document: OpenedDocument | ReadPages, page: int, scale: float) -> PageImage:
    """One page as an image; ``scale`` 1.0 is 72 dpi."""
    password = document.password if isinstance(document, OpenedDocument) else None
    return reader_of(document).image(document.content, document.name, password, page, scale)
