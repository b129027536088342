"""The receiver's own time-stamp: when this document was here (TT 41, Article 9, for documents that arrive)."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from kyso_desktop.trust import TimestampUnavailable, timestamp_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kyso_desktop.jobs.desk import Desk

RECEIPT = "timestamps/receipt.tsr"
SECONDS = 5.0
REST_SECONDS = 300.0
"""A server that did not answer is not asked again for so long: a folder of documents must not wait for each."""

_SILENT: dict[str, float] = {}
"""When each server last failed to answer."""


def receipt_stamp(desk: Desk, sha256: str) -> Mapping[str, bytes]:
    """A time-stamp over the document's SHA-256, once for each document.

    Nothing where no server is set or the run stays offline, and nothing where the server does not answer: a verdict
    never fails for that. Raises ``JournalError``.
    """
    url = desk.settings.tsa_url
    if url is None or desk.trust.offline or RECEIPT in desk.open_journal().evidence(sha256):
        return {}
    if monotonic() - _SILENT.get(url, -REST_SECONDS) < REST_SECONDS:
        return {}
    try:
        return {RECEIPT: timestamp_of(bytes.fromhex(sha256), url, SECONDS)}
    except TimestampUnavailable:
        _SILENT[url] = monotonic()
        return {}
