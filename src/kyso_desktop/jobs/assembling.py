"""Prepares a document before anyone signs: texts and scans become PDF, parts are joined, pages turned."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from kyso_desktop.jobs.concerns import CONCERNS
from kyso_desktop.jobs.errors import AlreadySigned, PageNotThere
from kyso_desktop.jobs.form_papers import converted, free_beside
from kyso_desktop.jobs.model import Warn
from kyso_desktop.jobs.names import PICTURES
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.pages import open_pages
from kyso_desktop.signing import inspect, is_signed, join, picture_page, without_active
from kyso_desktop.workstation import CONVERTED, FileBusy, check_target, is_being_edited, read_file, write_whole


@dataclass(frozen=True, slots=True)
class PrepareRequest:
    """What becomes one PDF, in this order."""

    sources: tuple[Path, ...]
    target: Path
    pages: tuple[int, ...] | None = None
    """Which pages of the joined document are kept, counted from 1, in their new order; None: all."""
    turns: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """Degrees clockwise, a multiple of 90, for pages of the joined document."""
    clean: bool = False
    """Scripts, launching and outside actions and hidden layers are taken out."""
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """The new PDF 1.7; the sources are as they were."""

    output: Path
    sha256: str
    pages: int
    removed: tuple[Warn, ...]
    concerns: tuple[Warn, ...]
    """What a signer should still know of it."""
    coarse: tuple[Path, ...]
    """Photos and scans that lie on their page with less than the resolution of a copy (Phụ lục I, Phần II)."""


def prepare_file(request: PrepareRequest) -> PreparedFile:
    """One PDF of all sources. Raises :class:`AlreadySigned`, :class:`PageNotThere`, ``DocumentUnwritable``,
    ``PictureUnreadable``, what ``pages.open_pages`` and the conversion of forms raise, and ``FileTrouble``.
    """
    check_target(request.target, overwrite=request.overwrite)
    coarse: list[Path] = []
    parts = [_part(source, coarse) for source in request.sources]
    try:
        content = join(parts, request.pages, request.turns)
    except IndexError as error:
        raise PageNotThere(int(error.args[0])) from error
    if request.clean:
        content = without_active(content)
    with open_pages(content, request.target.name) as pages:
        count = pages.page_count
    write_whole(request.target, content, overwrite=request.overwrite)
    concerns = inspect(content)
    removed = dict.fromkeys(found for part in parts for found in inspect(part) if found not in concerns)
    return PreparedFile(
        request.target,
        hashlib.sha256(content).hexdigest(),
        count,
        tuple(CONCERNS[one] for one in removed),
        tuple(CONCERNS[one] for one in concerns),
        tuple(coarse),
    )


def prepare_for_signing(source: Path) -> PreparedFile:
    """The text or picture stands beside itself as PDF, under a free name. Raises as :func:`prepare_file`."""
    return prepare_file(PrepareRequest((source,), free_beside(source.with_suffix(".pdf"))))


def _part(source: Path, coarse: list[Path]) -> bytes:
    ending = source.suffix.lower()
    if ending in PICTURES:
        page = picture_page(read_file(source))
        if page.resolution < rule_pack().copy.resolution:
            coarse.append(source)
        return page.content
    if ending in CONVERTED:
        if is_being_edited(source):
            raise FileBusy(source)
        return converted(source)[0]
    content = read_file(source)
    open_pages(content, source.name).close()
    if is_signed(content):
        raise AlreadySigned(source.name)
    return content
