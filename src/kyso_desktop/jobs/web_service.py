"""The service for web pages: runs beside the window, and hands it what pages ask for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import signal
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kyso_desktop import __version__, service
from kyso_desktop.errors import KysoError
from kyso_desktop.journal import Act, Outcome
from kyso_desktop.service import Counter, Refusal, RefusalBook, Server, ServiceCertificate, Turned, WindowChannel
from kyso_desktop.workstation import (
    clear_root,
    install_root,
    is_pipe,
    list_root_stores,
    remove_root,
    set_autostart,
    start_window,
    starts_with_session,
    web_door,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.service import WebCall
    from kyso_desktop.workstation import RootStore

FOLDER = "service"
CODE = "WEB_CALL_REFUSED"
RENEW_LOOK_SECONDS = 6 * 3600.0
VERSION = f"Kyso Desktop {__version__}"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """What pages and their users read; made by ``wording``."""

    refusal: Callable[[Refusal], str]
    alive: str


@dataclass(frozen=True, slots=True)
class ServiceState:
    """What answers at the port of the service."""

    port: int
    runs: bool
    """Our service answers there."""
    is_taken: bool
    """Another program listens there."""
    certificate: ServiceCertificate


def web_certificate(desk: Desk) -> ServiceCertificate:
    """This user's certificate for the service, made or renewed where need be; raises ``FileTrouble``."""
    return service.service_certificate(desk.folders.home / FOLDER, desk.clock())


def web_stores(desk: Desk, *, install: bool | None = None) -> tuple[RootStore, ...]:
    """The stores of this user's browsers, read back; ``install``: the root is put in (True) or taken out (False) first.

    Only on a person's word, which is journalled. Raises ``FileTrouble`` and ``JournalError``.
    """
    root = web_certificate(desk).root
    if install is None:
        return list_root_stores(root, service.ROOT_NAME)
    code = "ROOT_INSTALLED" if install else "ROOT_REMOVED"
    found = (install_root if install else remove_root)(root, service.ROOT_NAME)
    said = {"code": code, "stores": [f"{one.kind}: {one.state}" for one in found]}
    desk.open_journal().note(Act.WEB_CALL, said, desk.clock())
    return found


def clear_web_service(desk: Desk) -> None:
    """Nothing that the service put on this computer for this user is left: its start with the session, root and keys.

    Done at uninstall, so it comes before the journal, and a journal that cannot be opened does not keep it from being
    done. Raises ``OSError`` and ``FileTrouble`` where the start with the session cannot be taken back.
    """
    folder = desk.folders.home / FOLDER
    was_there = folder.is_dir() or starts_with_session()
    set_autostart(on=False)
    clear_root(service.ROOT_NAME)
    shutil.rmtree(folder, ignore_errors=True)
    if was_there:
        with contextlib.suppress(KysoError):
            desk.open_journal().note(Act.WEB_CALL, {"code": "SERVICE_CLEARED"}, desk.clock())


def run_service(
    desk: Desk,
    words: ServiceWords,
    told: Callable[[int], None],
    port: int | None = None,
    master: BinaryIO | None = None,
) -> None:
    """Pages are answered until the process is told to end (or ``desk.cancel`` is set); ``told`` hears of the port.

    With ``master`` it ends where that stream does, as the pipe of a process that has ended. Raises ``PortTaken`` and
    ``FileTrouble``.
    """
    asyncio.run(_Service(desk, words).run(told, service.SERVICE_PORT if port is None else port, master))


def service_state(desk: Desk, port: int | None = None) -> ServiceState:
    """Who answers at ``port``: this user's service, another program, or nobody."""
    port = service.SERVICE_PORT if port is None else port
    certificate = web_certificate(desk)
    runs, is_taken = asyncio.run(_who_answers(certificate, port))
    return ServiceState(port, runs, is_taken, certificate)


async def _who_answers(certificate: ServiceCertificate, port: int) -> tuple[bool, bool]:
    trusting = ssl.create_default_context(cafile=str(certificate.root))
    with contextlib.suppress(OSError, TimeoutError):
        _, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port, ssl=trusting), 5)
        writer.close()
        return True, False
    with contextlib.suppress(OSError, TimeoutError):
        _, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), 5)
        writer.close()
        return False, True
    return False, False


class _Service:
    def __init__(self, desk: Desk, words: ServiceWords) -> None:
        self._desk, self._words = desk, words
        self._book, self._writer = RefusalBook(), ThreadPoolExecutor(1, "refusals")
        self._channel: WindowChannel | None = None
        self._end = asyncio.Event()

    async def run(self, told: Callable[[int], None], port: int, master: BinaryIO | None) -> None:
        door = web_door(self._desk.folders.home)
        self._channel = WindowChannel(door, lambda: start_window("--for-web"), is_pipe=is_pipe())
        denied = frozenset(self._desk.settings.web_denied_sites)
        counter = Counter(
            answer=self._answer,
            turned=self._turned,
            words=self._words.refusal,
            version=VERSION,
            alive=self._words.alive,
            is_denied=lambda site: bool(denied & {site, "*"}),
        )
        tls = web_certificate(self._desk).context()
        server = Server(counter, tls, port)
        await server.open()
        try:
            self._heed_signals()
            self._heed(master)
            told(server.port)
            await self._until_the_end(tls)
        finally:
            await self._channel.close()
            await server.close()
            for turned, count in self._book.rest():
                self._writer.submit(self._note, turned, count)
            self._writer.shutdown()

    def _heed_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(NotImplementedError, ValueError, RuntimeError):  # Windows; not the main thread
                loop.add_signal_handler(number, self._end.set)

    def _heed(self, master: BinaryIO | None) -> None:
        loop = asyncio.get_running_loop()

        def wait() -> None:
            if master is not None:
                master.read()
                with contextlib.suppress(RuntimeError):  # the service has ended before
                    loop.call_soon_threadsafe(self._end.set)

        threading.Thread(target=wait, daemon=True).start()

    async def _until_the_end(self, tls: ssl.SSLContext) -> None:
        loop = asyncio.get_running_loop()
        renew_at = loop.time() + RENEW_LOOK_SECONDS
        while not self._end.is_set() and not self._desk.cancel.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._end.wait(), 1.0)
            if loop.time() > renew_at:
                renew_at = loop.time() + RENEW_LOOK_SECONDS
                with contextlib.suppress(KysoError):
                    held = web_certificate(self._desk)
                    tls.load_cert_chain(held.chain, held.key)

    async def _answer(self, call: WebCall) -> str:
        assert self._channel is not None  # noqa: S101 - set by run()
        try:
            return await self._channel.ask(call)
        except service.WindowGone:
            self._turned(Turned(Refusal.NO_WINDOW, call.site, call.operation.value))
            return service.reply(service.FAILED, self._words.refusal(Refusal.NO_WINDOW))

    def _turned(self, turned: Turned) -> None:
        for one, count in self._book.take(turned):
            self._writer.submit(self._note, one, count)

    def _note(self, turned: Turned, count: int) -> None:
        """A line of the journal, which is let go again at once: the window needs it more."""
        facts = {"code": CODE, "reason": turned.reason.value, "site": turned.site, "path": turned.path, "count": count}
        try:
            self._desk.open_journal().note(Act.REFUSED, facts, self._desk.clock(), Outcome.DONE)
            self._desk.shut_journal()
        except Exception as error:  # noqa: BLE001 - a journal that cannot be opened must not open the door wider
            _log.warning("refused a page's call (%s), not journalled: %s", turned.reason, type(error).__name__)
