"""The chain: what a record says, its canonical form and its hash. Pure.

A record's body is JSON with sorted keys, no white space, UTF-8 with nothing escaped that need not be (RFC 8785 without
its number rules: Python's shortest float form). It names its own number and the hash of the record before; its hash is
SHA-256 over exactly these bytes. So no record can be changed, taken out, put in or moved without every later hash
becoming another one.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal.model import Facts

BEGIN = "begin"
CLOSE = "close"
NOTE = "note"


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
    return hashlib.sha256(body.encode()).hexdigest()


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


def content_if_next(last: Link, record: Link, body: str) -> dict[str, Any] | None:
    """What this stored record says where it is exactly what may come after ``last``; None where it is not."""
    if record.number != last.number + 1 or hash_of(body) != record.hash:
        return None
    try:
        content = json.loads(body)
    except ValueError:
        return None
    if not isinstance(content, dict) or (content.get("number"), content.get("previous")) != (record.number, last.hash):
        return None
    return content
