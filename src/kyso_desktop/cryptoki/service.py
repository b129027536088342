"""The process that holds one vendor's module: reads questions, asks the driver, writes answers.

Every PKCS#11 call is made on the main thread, because python-pkcs11 starts a module with ``C_Initialize(NULL)``, which
promises the vendor that only one thread will ever call (PKCS#11 v2.40, 5.4). A second thread only reads the parent's
frames and ends the process when they end, also while the vendor's code hangs.
"""

import io
import os
import signal
import traceback
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import assert_never

from kyso_desktop.cryptoki.driver import Driver, OpenKey, wipe
from kyso_desktop.cryptoki.frames import FrameBroken, read_frame, write_frame
from kyso_desktop.cryptoki.messages import (
    Ask,
    Bug,
    Done,
    KeyOpened,
    Listing,
    Presence,
    RawSignature,
    Reply,
    Request,
    as_message,
    as_request,
)
from kyso_desktop.cryptoki.model import Refusal, RefusalKind, Refused
from kyso_desktop.workstation import forbid_core_dumps

Inbox = SimpleQueue[bytearray]


def serve() -> int:
    """Answers until the parent process closes its end; the process then ends at once."""
    forbid_core_dumps()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    questions, answers = _own_pipes()
    inbox: Inbox = SimpleQueue()
    Thread(target=_listen, args=(questions, inbox), daemon=True).start()
    desk = _Desk(inbox)
    while True:
        write_frame(answers, as_message(desk.answer(as_request(inbox.get()))))


def _own_pipes() -> tuple[io.FileIO, io.FileIO]:
    """The parent's pipes under numbers that no driver knows; what a driver prints goes nowhere."""
    questions, answers = io.FileIO(os.dup(0), "r"), io.FileIO(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    return questions, answers


def _listen(questions: io.FileIO, inbox: Inbox) -> None:
    try:
        while (frame := read_frame(questions)) is not None:
            inbox.put(frame)
    except (OSError, FrameBroken):
        pass  # the parent is gone in the middle of a frame
    os._exit(0)


class _Desk:
    """The one driver of this process and its open keys."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._driver: Driver | None = None
        self._keys: dict[int, OpenKey] = {}
        self._last_key = 0

    def answer(self, request: Request) -> Reply:
        pin = self._inbox.get() if request.pin_follows else None
        try:
            return self._answer(request, pin)
        except Refused as refused:
            return refused.refusal
        except Exception as error:  # noqa: BLE001 - our own fault is the parent's to show; values are never in it
            return Bug("".join(traceback.format_tb(error.__traceback__)) + type(error).__name__)
        finally:
            if pin is not None and not any(key.pin is pin for key in self._keys.values()):
                wipe(pin)

    def _answer(self, request: Request, pin: bytearray | None) -> Reply:
        match request.ask:
            case Ask.LIST:
                return Listing(self._ready(request).tokens(request.serial))
            case Ask.PRESENCE:
                return Presence(self._ready(request).presence())
            case Ask.OPEN:
                return self._open(request, pin)
            case Ask.SIGN:
                return RawSignature(self._key(request).sign(request.content, request.mechanism, request.pss_digest))
            case Ask.CLOSE:
                return self._close(request)
            case _:
                assert_never(request.ask)

    def _ready(self, request: Request) -> Driver:
        driver = self._load(request)
        if request.restart:
            driver.refresh()
        return driver

    def _open(self, request: Request, pin: bytearray | None) -> Reply:
        key = self._load(request).open_key(request, pin)
        self._last_key += 1
        self._keys[self._last_key] = key
        return KeyOpened(self._last_key, key.pin_every_signature, key.mechanisms)

    def _close(self, request: Request) -> Reply:
        key = self._keys.pop(request.key, None)
        if key is not None:
            key.close()
        return Done()

    def _key(self, request: Request) -> OpenKey:
        key = self._keys.get(request.key)
        if key is None:
            raise Refused(Refusal(RefusalKind.REMOVED))
        return key

    def _load(self, request: Request) -> Driver:
        if self._driver is None:
            module = Path(request.module)
            os.chdir(module.parent)  # a driver that looks for its libraries finds its own, not a document's neighbour
            self._driver = Driver(module)
        return self._driver
