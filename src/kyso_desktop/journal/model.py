"""Entries of the journal as other rooms see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

Facts = Mapping[str, Any]
"""JSON values only: text, numbers, booleans, None, lists and mappings of these."""


class Act(StrEnum):
    """What a person did. A closed list: a new act is a new value here and a sentence in ``wording``."""

    SIGN = "sign"
    ISSUE = "issue"
    VERIFY = "verify"
    REFUSED = "refused"
    PIN_FAILED = "pin_failed"
    TRAINING = "training"
    EVIDENCE_DELETED = "evidence_deleted"
    RECEIVED = "received"
    """An incoming document stands in the register."""
    SENT = "sent"
    RETURNED = "returned"
    RECALLED = "recalled"
    DISPOSED = "disposed"
    """A document's evidence was deleted with it (Thông tư 41/2017/TT-BTTTT, Điều 10); this entry is its tombstone."""
    CORRECTED = "corrected"
    """A row of a register was written or corrected by hand."""
    FORM = "form"
    EXPORT_SIGNED = "export_signed"
    """An export of this journal was signed for the agency's report."""
    CHECKPOINT = "checkpoint"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    SET_ASIDE = "set_aside"
    REKEYED = "rekeyed"
    UPGRADED = "upgraded"
    SETTING_CHANGED = "setting_changed"
    POLICY_CHANGED = "policy_changed"
    """The machine's policy rules other settings, or rules them otherwise, than when this entry was last written."""
    KEY_STOPPED = "key_stopped"
    """A key was reported as leaked: its certificate signs no more on this computer."""
    KEY_RESUMED = "key_resumed"
    WEB_CALL = "web_call"
    """A web page was allowed or shut out, or got what it had asked for."""


class Outcome(StrEnum):
    """How an entry that was begun ended; an entry that was never closed is itself evidence."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, begun and (if all went well) closed. Times in UTC."""

    number: int
    act: Act
    begun: datetime
    closed: datetime | None
    outcome: Outcome
    facts: Facts
    """What was known at the beginning and at the end, joined; least data, never a PIN."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which entries; what is not set is not asked. ``words`` are found whole, without regard to marks and capitals."""

    since: datetime | None = None
    until: datetime | None = None
    act: Act | None = None
    outcome: Outcome | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended; handed back for the next page."""

    at: str
    number: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and where to go on; ``next`` is None on the last page."""

    entries: tuple[Entry, ...]
    next: Place | None


class ChainBreak(StrEnum):
    """What is wrong at the first record that does not fit."""

    CHANGED = "changed"
    """The record's content, its hash or its link to the record before does not fit: changed, inserted or reordered."""
    MISSING = "missing"
    """A record is not there and later ones are."""
    TAIL_MISSING = "tail_missing"
    """The newest records are not there: cut off, or an older copy of the store was put back."""
    HEAD_MISMATCH = "head_mismatch"
    """The head file is missing, forged, older, or names another record than the one in the store."""
    CHECKPOINT_FALSE = "checkpoint_false"
    """A signed checkpoint does not fit the chain (the first broken record is at or before the one named), or its
    signature is not good."""
    DAMAGED = "damaged"
    """The store's page does not decrypt: changed from outside, or a failing disk."""
    INDEX_DAMAGED = "index_damaged"
    """Every record is whole; a page of what only finds them, or of kept evidence, does not decrypt."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Result of checking the hash chain over all records, and the head file beside it."""

    entries: int
    """Acts begun; a record that closes one is not counted."""
    records: int
    """Whole records from the first on."""
    intact: bool
    first_broken: int | None
    """Number of the first record that does not fit (or should be there); None while intact."""
    broken_by: ChainBreak | None = None
    hash: str = ""
    """SHA-256 of the last whole record."""
    sealed: int = 0
    """The newest record that a signed checkpoint vouches for; 0 where there is none."""
