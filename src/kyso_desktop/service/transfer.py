"""Documents on their way from and to the servers of the sites that call.

Every address is checked before anything is sent, and a name is resolved once: the connection goes to what was checked.
Credentials go to the hosts of the call alone, and never along a redirection to another.
"""

import asyncio
import contextlib
import io
import ipaddress
import json
import re
import socket
import ssl
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar
from urllib.parse import unquote, urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from kyso_desktop.service.addresses import IpAddress, endpoint, may_be_opened, whole_address
from kyso_desktop.service.errors import PortalFailed, PortalFault, TransferStopped
from kyso_desktop.service.wire import Credentials

LARGEST = 100 * 1024 * 1024
LARGEST_REPLY = 1024 * 1024
CONNECT_SECONDS, READ_SECONDS, WHOLE_SECONDS = 15.0, 60.0, 300.0
MOST_REDIRECTS = 5
BLOCK = 1 << 16
HEADER_REACH = 1024
"""Readers look for ``%PDF-`` within so many bytes."""
SESSION_COOKIE = "ASP.NET_SessionId"
LONGEST_NAME = 120
UPLOAD_FIELD = "uploadfile"
BAD_LETTERS = re.compile('[\x00-\x1f\x7f<>:"/\\\\|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]')
DEVICE_NAMES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z", re.IGNORECASE)
LOOK_SECONDS = 0.1

T = TypeVar("T")
Count = Callable[[int, int], None]
"""Bytes done, and bytes in all (0: not known)."""


@dataclass(frozen=True, slots=True)
class Route:
    """For whom documents travel, and where they may."""

    site: str
    hosts: frozenset[str]
    """The hosts of the call: they may know its credentials."""
    inner: frozenset[str] = frozenset()
    """Hosts inside the network that the policy allows."""
    credentials: Credentials = field(default_factory=Credentials)
    proxy: Callable[[str], str | None] = field(default=lambda _address: None, repr=False)
    """The proxy that serves an address."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as its server gave it."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Delivered:
    """The server has the signed file; what it calls it goes back to the page unchanged."""

    file_name: str
    file_server: object = field(repr=False)
    is_unsure: bool = False
    """The server took the file and said nothing."""


def fetch(route: Route, address: str, cancel: Event, count: Count = lambda _done, _all: None) -> Fetched:
    """The PDF at the address; raises :class:`PortalFailed` and :class:`TransferStopped`."""
    return _run(_fetch(route, address, _by_percent(count)), cancel, _host(address))


def deliver(
    route: Route, address: str, name: str, content: bytes, cancel: Event, count: Count = lambda _done, _all: None
) -> Delivered:
    """The server at the address has taken the file; raises :class:`PortalFailed` and :class:`TransferStopped`."""
    return _run(_deliver(route, address, name, content, _by_percent(count)), cancel, _host(address))


def safe_name(given: str) -> str:
    """A file name of ours from one of a stranger's: no path, no device, nothing unseen, ``.pdf`` at its end."""
    name = BAD_LETTERS.sub("_", given.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem = name[:-4] if name.lower().endswith(".pdf") else name
    stem = stem.strip(" .")[:LONGEST_NAME]
    if not stem.strip("_ ."):
        stem = "van-ban"
    return f"{'_' if DEVICE_NAMES.match(stem) else ''}{stem}.pdf"


def _by_percent(count: Count) -> Count:
    """Counts at most a hundred times, or each MiB where the whole is not known."""
    last = -1

    def tell(done: int, whole: int) -> None:
        nonlocal last
        now = done * 100 // whole if whole else done >> 20
        if now != last:
            last = now
            count(done, whole)

    return tell


class _Counted(io.BytesIO):
    """Bytes on their way out, counted as they are taken; the length is known to the server beforehand."""

    def __init__(self, content: bytes, count: Count) -> None:
        super().__init__(content)
        self._count, self._whole = count, len(content)

    def read(self, size: int | None = -1, /) -> bytes:
        taken = super().read(size)
        self._count(self.tell(), self._whole)
        return taken


def _run(transfer: Coroutine[Any, Any, T], cancel: Event, host: str) -> T:
    try:
        return asyncio.run(_until(transfer, cancel))
    except TimeoutError as error:
        raise PortalFailed(PortalFault.TIME, host, "") from error
    except (aiohttp.ClientError, OSError, ssl.SSLError) as error:
        raise PortalFailed(PortalFault.CONNECTION, host, type(error).__name__) from error


async def _until(transfer: Coroutine[Any, Any, T], cancel: Event) -> T:
    task = asyncio.ensure_future(transfer)
    wait = 0.0  # what is stopped before it begins does not begin
    while not task.done():
        await asyncio.wait((task,), timeout=wait)
        wait = LOOK_SECONDS
        if cancel.is_set() and not task.done():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            raise TransferStopped
    return task.result()


class _Guard(AbstractResolver):
    """Gives the addresses of a name that the calling site may have opened; the connection then goes to these."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self.target = endpoint(route.site)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        allowed = [one for one in await addresses_of(host, port) if self.may(one)]
        if not allowed:
            raise PortalFailed(PortalFault.ADDRESS, host, "")
        return [
            ResolveResult(
                hostname=host,
                host=str(one),
                port=port,
                family=socket.AF_INET6 if one.version == 6 else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for one in allowed
            if family in (socket.AF_UNSPEC, socket.AF_INET6 if one.version == 6 else socket.AF_INET)
        ]

    def may(self, address: IpAddress) -> bool:
        return may_be_opened(address, self.target, self._route.site, self._route.inner)

    async def close(self) -> None:
        """Nothing is held."""


async def addresses_of(host: str, port: int) -> list[IpAddress]:
    """Every address of the name, as this computer resolves it; raises ``OSError``."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found]


class _Traveller:
    """One client for one transfer: no cookies kept, no redirections followed by itself, no environment's proxies."""

    def __init__(self, route: Route) -> None:
        self._route, self._guard = route, _Guard(route)
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=self._guard, ssl=context, use_dns_cache=False, force_close=True),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(WHOLE_SECONDS, None, READ_SECONDS, CONNECT_SECONDS),
            trust_env=False,
            auto_decompress=True,
        )

    async def __aenter__(self) -> "_Traveller":
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._session.close()

    async def send(self, method: str, address: str, body: Callable[[], object] | None = None) -> aiohttp.ClientResponse:
        """The last reply on the way, whatever its status; each step's address was checked first."""
        for _ in range(MOST_REDIRECTS + 1):
            proxy = self._route.proxy(address)
            await self._require_allowed(address, by_proxy=proxy is not None)
            reply = await self._session.request(
                method,
                URL(address, encoded=True),
                data=body() if body else None,
                headers=self._credentials(address),
                allow_redirects=False,
                proxy=proxy,
            )
            if reply.status not in (301, 302, 303, 307, 308) or "Location" not in reply.headers:
                return reply
            reply.release()
            address = _next(address, reply.headers["Location"], is_upload=body is not None, status=reply.status)
        raise PortalFailed(PortalFault.REDIRECT, _host(address), "")

    async def _require_allowed(self, address: str, *, by_proxy: bool) -> None:
        """Numbers for names are checked here, names by the guard; a proxy resolves names itself, so they are too."""
        self._guard.target = target = endpoint(address)
        try:
            found = [ipaddress.ip_address(target.host)]
        except ValueError:
            if not by_proxy:
                return
            found = []
            with contextlib.suppress(OSError):  # the proxy's network may know names that this one does not
                found = await addresses_of(target.host, target.port)
        if any(not self._guard.may(one) for one in found):
            raise PortalFailed(PortalFault.ADDRESS, target.host, "")

    def _credentials(self, address: str) -> dict[str, str]:
        given, headers = self._route.credentials, {"Accept": "*/*"}
        if endpoint(address).host not in self._route.hosts:
            return headers
        if given.token:
            headers["Authorization"] = f"Bearer {_header(given.token)}"
        if given.session:
            cookie = _header(given.session)
            headers["Cookie"] = cookie if "=" in cookie else f"{SESSION_COOKIE}={cookie}"
        return headers


def _next(address: str, location: str, *, is_upload: bool, status: int) -> str:
    """Where a redirection leads: never from https to http; a file that is sent never to another host."""
    try:
        there = whole_address(urljoin(address, location))
    except ValueError as error:
        raise PortalFailed(PortalFault.REDIRECT, _host(address), "") from error
    before, after = endpoint(address), endpoint(there)
    is_downgrade = before.scheme == "https" and after.scheme != "https"
    if is_downgrade or (is_upload and (status not in (307, 308) or after != before)):
        raise PortalFailed(PortalFault.REDIRECT, after.host, "")
    return there


async def _fetch(route: Route, address: str, count: Count) -> Fetched:
    async with _Traveller(route) as traveller, await traveller.send("GET", address) as reply:
        if reply.status != 200:
            raise PortalFailed(PortalFault.STATUS, _host(address), str(reply.status))
        content = await _body(reply, LARGEST, _host(address), count)
        if b"%PDF-" not in content[:HEADER_REACH]:
            raise PortalFailed(PortalFault.NOT_A_PDF, _host(address), "")
        return Fetched(safe_name(_given_name(reply)), content)


def _given_name(reply: aiohttp.ClientResponse) -> str:
    given = reply.content_disposition.filename if reply.content_disposition else None
    if given:
        with contextlib.suppress(UnicodeError):  # servers send raw UTF-8, which HTTP reads as Latin-1
            given = given.encode("latin-1").decode("utf-8")
        return unquote(given) if "%" in given else given
    return unquote(urlsplit(str(reply.url)).path)


async def _body(reply: aiohttp.ClientResponse, most: int, host: str, count: Count) -> bytes:
    whole = reply.content_length or 0
    if whole > most:
        raise PortalFailed(PortalFault.SIZE, host, "")
    content = bytearray()
    async for block in reply.content.iter_chunked(BLOCK):
        content += block
        if len(content) > most:
            raise PortalFailed(PortalFault.SIZE, host, "")
        count(len(content), whole)
    return bytes(content)


async def _deliver(route: Route, address: str, name: str, content: bytes, count: Count) -> Delivered:
    host = _host(address)
    async with _Traveller(route) as traveller:

        def form() -> aiohttp.FormData:
            fields = aiohttp.FormData(quote_fields=False, charset="utf-8")
            for key, value in route.credentials.more:
                fields.add_field(key, value)
            taken = _Counted(content, count)
            fields.add_field(UPLOAD_FIELD, taken, filename=name, content_type="application/pdf")
            return fields

        async with await traveller.send("POST", address, form) as reply:
            said = await _body(reply, LARGEST_REPLY, host, lambda _done, _all: None)
            if not 200 <= reply.status < 300:
                raise PortalFailed(PortalFault.STATUS, host, str(reply.status))
    return read_upload_reply(said, name, host)


def read_upload_reply(said: bytes, name: str, host: str) -> Delivered:
    """What the server's reply means; raises :class:`PortalFailed` where it did not take the file.

    ``Status`` true or 0 is good, false or any other number is not; an empty reply is good, with a warning.
    """
    if not said.strip():
        return Delivered(name, "", is_unsure=True)
    try:
        reply = json.loads(said.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PortalFailed(PortalFault.REPLY, host, "") from error
    if not isinstance(reply, dict):
        raise PortalFailed(PortalFault.REPLY, host, "")
    known: Mapping[str, object] = {str(key).lower(): value for key, value in reply.items()}
    if "status" not in known:
        raise PortalFailed(PortalFault.REPLY, host, "")
    if not _is_good(known["status"]):
        raise PortalFailed(PortalFault.REFUSED, host, str(known.get("message") or "")[:300])
    file_name = known.get("filename")
    return Delivered(file_name if isinstance(file_name, str) and file_name else name, known.get("fileserver", ""))


def _is_good(status: object) -> bool:
    if isinstance(status, bool):
        return status
    if isinstance(status, int | float):
        return status == 0
    return isinstance(status, str) and status.strip().lower() in ("0", "true")


def _header(value: str) -> str:
    """A credential as a header may carry it."""
    return re.sub(r"[^\x20-\x7e]", "", value).strip()


def _host(address: str) -> str:
    return endpoint(address).host
