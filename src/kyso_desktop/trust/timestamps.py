"""RFC 3161 time-stamps over HTTP, for signing."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request

from asn1crypto import cms, tsp

from kyso_desktop.trust.errors import TimestampUnavailable
from kyso_desktop.workstation import web_opener

MAXIMUM_REPLY_BYTES = 1024 * 1024
HEADERS: Mapping[str, str] = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}
GIVEN = ("granted", "granted_with_mods")
"""The answers that come with a time-stamp (RFC 3161, 2.4.2)."""


class TimestampServer:
    """One server by its address (http or https); every failure is :class:`TimestampUnavailable`."""

    def __init__(self, url: str, timeout_seconds: float = 20.0) -> None:
        if urlsplit(url).scheme not in ("http", "https"):
            raise TimestampUnavailable(url)
        self.url = url
        self._timeout_seconds = timeout_seconds
        self._trials: dict[str, bytes] = {}

    def token(self, digest: bytes, algorithm: str) -> bytes:
        """DER of a time-stamp over this digest; one over the digest of nothing is asked for once."""
        if digest == hashlib.new(algorithm).digest():
            return self.trial(algorithm)
        return self._asked(digest, algorithm)

    def trial(self, algorithm: str = "sha256") -> bytes:
        """The server has answered once: DER of a time-stamp over nothing, as long as any that it will give."""
        if algorithm not in self._trials:
            self._trials[algorithm] = self._asked(hashlib.new(algorithm).digest(), algorithm)
        return self._trials[algorithm]

    def _asked(self, digest: bytes, algorithm: str) -> bytes:
        nonce = secrets.randbits(63)
        imprint = tsp.MessageImprint({"hash_algorithm": {"algorithm": algorithm}, "hashed_message": digest})
        query = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "nonce": nonce, "cert_req": True})
        try:
            return _token(tsp.TimeStampResp.load(self._sent(query.dump()), strict=True), digest, nonce)
        except HTTPError as error:
            error.close()
            raise TimestampUnavailable(self.url) from error
        except (URLError, OSError, HTTPException, ValueError, TypeError, KeyError, AttributeError) as error:
            raise TimestampUnavailable(self.url) from error

    def _sent(self, query: bytes) -> bytes:
        request = Request(self.url, data=query, headers=dict(HEADERS), method="POST")  # noqa: S310 - scheme checked
        with web_opener().open(request, timeout=self._timeout_seconds) as reply:
            return bytes(reply.read(MAXIMUM_REPLY_BYTES))


def _token(answer: tsp.TimeStampResp, digest: bytes, nonce: int) -> bytes:
    """The time-stamp, which is over this digest and answers this question; raises ``ValueError``."""
    if answer["status"]["status"].native not in GIVEN:
        raise ValueError(answer["status"]["status"].native)
    token = answer["time_stamp_token"]
    stated = token["content"]["encap_content_info"]["content"].parsed
    if stated["message_imprint"]["hashed_message"].native != digest or stated["nonce"].native != nonce:
        raise ValueError("a time-stamp over something else")
    return bytes(token.dump())


def timestamp_token(content: bytes, url: str, timeout_seconds: float = 20.0) -> bytes:
    """DER of a time-stamp over the SHA-256 of ``content``; raises :class:`TimestampUnavailable`."""
    return timestamp_of(hashlib.sha256(content).digest(), url, timeout_seconds)


def timestamp_of(digest: bytes, url: str, timeout_seconds: float = 20.0) -> bytes:
    """DER of a time-stamp over this SHA-256; raises :class:`TimestampUnavailable`."""
    return TimestampServer(url, timeout_seconds).token(digest, "sha256")


def stamped_at(token: bytes, digest: bytes) -> datetime | None:
    """The time that a kept time-stamp over this SHA-256 states, UTC; None where it is over something else.

    Who made it is not judged here: it is the answer of the server that the settings name, as it was kept.
    """
    try:
        stated = cms.ContentInfo.load(token, strict=True)["content"]["encap_content_info"]["content"].parsed
        imprint = stated["message_imprint"]["hashed_message"].native
        at = stated["gen_time"].native
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return at if imprint == digest and isinstance(at, datetime) else None
