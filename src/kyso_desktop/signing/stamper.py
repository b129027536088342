"""Lets pyHanko have its time-stamps from a :class:`StampSource`, and whatever that raises."""

import asyncio

from asn1crypto import cms
from pyhanko.sign.timestamps.api import TimeStamper

from kyso_desktop.signing.services import StampSource


class Stamper(TimeStamper):
    """A pyHanko time-stamper that knows no server."""

    def __init__(self, source: StampSource) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._source = source

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        token = await asyncio.to_thread(self._source.token, message_digest, md_algorithm)
        return cms.ContentInfo.load(token, strict=True)
