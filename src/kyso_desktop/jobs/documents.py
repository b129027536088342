"""Opens a document once and shows its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kyso_desktop import placement, verification
from kyso_desktop.jobs.errors import DocumentTooComplex, PlaceNotFound, ResultNotSound
from kyso_desktop.jobs.kept_places import kept_place
from kyso_desktop.jobs.model import OpenedDocument, ReadPages, SeenDocument, Shown, Step, Tell, silent
from kyso_desktop.jobs.names import free_target
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.jobs.verifying.laid_out import layout_of
from kyso_desktop.jobs.verifying.messages import Layout
from kyso_desktop.jobs.verifying.search import FEW_PAGES, Search, SearchEnded
from kyso_desktop.jobs.verifying.sight import seen_besides
from kyso_desktop.pages import DocumentTrouble, PageShapes, open_pages, page_shapes
from kyso_desktop.placement import DEFAULT_SEAL_MM, Box, InkMap, Place, PlaceReason, seal_box
from kyso_desktop.workstation import beginning, forget_hashes, hash_meanwhile, read_content, sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from threading import Event

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.verifying import ReaderApart, Result
    from kyso_desktop.jobs.verifying.messages import Sheets
    from kyso_desktop.pages import Changed, PageImage, PagesDocument
    from kyso_desktop.placement import Anchor, PageText, Places
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report, SignatureVerdict
    from kyso_desktop.workstation import Content


TELL_PAGES = 40


def see_document(
    path: Path,
    password: str | None = None,
    reader: ReaderApart | None = None,
    *,
    shown: bool = True,
    target: Path | None = None,
) -> SeenDocument:
    """The file, read once, ready to be ``shown``; ``reader`` opens it, else this very process.

    ``target``: as in ``workstation.read_content``.

    Raises what ``workstation.read_file`` and ``pages.open_pages`` raise, and ``DocumentTooComplex``.
    """
    content = read_content(path, target)
    if reader is not None:
        return _seen(path, content, password, reader, reader.sheets(content, path.name, password, shown=shown))
    with open_pages(content, path.name, password) as pages:
        shapes = PageShapes(content, path.name, pages.sheets(), password)
        return SeenDocument(path, path.name, content, shapes, pages.may_be_signed, password)


def _seen(path: Path, content: Content, password: str | None, reader: ReaderApart, sheets: Sheets) -> SeenDocument:
    shapes = PageShapes(content, path.name, sheets.sizes, password, reader.shape)
    return SeenDocument(path, path.name, content, shapes, sheets.may_be_signed, password, reader)


def open_document(
    path: Path,
    desk: Desk,
    tell: Tell = silent,
    view: Callable[[], TrustView | None] = lambda: None,
    password: str | None = None,
    seen: SeenDocument | None = None,
    search: Search | None = None,
) -> OpenedDocument:
    """The document as it is now, or as it was ``seen``: where the marks belong, which signatures it has.

    ``view`` gives the trust of a run over many documents, asked for when the text is read; else that of this moment.
    ``search`` hears how far the search of a long document is, and may end it.

    Raises what ``workstation.read_file`` and ``pages.open_pages`` raise, ``DocumentTooComplex`` and ``Cancelled``.
    """
    tell(Step.READING)
    seen = seen or see_document(path, password, desk.reader)
    tell(Step.PLACING)
    if seen.reader is not None:
        hash_meanwhile(seen.content)
    layout = _layout(seen, desk, search)
    report = judge_seen(seen, desk, desk.trust_view(view()))
    opened = _opened(seen, layout, report, desk)
    return replace(opened, searched_whole=search is None or not search.enough.is_set())


def open_at_once(
    path: Path, desk: Desk, reader: ReaderApart, view: TrustView, password: str | None, *, placed: bool
) -> OpenedDocument:
    """The document with all that is asked of it before it is signed, told by its reader in one answer if it is small.

    ``placed``: somebody has said where the mark goes. Raises as ``open_document``.
    """
    content = read_content(path)
    if not isinstance(content, bytes):
        seen = _seen(path, content, password, reader, reader.sheets(content, path.name, password))
        opened = open_document(path, desk, view=lambda: view, seen=replace(seen, placed=placed))
        return replace(opened, fitness=reader.fitness(content, path.name, password, desk.cancel))
    found = reader.opened(content, path.name, password, desk.trust_view(view), desk.cancel, placed=placed)
    if found.report.sha256 != sha256_of(content):
        raise DocumentTooComplex(path.name)
    seen = replace(_seen(path, content, password, reader, found.sheets), placed=placed)
    return replace(_opened(seen, found.layout, found.report, desk), fitness=found.fitness)


def _opened(seen: SeenDocument, layout: Layout, report: Report, desk: Desk) -> OpenedDocument:
    for box in layout.boxes:
        seen.shapes.learn(box.page, box.shape)
    return OpenedDocument(
        path=seen.path,
        name=seen.name,
        sha256=report.sha256,
        content=seen.content,
        shapes=seen.shapes,
        places=layout.places,
        report=report,
        target=free_target(seen.path, plain=desk.settings.plain_names),
        subject=layout.subject,
        recipients=layout.recipients,
        open_field=layout.field,
        password=seen.password,
        reader=seen.reader,
        kept_place=kept_place(desk, report.sha256, seen.page_count),
    )


def _layout(seen: SeenDocument, desk: Desk, search: Search | None) -> Layout:
    if seen.reader is not None:
        return seen.reader.layout(seen.content, seen.name, seen.password, desk.cancel, search, placed=seen.placed)
    with open_pages(seen.content, seen.name, seen.password) as pages:
        source = _Stoppable(pages, desk, search)
        try:
            places = placement.find_places(source, measures=rule_pack().measures, propose=not seen.placed)
        except SearchEnded:
            places = placement.find_places(_Stoppable(pages, desk, None), FEW_PAGES, rule_pack().measures)
        return layout_of(pages, places, seen.content, seen.password)


def skim_layout(seen: SeenDocument) -> Layout:
    """What the first and the last pages show: for a list of documents that nobody has opened."""
    if seen.reader is not None:
        return seen.reader.layout(seen.content, seen.name, seen.password, few=True)
    with open_pages(seen.content, seen.name, seen.password) as pages:
        return Layout(
            placement.find_places(pages, FEW_PAGES, rule_pack().measures),
            placement.read_subject(pages),
            placement.read_recipients(pages, None),
        )


def first_page(path: Path, desk: Desk, width: int) -> PageImage:
    """The first page in small, so many pixels wide; opened where what a person waits for is not delayed.

    Raises as ``see_document``.
    """
    seen = see_document(path, reader=desk.reader, shown=False)
    shape = seen.shapes.sheets[0]
    scale = width / shape.width
    window = 0, 0, width, max(1, round(shape.height * scale))
    if seen.reader is not None:
        return seen.reader.part(seen.content, seen.name, seen.password, 1, scale, window)
    with open_pages(seen.content, seen.name, seen.password) as pages:
        return pages.part(1, scale, window)


def judge_seen(seen: SeenDocument, desk: Desk, view: TrustView) -> Report:
    """The verdict; one that is not of these very bytes is none."""
    if seen.reader is None:
        return judge(seen.content, seen.name, view, seen.password)
    report = seen.reader.report(seen.content, seen.name, seen.password, view, desk.cancel)
    if report.sha256 != sha256_of(seen.content):
        raise DocumentTooComplex(seen.name)
    return report


class _Stoppable:
    """The pages' text, until the person stops the work: a long file is searched page by page."""

    def __init__(self, pages: PagesDocument, desk: Desk, search: Search | None) -> None:
        self._pages, self._desk, self._search = pages, desk, search
        self.page_count = pages.page_count
        self._seen: set[int] = set()

    def plain(self, page: int) -> str:
        self._desk.go_on()
        if self._search is not None:
            self._seen.add(page)
            if self._search.enough.is_set():
                raise SearchEnded
            if len(self._seen) % TELL_PAGES == 0:
                self._search.told(len(self._seen))
        return self._pages.plain(page)

    def text(self, page: int) -> PageText:
        self._desk.go_on()
        return self._pages.text(page)

    def ink(self, page: int, within: Box, besides: Sequence[Box]) -> Box | None:
        return self._pages.ink(page, within, besides)

    def ink_map(self, page: int) -> InkMap:
        self._desk.go_on()
        return self._pages.ink_map(page)

    def covered(self, page: int) -> float:
        return self._pages.covered(page)


def place_document(path: Path, anchor: str | None = None) -> Places:
    """Where the marks of Nghị định 30 belong; the job behind ``kyso place``. ``anchor`` as in ``SignRequest``.

    Raises :class:`PlaceNotFound` where the document does not have those words, or no room below them.
    """
    with open_pages(read_content(path), path.name) as pages:
        places = placement.find_places(pages, measures=rule_pack().measures)
        if anchor is None:
            return places
        leader = placement.find_below(pages, anchor, rule_pack().measures)
        if leader is None:
            raise PlaceNotFound("anchor", path.name)
        shape = pages.shape(leader.page)
        sheet = Box(0, 0, shape.width, shape.height)
        seal = Place(leader.page, seal_box(leader.picture or leader.box, DEFAULT_SEAL_MM, sheet, rule_pack().measures))
        reasons = tuple(reason for reason in places.reasons if reason is not PlaceReason.LEADER_PROPOSED)
        return replace(places, leader=leader, seal=seal, reasons=reasons)


def list_anchors(document: OpenedDocument, cancel: Event | None = None) -> tuple[Anchor, ...]:
    """Every title of the document below which a picture may be placed. Raises ``Cancelled`` too."""
    if document.reader is not None:
        return document.reader.anchors(document.content, document.name, document.password, cancel)
    with open_pages(document.content, document.name, document.password) as pages:
        return placement.find_anchors(pages, rule_pack().measures)


def place_pages(read: ReadPages) -> Places:
    """The same for a file that has been read: its printed number and date among them."""
    if read.reader is not None:
        return read.reader.layout(read.content, read.name, read.password).places
    with open_pages(read.content, read.name) as pages:
        return placement.find_places(pages, measures=rule_pack().measures)


def judge(content: Content, name: str, view: TrustView, password: str | None = None) -> Report:
    """The verdict on these bytes with that trust."""
    return verification.verify(content, name=name, view=view, password=password)


def judge_result(
    result: Result, view: TrustView, reader: ReaderApart | None, cancel: Event
) -> tuple[Report, tuple[Changed, ...]]:
    """The verdict on a signed document that is not yet written, and what its pages show besides.

    Raises :class:`ResultNotSound`, ``DocumentTooComplex`` and ``Cancelled``.
    """
    try:
        if reader is None:
            forget_hashes(result.content)
            report = judge(result.content, result.name, view, result.password)
            return report, seen_besides(result.content, result.base, result.expected, result.name, result.password)
        report, changed = reader.result(result, view, cancel)
    except DocumentTrouble as error:
        raise ResultNotSound(result.name, "appearance") from error
    if report.sha256 != sha256_of(result.content):
        raise DocumentTooComplex(result.name)
    return report, changed


def read_pages(path: Path, desk: Desk | None = None) -> ReadPages:
    """The file's pages, to be looked at; nothing is judged. Raises as ``open_document``."""
    return pages_of(read_content(path), path.name, desk.reader if desk else None)


def read_signed_pages(received: ReadPages, signature: SignatureVerdict) -> ReadPages:
    """The pages as this signer saw them: the file up to the end of the signed revision.

    Raises what ``pages.open_pages`` raises where that revision cannot be opened on its own.
    """
    end = signature.revision_end
    signed = received.content if end is None else beginning(received.content, end)
    return pages_of(signed, received.name, received.reader)


def pages_of(content: Content, name: str, reader: ReaderApart | None) -> ReadPages:
    """The same for content that is no file. Raises as ``open_document``."""
    digest = sha256_of(content)
    if reader is None:
        return ReadPages(name, digest, content, page_shapes(content, name))
    shapes = PageShapes(content, name, reader.sheets(content, name, None).sizes, read=reader.shape)
    return ReadPages(name, digest, content, shapes, reader=reader)


class PageReader:
    """A document that stays open while it is shown; opened at the first picture. For one thread."""

    def __init__(self, document: Shown) -> None:
        self._document = document
        self._pages: PagesDocument | None = None

    def part(self, page: int, scale: float, window: tuple[int, int, int, int]) -> PageImage:
        """That window (left, top, width, height in pixels) of the page; ``scale`` is pixels per point.

        Raises what ``pages`` raises, and ``DocumentTooComplex``.
        """
        shown = self._document
        if shown.reader is not None:
            return shown.reader.part(shown.content, shown.name, shown.password, page, scale, window)
        if self._pages is None:
            self._pages = open_pages(shown.content, shown.name, shown.password)
        return self._pages.part(page, scale, window)

    def close(self) -> None:
        """What PDFium holds of the document is free."""
        if self._pages is not None:
            self._pages.close()
            self._pages = None
