"""RFC 3161 time-stamps over HTTP, for signing."""

import asyncio
import hashlib
from collections.abc import Mapping
from datetime import datetime
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request

from asn1crypto import cms, tsp
from pyhanko.sign.timestamps.api import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError, handle_tsp_response

from kyso_desktop.trust.errors import TimestampUnavailable
from kyso_desktop.workstation import web_opener

MAXIMUM_REPLY_BYTES = 1024 * 1024
HEADERS: Mapping[str, str] = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}


class KysoTimeStamper(TimeStamper):
    """Asks one server; every failure is :class:`TimestampUnavailable`."""

    def __init__(self, url: str, timeout_seconds: float) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        if urlsplit(url).scheme not in ("http", "https"):
            raise TimestampUnavailable(url)
        self._url = url
        self._timeout_seconds = timeout_seconds

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return await asyncio.to_thread(self._ask, req.dump())

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> object:
        nonce, request = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
        response = await self.async_request_tsa_response(request)
        try:
            token = handle_tsp_response(response, nonce)
            imprint = token["content"]["encap_content_info"]["content"].parsed["message_imprint"]
            matches = imprint["hashed_message"].native == message_digest
        except (TimestampRequestError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise TimestampUnavailable(self._url) from error
        if not matches:
            raise TimestampUnavailable(self._url)
        return token

    def _ask(self, query: bytes) -> tsp.TimeStampResp:
        request = Request(self._url, data=query, headers=dict(HEADERS), method="POST")  # noqa: S310 - scheme checked
        try:
            with web_opener().open(request, timeout=self._timeout_seconds) as reply:
                content = reply.read(MAXIMUM_REPLY_BYTES)
            return tsp.TimeStampResp.load(content, strict=True)
        except HTTPError as error:
            error.close()
            raise TimestampUnavailable(self._url) from error
        except (URLError, OSError, HTTPException, ValueError, TypeError) as error:
            raise TimestampUnavailable(self._url) from error


def timestamper(url: str, timeout_seconds: float = 20.0) -> TimeStamper:
    """A pyHanko time-stamper for ``url`` (http or https); it raises :class:`TimestampUnavailable`."""
    return KysoTimeStamper(url, timeout_seconds)


def try_timestamper(stamper: TimeStamper) -> None:
    """The server has answered once (and the size of its answer is known); raises :class:`TimestampUnavailable`."""
    asyncio.run(stamper.async_dummy_response("sha256"))


def timestamp_token(content: bytes, url: str, timeout_seconds: float = 20.0) -> bytes:
    """DER of a time-stamp over the SHA-256 of ``content``; raises :class:`TimestampUnavailable`."""
    return timestamp_of(hashlib.sha256(content).digest(), url, timeout_seconds)


def timestamp_of(digest: bytes, url: str, timeout_seconds: float = 20.0) -> bytes:
    """DER of a time-stamp over this SHA-256; raises :class:`TimestampUnavailable`."""
    return bytes(asyncio.run(timestamper(url, timeout_seconds).async_timestamp(digest, "sha256")).dump())


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
