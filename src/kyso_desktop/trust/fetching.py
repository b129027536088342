"""One question to a server of the web."""

from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.request import Request

from kyso_desktop.workstation import web_opener

CHUNK_BYTES = 64 * 1024


def fetch(address: str, question: bytes, most: int, seconds: float) -> bytes | None:
    """What the address answers within so many bytes and seconds; None where that is nothing."""
    headers = {"Content-Type": "application/ocsp-request"} if question else {}
    request = Request(address, data=question or None, headers=headers)  # noqa: S310 - http and https only, see below
    until = monotonic() + seconds
    content = bytearray()
    try:
        with web_opener().open(request, timeout=seconds) as reply:
            while chunk := reply.read(CHUNK_BYTES):
                content += chunk
                if len(content) > most or monotonic() > until:
                    return None
    except HTTPError as error:
        error.close()
        return None
    except (URLError, OSError, HTTPException, ValueError):
        return None
    return bytes(content)
