"""What becomes of signed documents beside the next signature: judged, written, read back, their entries closed."""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Self

from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.errors import Cancelled, ResultNotSound
from kyso_desktop.jobs.evidence import digests, evidence_of
from kyso_desktop.jobs.model import Failure, SignedFile, Step, Tell, Warn
from kyso_desktop.jobs.soundness import require_as_ordered
from kyso_desktop.journal import JournalError, Outcome
from kyso_desktop.tokens import TokenError
from kyso_desktop.workstation import OwnCopy, is_written, remove_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from types import TracebackType

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Prepared
    from kyso_desktop.signing import Signed
    from kyso_desktop.verification import Report
    from kyso_desktop.workstation import Content

_log = logging.getLogger(__name__)
AT_ONCE, LARGE_AT_ONCE = 2, 1
"""Signed documents under way while the next is being signed; of large ones, each a file in our cache."""

Told = tuple[SignedFile | Failure, JournalError | None]
"""What became of a document, and why the journal could not be closed on it; the entry then stands as begun."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A signed document that is nowhere yet; without ``signed`` there is none, for the reason of ``trouble``."""

    one: Prepared
    started: float
    signed: tuple[Signed, ...]
    trouble: KysoError | None = None


class Finishing:
    """Documents of one login on their way to the disk, in the order of their ``entries`` in the journal.

    To be left as a context: where it is left by an exception, nothing more is written.
    """

    def __init__(self, entries: Sequence[int], desk: Desk, tell: Tell) -> None:
        self._entries, self._desk, self._tell = iter(entries), desk, tell
        self._judging = ThreadPoolExecutor(1, thread_name_prefix="result")
        self._keeping = ThreadPoolExecutor(1, thread_name_prefix="keeping")
        self._under_way: deque[tuple[Future[Report], Future[Told]]] = deque()
        self._given_up = Event()
        self.open = dict.fromkeys(entries)
        """The entries that nobody has tried to close."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._given_up.set()
        self._judging.shutdown(cancel_futures=kind is not None)
        self._keeping.shutdown(cancel_futures=kind is not None)

    def take(self, draft: Draft) -> Iterator[Told]:
        """The document is under way; gives those before it that must be done first."""
        judged = self._judging.submit(self._judged, draft)
        kept = self._keeping.submit(self._kept, next(self._entries), draft, judged.result)
        self._under_way.append((judged, kept))
        if draft.one.document.reader is None:
            yield from self.done()
        elif any(isinstance(signed.content, OwnCopy) for signed in draft.signed):
            yield from self.done(LARGE_AT_ONCE)
        else:
            yield from self.done(AT_ONCE)

    def done(self, left: int = 0) -> Iterator[Told]:
        """What became of all but the last ``left`` documents, in order. Raises as ``sign_each``."""
        while len(self._under_way) > left:
            judged, kept = self._under_way.popleft()
            self._tell(Step.CHECKING_RESULT)
            if judged.exception() is None:
                self._tell(Step.SAVING)
            yield kept.result()

    def _judged(self, draft: Draft) -> Report:
        if draft.trouble is not None:
            raise draft.trouble
        return require_as_ordered(draft.one, draft.signed, self._desk)

    def _kept(self, entry: int, draft: Draft, report: Callable[[], Report]) -> Told:
        """The document is written because it is as ordered, and its entry closed; what follows a trouble is dropped."""
        try:
            if self._given_up.is_set():
                raise Cancelled
            return self._written_and_closed(entry, draft, report)
        except BaseException:
            self._given_up.set()
            raise

    def _written_and_closed(self, entry: int, draft: Draft, report: Callable[[], Report]) -> Told:
        close = partial(close_entry, entry, desk=self._desk)
        result: SignedFile | Failure
        try:
            result, verdict = self._written(draft, report())
        except (TokenError, Cancelled):
            raise
        except KysoError as error:
            if isinstance(error, ResultNotSound):
                _log.error("a signed document was thrown away: %s", error.reason)
            result, trouble = Failure(draft.one.document.path, error), close(Outcome.FAILED, {"code": error.code})
        else:
            named = not self._desk.settings.file_names_off
            trouble = close(Outcome.DONE, _result(result), pieces=evidence_of(verdict, named=named))
            if trouble is not None:
                result = replace(result, warnings=(*result.warnings, Warn.JOURNAL_NOT_CLOSED))
        del self.open[entry]
        if trouble is not None:
            self._given_up.set()
        return result, trouble

    def _written(self, draft: Draft, report: Report) -> tuple[SignedFile, Report]:
        self._desk.go_on()
        if self._given_up.is_set():
            raise Cancelled
        one = draft.one
        _write(one, draft.signed[-1].content, report.sha256)
        signed = SignedFile(
            source=one.document.path,
            output=one.sign.target,
            sha256=report.sha256,
            seconds=monotonic() - draft.started,
            signatures=tuple(signed.made for signed in draft.signed),
            signer=one.choice.certificate.facts,
            signed_at=self._desk.clock(),
            warnings=one.warnings,
            timestamp=_timestamp(report, draft.signed[-1]),
        )
        return signed, report


def close_entry(
    entry: int, outcome: Outcome, facts: Mapping[str, object], desk: Desk, pieces: Mapping[str, bytes] | None = None
) -> JournalError | None:
    """The entry is closed, or the reason why it could not be: what was done is told to the person all the same.

    ``pieces``: what the new document's signatures rest on, kept with the entry (TT 41, Article 9).
    """
    kept = (str(facts["sha256_after"]), pieces) if pieces else None
    if pieces:
        facts = {**facts, "evidence": digests(pieces)}
    try:
        desk.open_journal().close(entry, outcome, facts, desk.clock(), kept)
    except JournalError as error:
        return error
    return None


def _write(one: Prepared, content: Content, sha256: str) -> None:
    """Written whole or not at all: the file has the digest of what was checked, or is the very copy that was."""
    write_whole(one.sign.target, content, overwrite=one.sign.overwrite)
    if not is_written(one.sign.target, content, sha256):
        remove_file(one.sign.target)
        raise ResultNotSound(one.document.name, "readback")


def _timestamp(report: Report, draft: Signed) -> datetime | None:
    return next((one.timestamp for one in report.signatures if one.field == draft.made.field), None)


def _result(signed: SignedFile) -> Mapping[str, object]:
    return {
        "output": signed.output.name,
        "sha256_after": signed.sha256,
        "fields": [made.field for made in signed.signatures],
        "level": str(signed.signatures[-1].level),
        "timestamp": signed.timestamp.isoformat() if signed.timestamp else None,
    }
