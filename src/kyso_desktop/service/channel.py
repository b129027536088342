"""The way from the service to the window: one local socket, a line of JSON for each call and each answer."""

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable

from kyso_desktop.service.server import LONGEST_FRAME, WebCall

LONGEST_LINE = 2 * LONGEST_FRAME
OPENING_SECONDS = 45.0
"""How long a window that had to be started may take to open its door."""
LOOK_SECONDS = 0.05


class WindowGone(Exception):  # noqa: N818 - a fact, as those of errors.py
    """No window opened its door, or it ended before it had answered."""


class WindowChannel:
    """Carries calls to the window at ``door``, which is started where none is there; used on one event loop."""

    def __init__(self, door: str, start_window: Callable[[], None], *, is_pipe: bool = False) -> None:
        self._door, self._start_window, self._is_pipe = door, start_window, is_pipe
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._writer: asyncio.StreamWriter | None = None
        self._listening: asyncio.Task[None] | None = None
        self._opening = asyncio.Lock()

    async def ask(self, call: WebCall) -> str:
        """The window's answer; raises :class:`WindowGone`. Where this is cancelled, the window hears that too."""
        number = next(self._numbers)
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            await self._send({"id": number, "operation": call.operation.value, "site": call.site, "frame": call.frame})
            return await answer
        except asyncio.CancelledError:
            with contextlib.suppress(WindowGone):
                await self._tell_gone(number)
            raise
        finally:
            self._waiting.pop(number, None)

    async def close(self) -> None:
        """The window hears no more."""
        writer = self._writer
        if self._listening is not None:
            self._listening.cancel()
        self._lost()
        if writer is not None:
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _send(self, message: dict[str, object]) -> None:
        line = json.dumps(message).encode() + b"\n"
        async with self._opening:
            writer = self._writer or await self._open()
        try:
            writer.write(line)
            await writer.drain()
        except (ConnectionError, OSError) as error:
            self._lost()
            raise WindowGone from error

    async def _tell_gone(self, number: int) -> None:
        if self._writer is not None:
            await self._send({"gone": number})

    async def _open(self) -> asyncio.StreamWriter:
        """The door of the window, which is started where nobody opens."""
        try:
            reader, writer = await self._knock()
        except OSError:
            try:
                self._start_window()
            except OSError as error:
                raise WindowGone from error
            reader, writer = await self._wait_for_door()
        self._writer = writer
        self._listening = asyncio.ensure_future(self._listen(reader))
        return writer

    async def _wait_for_door(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        tries = int(OPENING_SECONDS / LOOK_SECONDS)
        for _ in range(tries):
            await asyncio.sleep(LOOK_SECONDS)
            with contextlib.suppress(OSError):
                return await self._knock()
        raise WindowGone

    async def _knock(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if not self._is_pipe:
            return await asyncio.open_unix_connection(self._door, limit=LONGEST_LINE)
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(limit=LONGEST_LINE)
        protocol = asyncio.StreamReaderProtocol(reader)
        connect = loop.create_pipe_connection  # type: ignore[attr-defined] # the proactor loop of Windows alone
        transport, _ = await connect(lambda: protocol, rf"\\.\pipe\{self._door}")
        return reader, asyncio.StreamWriter(transport, protocol, reader, loop)

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        try:
            while line := await reader.readline():
                said = json.loads(line)
                waiting = self._waiting.get(said["id"])
                if waiting is not None and not waiting.done():
                    waiting.set_result(str(said["answer"]))
        except (ConnectionError, OSError, ValueError, KeyError, TypeError):
            pass
        self._lost()

    def _lost(self) -> None:
        """Every call that still waits is told that the window is gone."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(WindowGone())
