"""Prepares a document before anyone signs: texts and scans become PDF, parts are joined, pages turned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kyso_desktop.jobs.concerns import CONCERNS
from kyso_desktop.jobs.errors import PageNotThere
from kyso_desktop.jobs.form_papers import free_beside
from kyso_desktop.jobs.model import Step, Tell, Warn, silent
from kyso_desktop.jobs.names import TO_PDF
from kyso_desktop.jobs.parts import SourcePart, read_part
from kyso_desktop.pages import open_pages
from kyso_desktop.signing import Claim, claims_of, inspect, join, without_active
from kyso_desktop.workstation import Content, check_target, sha256_of, write_whole

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk


@dataclass(frozen=True, slots=True)
class AssembleRequest:
    """What becomes one PDF, in this order."""

    parts: tuple[SourcePart, ...]
    target: Path
    pages: tuple[int, ...] | None = None
    """Which pages of the joined document are kept, counted from 1, in their new order; None: all."""
    turns: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """Degrees clockwise, a multiple of 90, for pages of the joined document."""
    clean: bool = False
    """Scripts, launching and outside actions, hidden layers and marks are taken out, fields drawn for good."""
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
    lost: tuple[Claim, ...] = ()
    """What a part said of itself and the new file does not."""


def assemble(request: AssembleRequest, desk: Desk, tell: Tell = silent) -> PreparedFile:
    """One PDF of all parts, whole or not at all.

    Raises :class:`PageNotThere`, ``DocumentUnwritable``, ``Cancelled``, what ``pages.open_pages`` raises, and
    ``FileTrouble``.
    """
    check_target(request.target, overwrite=request.overwrite)
    tell(Step.ASSEMBLING)
    try:
        content: Content = join([part.pages.content for part in request.parts], request.pages, request.turns)
    except IndexError as error:
        raise PageNotThere(int(error.args[0])) from error
    if request.clean:
        content = without_active(content)
    desk.go_on()
    tell(Step.CHECKING_DOCUMENT)
    with open_pages(content, request.target.name) as pages:
        count = pages.page_count
    concerns = tuple(CONCERNS[one] for one in inspect(content))
    kept = claims_of(content)
    desk.go_on()
    tell(Step.SAVING)
    write_whole(request.target, content, overwrite=request.overwrite)
    return PreparedFile(
        request.target,
        sha256_of(content),
        count,
        tuple(dict.fromkeys(one for part in request.parts for one in part.concerns if one not in concerns)),
        concerns,
        tuple(part.source for part in request.parts if part.is_coarse),
        tuple(dict.fromkeys(one for part in request.parts for one in part.claims if one not in kept)),
    )


def prepared_target(sources: Sequence[Path]) -> Path:
    """A name beside the first source that no file has yet: ``NAME.pdf`` for one text or scan, ``NAME.ghep.pdf`` for
    several files, ``NAME.sua.pdf`` for a PDF whose pages are put right.
    """
    first = sources[0]
    if len(sources) > 1:
        return free_beside(first.with_name(f"{first.stem}.ghep.pdf"))
    ending = ".pdf" if first.suffix.lower() in TO_PDF else ".sua.pdf"
    return free_beside(first.with_name(first.stem + ending))


def prepare_for_signing(source: Path, desk: Desk) -> PreparedFile:
    """The text or picture stands beside itself as PDF, under a free name. Raises as ``read_part`` and ``assemble``."""
    return assemble(AssembleRequest((read_part(source, desk),), prepared_target((source,))), desk)
