"""The local server of the protocol: TLS on the loopback address, one call a socket, and for every call an answer."""

import asyncio
import contextlib
import logging
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ssl import SSLContext
from time import monotonic

from aiohttp import WSCloseCode, WSMsgType, web

from kyso_desktop.service.addresses import site_of
from kyso_desktop.service.errors import PortTaken, Refusal
from kyso_desktop.service.wire import FAILED, Operation, operation_of, reply

SERVICE_PORT = 8987
LONGEST_FRAME = 32 * 1024 * 1024
"""Bytes; SignXML and SignJson carry whole files as base64."""
MOST_CALLS = 400
"""Calls that wait for their answers, over all sites."""
MOST_OF_A_SITE = 1000
"""Calls of one site within ``RATE_SECONDS``."""
RATE_SECONDS = 60.0
MOST_SOCKETS = 1500
HANDSHAKE_SECONDS = 10.0
BACKLOG = 512
REQUEST_SECONDS = 10.0
FRAME_SECONDS = 30.0
BEAT_SECONDS = 20.0
"""WebSocket pings: a page that is gone is noticed."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WebCall:
    """One call of a page that passed the door."""

    operation: Operation
    site: str
    frame: str


@dataclass(frozen=True, slots=True)
class Turned:
    """A call that was turned away, for the journal."""

    reason: Refusal
    site: str
    path: str


@dataclass(frozen=True)
class Counter:
    """Who stands behind the door; given by ``app``."""

    answer: Callable[[WebCall], Awaitable[str]]
    """The answer's text, whatever happens; cancelled where the page has gone."""
    turned: Callable[[Turned], None]
    """Hears of each refusal."""
    words: Callable[[Refusal], str]
    """What the page's user reads."""
    version: str
    alive: str
    """The page that ``GET /`` gives."""
    is_denied: Callable[[str], bool] = lambda _site: False
    """Whether policy or a person has shut this site out."""


class _Socket(web.WebSocketResponse):
    """Says why before it closes on a frame that is too long."""

    too_long = ""
    """What is said then."""
    was_too_long = False

    async def close(self, *, code: int = WSCloseCode.OK, message: bytes = b"", drain: bool = True) -> bool:
        if code == WSCloseCode.MESSAGE_TOO_BIG and self.too_long and not self.closed:
            words, self.too_long, self.was_too_long = self.too_long, "", True
            with contextlib.suppress(ConnectionError):
                await self.send_str(words)
        return await super().close(code=code, message=message, drain=drain)


class _Listener(web.Server):
    """Tells of each connection on which TLS is agreed on."""

    def __init__(self, serve: Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]) -> None:
        super().__init__(serve, access_log=None)
        self.strange: set[web.RequestHandler] = set()
        """Connections on which it is not, as far as they are watched."""

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        self.strange.discard(handler)
        super().connection_made(handler, transport)


class Server:
    """Listens while it is open; made and used on one event loop."""

    def __init__(self, counter: Counter, tls: SSLContext, port: int = SERVICE_PORT) -> None:
        self._counter, self._tls, self.port = counter, tls, port
        self._mute: set[web.RequestHandler] = set()
        self._sockets = self._calls = 0
        self._lately: dict[str, deque[float]] = defaultdict(deque)
        self._servers: list[asyncio.Server] = []
        self._runner: web.ServerRunner | None = None

    async def open(self) -> None:
        """Listening on 127.0.0.1, and on ::1 where there is one; raises :class:`PortTaken`."""
        self._listener = _Listener(self._serve)
        self._runner = web.ServerRunner(self._listener)
        await self._runner.setup()
        try:
            first = await self._listen("127.0.0.1")
        except OSError as error:
            await self._runner.cleanup()
            raise PortTaken(self.port) from error
        self._servers.append(first)
        self.port = first.sockets[0].getsockname()[1]
        with contextlib.suppress(OSError):  # no IPv6 on this computer, or the port is taken there alone
            self._servers.append(await self._listen("::1"))

    async def _listen(self, address: str) -> asyncio.Server:
        return await asyncio.get_running_loop().create_server(
            self._protocol,
            address,
            self.port,
            backlog=BACKLOG,
            ssl=self._tls,
            ssl_handshake_timeout=HANDSHAKE_SECONDS,
        )

    async def close(self) -> None:
        """No more calls; those at hand are cut off after their answers."""
        for server in self._servers:
            server.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _protocol(self) -> asyncio.Protocol:
        """One connection's protocol; it is closed where no request comes through it in time."""
        assert self._runner is not None and self._runner.server is not None  # noqa: S101, PT018 - set by open()
        connection = self._runner.server()
        self._mute.add(connection)
        self._listener.strange.add(connection)
        later = asyncio.get_running_loop().call_later
        later(HANDSHAKE_SECONDS, self._require_handshake, connection)
        later(HANDSHAKE_SECONDS + REQUEST_SECONDS, self._require_request, connection)
        return connection

    def _require_handshake(self, connection: web.RequestHandler) -> None:
        """One that has not agreed on TLS is ended by the loop; the journal hears of it."""
        if connection in self._listener.strange:
            self._listener.strange.discard(connection)
            self._counter.turned(Turned(Refusal.HANDSHAKE, "", ""))

    def _require_request(self, connection: web.RequestHandler) -> None:
        if connection in self._mute:
            self._mute.discard(connection)
            connection.force_close()
            if connection.transport is not None:
                connection.transport.abort()

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        self._mute.discard(request.protocol)
        if request.headers.get("Host", "").lower() not in self._hosts():
            return self._turn_away(request, Refusal.HOST, 421)
        if "websocket" not in request.headers.get("Upgrade", "").lower():
            return self._plain(request)
        if self._sockets >= MOST_SOCKETS:
            return self._turn_away(request, Refusal.BUSY, 503)
        self._sockets += 1
        try:
            return await self._socket(request)
        finally:
            self._sockets -= 1

    def _hosts(self) -> set[str]:
        return {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]")}

    def _plain(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.method not in ("GET", "HEAD"):
            return self._turn_away(request, Refusal.UNSUPPORTED, 405)
        if request.path == "/":
            safe = {"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff"}
            return web.Response(text=self._counter.alive, content_type="text/html", charset="utf-8", headers=safe)
        return self._turn_away(request, Refusal.UNSUPPORTED, 404)

    def _turn_away(self, request: web.BaseRequest, reason: Refusal, status: int) -> web.Response:
        return web.Response(text=self._said(request, reason), status=status, content_type="application/json")

    def _said(self, request: web.BaseRequest, reason: Refusal) -> str:
        """The answer of a refusal, which the journal hears of too."""
        site = site_of(request.headers.get("Origin")) or ""
        self._counter.turned(Turned(reason, site, request.path[:40]))
        return reply(FAILED, self._counter.words(reason))

    async def _socket(self, request: web.BaseRequest) -> web.StreamResponse:
        socket = _Socket(max_msg_size=LONGEST_FRAME, heartbeat=BEAT_SECONDS, compress=False, timeout=5.0)
        socket.too_long = reply(FAILED, self._counter.words(Refusal.FRAME))
        await socket.prepare(request)
        answer = await self._answer(request, socket)
        socket.too_long = ""
        if answer is not None and not socket.closed:
            with contextlib.suppress(ConnectionError):
                await socket.send_str(answer)
            await _wait_for_close(socket)
        return socket

    async def _answer(self, request: web.BaseRequest, socket: _Socket) -> str | None:
        """What is sent back; None where the page has gone."""
        site, operation = site_of(request.headers.get("Origin")), operation_of(request.path)
        if site is None or self._counter.is_denied(site):
            return self._said(request, Refusal.ORIGIN)
        if operation is None:
            return self._said(request, Refusal.UNSUPPORTED)
        if not self._is_within_rate(site):
            return self._said(request, Refusal.RATE)
        if self._calls >= MOST_CALLS:
            return self._said(request, Refusal.BUSY)
        self._calls += 1
        try:
            frame = await _first_frame(socket)
            if frame is None:
                is_gone = socket.closed and not socket.was_too_long
                return None if is_gone else self._said(request, Refusal.FRAME)
            if operation is Operation.GET_VERSION:
                return self._counter.version
            return await self._while_open(socket, WebCall(operation, site, frame))
        finally:
            self._calls -= 1

    def _is_within_rate(self, site: str) -> bool:
        lately, now = self._lately[site], monotonic()
        while lately and now - lately[0] > RATE_SECONDS:
            lately.popleft()
        lately.append(now)
        if len(self._lately) > MOST_SOCKETS:
            self._lately.clear()
        return len(lately) <= MOST_OF_A_SITE

    async def _while_open(self, socket: _Socket, call: WebCall) -> str | None:
        """The answer, while pings go to and fro and further frames are dropped; None where the page went first."""
        answering, watching = asyncio.ensure_future(self._counter.answer(call)), asyncio.ensure_future(_gone(socket))
        try:
            await asyncio.wait((answering, watching), return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                return None
            try:
                return answering.result()
            except Exception:  # noqa: BLE001 - whatever broke, the page gets its answer
                _log.exception("a call of a page broke")
                return reply(FAILED, self._counter.words(Refusal.NO_WINDOW))
        finally:
            for task in (answering, watching):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await task


async def _first_frame(socket: _Socket) -> str | None:
    try:
        message = await asyncio.wait_for(socket.receive(), FRAME_SECONDS)
    except TimeoutError:
        return None
    return message.data if message.type is WSMsgType.TEXT else None


async def _gone(socket: _Socket) -> None:
    """Ends when the page has closed its side."""
    while True:
        message = await socket.receive()
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR):
            return


async def _wait_for_close(socket: _Socket) -> None:
    """The page closes after its answer; one that does not is closed."""
    with contextlib.suppress(TimeoutError, ConnectionError, RuntimeError):
        await asyncio.wait_for(_gone(socket), 5.0)
    await socket.close()
