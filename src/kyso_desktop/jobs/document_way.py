"""Who did what to a document, in the order of its revisions: leader, number, date, seal. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop.signing import BlankName
from kyso_desktop.trust import CertificateKind
from kyso_desktop.verification import ChangeKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kyso_desktop.jobs.model import VerifiedFile
    from kyso_desktop.placement import Box
    from kyso_desktop.verification import Change, Report, SignatureVerdict

FILLED = {ChangeKind.FORM_FILLED, ChangeKind.FORM_FILLED_UNCHECKED}
TEXT_HEIGHT = 30.0
"""Points; a mark as low as this is a line of text, never a seal."""
SEAL_WIDTH = 60.0
"""Points; a mark as wide as this and about as high may be a seal (Phụ lục I: the seal's true size)."""
ROUND = 1.35
"""A seal's box is at most this many times as long in one direction as in the other."""


class Part(StrEnum):
    """What stands on the heading's line of page 1."""

    NUMBER = "number"
    DATE = "date"


PARTS = {
    BlankName.NUMBER: Part.NUMBER,
    BlankName.DAY: Part.DATE,
    BlankName.MONTH: Part.DATE,
    BlankName.YEAR: Part.DATE,
}


class WayDeed(StrEnum):
    """What one step was."""

    SIGNED = "signed"
    SEALED = "sealed"
    WROTE = "wrote"
    """A signature whose mark is the number or the date itself."""
    FILLED = "filled"
    """Fields were filled; whoever signed next stands for them."""
    STAMPED = "stamped"
    """A time-stamp over the whole document."""


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of the document's way; ``signer`` is the certificate's name, None where nobody signed."""

    deed: WayDeed
    parts: tuple[Part, ...] = ()
    signer: str | None = None
    kind: CertificateKind = CertificateKind.UNKNOWN
    at: datetime | None = None
    verdict: Verdict = Verdict.INDETERMINATE
    signatures: int = 0


def timeline(verified: VerifiedFile) -> tuple[WayStep, ...]:
    """The steps in the order in which the file grew, which nobody can claim otherwise; empty without signatures."""
    if verified.report is None:
        return ()
    steps: list[WayStep] = []
    for one in sorted(verified.report.signatures, key=_growth):
        steps += _filled(verified, verified.report, one.field)
        steps.append(_step(one, verified.number_line))
    steps += _filled(verified, verified.report, None) if verified.report.signatures else []
    return tuple(_joined(steps))


def part_of(change: Change, number_line: Box | None) -> Part | None:
    """Number or date, by the name of our own field or by the place on the heading's line; else None."""
    if change.page != 1:
        return None
    own = PARTS.get(BlankName(change.field)) if change.field in set(BlankName) else None
    return own or (part_at(change.box, number_line) if change.box else None)


def part_at(box: Box, number_line: Box | None) -> Part | None:
    """What a low box on page 1 stands for: within the number's line, or right of it at its height."""
    if number_line is None or box.height > TEXT_HEIGHT or not box.width:
        return None
    if not number_line.y0 - box.height / 2 <= box.centre[1] <= number_line.y1 + box.height / 2:
        return None
    if box.overlap(number_line):
        return Part.NUMBER
    return Part.DATE if box.x0 >= number_line.x1 else None


def _growth(one: SignatureVerdict) -> float:
    return one.revision_end if one.revision_end is not None else float("inf")


def _filled(verified: VerifiedFile, report: Report, by: str | None) -> Iterator[WayStep]:
    changes = {
        change: None for one in report.signatures for change in one.changes if change.what in FILLED and change.by == by
    }
    if changes:
        parts = [part_of(change, verified.number_line) for change in changes]
        known = () if None in parts else tuple(part for part in Part if part in parts)
        yield WayStep(WayDeed.FILLED, known)


def _step(one: SignatureVerdict, number_line: Box | None) -> WayStep:
    name = one.signer.common_name if one.signer else None
    part = part_at(one.box, number_line) if one.page == 1 and one.box else None
    parts = (part,) if part and one.kind is CertificateKind.ORGANISATION else ()
    return WayStep(_deed(one, wrote=bool(parts)), parts, name, one.kind, one.signed_at, one.verdict, 1)


def _deed(one: SignatureVerdict, *, wrote: bool) -> WayDeed:
    if one.is_document_timestamp:
        return WayDeed.STAMPED
    if wrote:
        return WayDeed.WROTE
    return WayDeed.SEALED if one.kind is CertificateKind.ORGANISATION and _is_seal(one.box) else WayDeed.SIGNED


def _is_seal(box: Box | None) -> bool:
    if box is None or min(box.width, box.height) < SEAL_WIDTH:
        return False
    return max(box.width, box.height) <= ROUND * min(box.width, box.height)


def _joined(steps: list[WayStep]) -> Iterator[WayStep]:
    """Number, day, month and year by the same certificate's name and with the same verdict are one step."""
    last: WayStep | None = None
    for step in steps:
        if (
            last
            and last.deed is step.deed is WayDeed.WROTE
            and (last.signer, last.verdict) == (step.signer, step.verdict)
        ):
            parts = tuple(part for part in Part if part in {*last.parts, *step.parts})
            last = replace(last, parts=parts, at=step.at, signatures=last.signatures + 1)
            continue
        if last:
            yield last
        last = step
    if last:
        yield last
