"""What a verdict rested on, kept beside the chain in the same encrypted store (TT 41/2025, Articles 9 and 10).

A byte string is kept once, however many documents need it, under its SHA-256; a document's pieces have names.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Protocol

Pieces = Mapping[str, bytes]
"""Names such as ``crls/….crl`` and what stands under them."""


class Writable(Protocol):
    """The store, inside a transaction."""

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> None: ...


class Readable(Protocol):
    """The store."""

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]: ...


def keep_pieces(store: Writable, document: str, pieces: Pieces) -> None:
    """The pieces stand in the running transaction; a name that is there already is kept as it was."""
    for name, content in pieces.items():
        digest = hashlib.sha256(content).hexdigest()
        store.execute("INSERT OR IGNORE INTO evidence_blobs VALUES (?, ?)", (digest, content))
        store.execute("INSERT OR IGNORE INTO evidence VALUES (?, ?, ?)", (document, name, digest))


def read_pieces(store: Readable, document: str) -> dict[str, bytes]:
    """The pieces of this document; empty where there are none."""
    query = (
        "SELECT evidence.name, evidence_blobs.content FROM evidence JOIN evidence_blobs USING (sha256)"
        " WHERE document = ? ORDER BY name"
    )
    return {str(name): bytes(content) for name, content in store.rows(query, (document,))}


def erase_pieces(store: Writable, document: str) -> None:
    """The pieces of this document are gone in the running transaction, what no other document needs for good."""
    store.execute("DELETE FROM evidence WHERE document = ?", (document,))
    store.execute("DELETE FROM evidence_blobs WHERE sha256 NOT IN (SELECT sha256 FROM evidence)")
