"""Opens a document once and shows its pages."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kyso_desktop import verification
from kyso_desktop.jobs.model import OpenedDocument, Step, Tell, silent
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import find_places
from kyso_desktop.workstation import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.pages import PageImage
    from kyso_desktop.placement import Places
    from kyso_desktop.verification import Report

SIGNED_SUFFIX = ".signed"


def default_target(source: Path) -> Path:
    """``NAME.signed.pdf`` beside the source; a name that already says so is kept to one suffix."""
    stem = source.stem.removesuffix(SIGNED_SUFFIX)
    if source.stem != stem:
        return source.with_name(f"{stem}{SIGNED_SUFFIX}.2.pdf")
    return source.with_name(f"{stem}{SIGNED_SUFFIX}.pdf")


def open_document(path: Path, desk: Desk, tell: Tell = silent) -> OpenedDocument:
    """The document as it is now: page shapes, where the marks belong, which signatures it has.

    Raises what ``workstation.read_file`` and ``pages.open_pages`` raise.
    """
    tell(Step.READING)
    content = read_file(path)
    with open_pages(content, path.name) as pages:
        shapes = tuple(pages.shape(number) for number in range(1, pages.page_count + 1))
        tell(Step.PLACING)
        places = find_places(pages)
    return OpenedDocument(
        path=path,
        name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        shapes=shapes,
        places=places,
        report=judge(content, path.name, desk),
    )


def place_document(path: Path) -> Places:
    """Where the marks of Nghị định 30 belong; the job behind ``kyso place``."""
    with open_pages(read_file(path), path.name) as pages:
        return find_places(pages)


def judge(content: bytes, name: str, desk: Desk) -> Report:
    """The verdict on these bytes with the desk's trust."""
    return verification.verify(content, name=name, view=desk.trust_view())


def render_page(document: OpenedDocument, page: int, scale: float) -> PageImage:
    """One page as an image; ``scale`` 1.0 is 72 dpi."""
    with open_pages(document.content, document.name) as pages:
        return pages.image(page, scale)
