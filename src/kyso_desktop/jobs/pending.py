"""What waits for this person: opened and not signed, signed and not issued, a run that was interrupted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.documents import judge_seen, see_document
from kyso_desktop.jobs.interrupted import left_batch
from kyso_desktop.jobs.names import default_target
from kyso_desktop.jobs.recent import recent_files
from kyso_desktop.trust import CertificateKind
from kyso_desktop.verification import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.trust import TrustView


class Awaits(StrEnum):
    """What a document waits for."""

    SIGNING = "signing"
    ISSUING = "issuing"
    GOING_ON = "going_on"
    """It is left of a run over many documents that was interrupted."""


@dataclass(frozen=True, slots=True)
class Pending:
    """One line of what waits; several documents where a run was interrupted."""

    awaits: Awaits
    paths: tuple[Path, ...]
    issuing: bool = False
    """Of an interrupted run: whether its documents were being issued."""


def what_waits(desk: Desk) -> tuple[Pending, ...]:
    """An interrupted run first, then of the documents opened last those that are not finished.

    A document whose next version stands beside it is finished. Raises ``FileTrouble``.
    """
    return (*_interrupted(desk), *_unfinished(recent_files(desk), desk))


def _interrupted(desk: Desk) -> Iterator[Pending]:
    left = left_batch(desk)
    if left is not None:
        yield Pending(Awaits.GOING_ON, left.sources, issuing=left.issuing)


def _unfinished(paths: Sequence[Path], desk: Desk) -> Iterator[Pending]:
    view = cache(desk.trust_view)  # asked for by the first document that bears a signature
    for path in paths:
        if default_target(path).exists():
            continue
        try:
            awaits = _awaits(path, view, desk)
        except KysoError:  # a file that cannot be opened now waits for nothing here; opening it tells why
            continue
        if awaits is not None:
            yield Pending(awaits, (path,))


def _awaits(path: Path, view: Callable[[], TrustView], desk: Desk) -> Awaits | None:
    seen = see_document(path, reader=desk.reader, shown=False)
    if not seen.may_be_signed:
        return Awaits.SIGNING
    signatures = judge_seen(seen, desk, view()).signatures
    kinds = {signature.kind for signature in signatures}
    if not kinds:
        return Awaits.SIGNING
    if any(signature.verdict is Verdict.INVALID for signature in signatures):
        return None  # nothing that was tampered with is offered to the seal
    sealed = CertificateKind.ORGANISATION in kinds
    return Awaits.ISSUING if CertificateKind.PERSONAL in kinds and not sealed else None
