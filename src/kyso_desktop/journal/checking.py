"""The whole check: every record, every checkpoint, and the head file, read page by page. Knows no file."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kyso_desktop.journal.chain import Link, follow
from kyso_desktop.journal.checkpoint import Checkpoint
from kyso_desktop.journal.model import ChainBreak, ChainReport

Record = tuple[int, str, str]
_CHECKPOINT_START = '{"act":"checkpoint",'  # the body is canonical, and this is its first key


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the chain is held against besides itself."""

    journal: str
    origin: Link
    head: Link | None
    """The head file as it was before the reading began."""
    kept: tuple[Checkpoint, ...] = ()
    """Checkpoints kept elsewhere."""


class Check:
    """One pass over all records."""

    def __init__(self, evidence: Evidence, hash_at: Callable[[int], str | None]) -> None:
        self._evidence = evidence
        self._hash_at = hash_at
        self._last = evidence.origin
        self._entries = 0
        self._sealed = 0
        """The newest record that a good checkpoint vouches for."""

    def run(self, pages: Iterator[tuple[Sequence[Record], bool]]) -> ChainReport:
        """The report on these records, up to the first that does not fit; the head file after it is not looked at."""
        for records, damaged in pages:
            wrong = self._take(records) or (ChainBreak.DAMAGED if damaged else None)
            if wrong:
                return self.broken(wrong)
        head = self._evidence.head
        if head is not None and head.number > self._last.number:
            return self.broken(ChainBreak.TAIL_MISSING)
        return self._held_to_kept() or self._report(None, None)

    def _held_to_kept(self) -> ChainReport | None:
        """A good checkpoint of this journal that goes further than the journal: an older one was put back."""
        end = self._last.number
        for kept in sorted(self._evidence.kept, key=lambda one: one.number):
            if self._vouches(kept) and kept.number < end:  # its own record stands behind those that it vouches for
                continue
            mine = kept.journal == self._evidence.journal and kept.is_genuine()
            if mine and kept.number >= end:
                return self.broken(ChainBreak.TAIL_MISSING)
            return self.broken(ChainBreak.CHECKPOINT_FALSE, kept.number if mine else None)
        return None

    def broken(self, broken_by: ChainBreak, number: int | None = None) -> ChainReport:
        """The report that names the first record that does not fit."""
        return self._report(number or self._last.number + 1, broken_by)

    def _take(self, records: Sequence[Record]) -> ChainBreak | None:
        before, false_head = self._last, self._is_false_head(records)
        if false_head and self._evidence.head:
            records = records[: self._evidence.head.number - before.number]
        followed = follow(before, records)
        self._last, self._entries = followed.last, self._entries + followed.entries
        if not followed.fits:
            misfit, _, _ = records[self._last.number - before.number]
            return ChainBreak.MISSING if misfit > self._last.number + 1 else ChainBreak.CHANGED
        for number, _, body in records:
            if body.startswith(_CHECKPOINT_START) and not self._good_checkpoint(number, body):
                return self._stop_before(number, ChainBreak.CHECKPOINT_FALSE)
        return self._stop_before(self._last.number, ChainBreak.HEAD_MISMATCH) if false_head else None

    def _stop_before(self, number: int, broken_by: ChainBreak) -> ChainBreak:
        self._last = Link(number - 1, "")
        return broken_by

    def _is_false_head(self, records: Sequence[Record]) -> bool:
        head = self._evidence.head
        if head is None or not records or not records[0][0] <= head.number <= records[-1][0]:
            return False
        return any(number == head.number and stored != head.hash for number, stored, _ in records)

    def _good_checkpoint(self, number: int, body: str) -> bool:
        made = Checkpoint.from_facts(json.loads(body).get("facts"))
        if made is None or made.number >= number or not self._vouches(made):
            return False
        self._sealed = max(self._sealed, made.number)
        return True

    def _vouches(self, checkpoint: Checkpoint) -> bool:
        origin = self._evidence.origin
        known = origin.hash if checkpoint.number == 0 else self._hash_at(checkpoint.number)
        mine = checkpoint.journal == self._evidence.journal and known == checkpoint.hash
        return mine and checkpoint.is_genuine()

    def _report(self, first_broken: int | None, broken_by: ChainBreak | None) -> ChainReport:
        intact = first_broken is None
        last = self._last
        return ChainReport(self._entries, last.number, intact, first_broken, broken_by, last.hash, self._sealed)
