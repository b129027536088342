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
class ChainReport:
    """Result of checking the hash chain over all records."""

    entries: int
    intact: bool
    first_broken: int | None
    """Number of the first record that does not fit; None while intact."""
