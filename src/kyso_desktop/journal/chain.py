"""The chain: what a record says, its canonical form and its hash. Pure.

A record's body is JSON with sorted keys, no white space, UTF-8 with nothing escaped that need not be (RFC 8785 without
its number rules: Python's shortest float form). It names its own number and the hash of the record before; its hash is
SHA-256 over exactly these bytes. So no record can be changed, taken out, put in or moved without every later hash
becoming another one.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal.model import Facts

BEGIN = "begin"
CLOSE = "close"
NOTE = "note"
_END = re.compile(r',"kind":"(begin|close|note)","number":([1-9][0-9]{0,17})(?:,"outcome":"[a-z]+")?')


@dataclass(frozen=True, slots=True)
class Link:
    """Where the chain stands: the newest record's number (0 before the first) and hash (lower-case hex)."""

    number: int
    hash: str


def origin(journal_id: str) -> Link:
    """The link before the first record; each journal has its own, so records cannot move between journals."""
    return Link(0, hash_of(f"kyso journal {journal_id}"))


def hash_of(body: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, lower-case hex."""
    return sha256(body.encode()).hexdigest()


def canonical(content: Facts) -> str:
    """The one text of this JSON value; raises ``KysoBug`` for what is not JSON."""
    try:
        text = json.dumps(dict(content), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        raise KysoBug("facts are not JSON") from error
    # A file name of undecodable bytes holds lone surrogates, which UTF-8 cannot; as JSON escapes they are kept.
    return text.encode("utf-8", "backslashreplace").decode()


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds: equal length, so that text order is time order."""
    if moment.tzinfo is None:
        raise KysoBug("naive time")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def next_body(last: Link, kind: str, at: datetime, said: dict[str, Any]) -> tuple[Link, str]:
    """The record that follows ``last``: its link and its canonical body."""
    number = last.number + 1
    body = canonical({"kind": kind, "at": stamp(at), "number": number, "previous": last.hash, **said})
    return Link(number, hash_of(body)), body


@dataclass(frozen=True, slots=True)
class Followed:
    """How far the chain could be followed through some records."""

    last: Link
    entries: int
    """Acts begun in these records."""
    fits: bool
    """Whether every record was exactly what may come after the one before."""


def follow(last: Link, records: Iterable[tuple[int, str, str]]) -> Followed:
    """Each record (number, hash, body) against its hash and the record before.

    The body is canonical, so its end alone names the kind, the number and the record before: no quote inside a JSON
    text stands unescaped. That it is JSON as a whole, the store has asked SQLite. Written for speed: a million entries.
    """
    number, known, entries = last.number, last.hash, 0
    for stored_number, stored_hash, body in records:
        made = sha256(body.encode()).hexdigest()
        kind = _kind(body, number + 1, known)
        if made != stored_hash or stored_number != number + 1 or kind is None:
            return Followed(Link(number, known), entries, False)
        number, known = stored_number, made
        if kind != CLOSE:
            entries += 1
    return Followed(Link(number, known), entries, True)


def _kind(body: str, number: int, previous: str) -> str | None:
    tail = f',"previous":"{previous}"}}'
    if not body.endswith(tail):
        return None
    start = body.rfind(',"kind":"', 0, -len(tail))
    found = _END.fullmatch(body, start, len(body) - len(tail)) if start >= 0 else None
    return found[1] if found and int(found[2]) == number else None
