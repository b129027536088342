"""The service for web pages: memory at rest, a call's time as a ratio to a bare TLS call, and click to question.

python benchmarks/service.py

The last needs a display: a window of its own on practice tokens, a page's socket opened (the click), and the moment
when the question of that call has been painted; the first call loads what works on calls, the others find it there.
"""

import asyncio
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import aiohttp

if TYPE_CHECKING:
    from kyso_desktop.gui.main_window import MainWindow

CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"
CALLS = 40
CLICKS = 12
PATIENCE = 60.0
SITE = "https://vanban.example"
FRAME = json.dumps({"HashAlg": "SHA256", "HashValue": "A" * 43 + "=", "Encode": "RSA"})


async def stand_in(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A window that answers at once."""
    with suppress(asyncio.CancelledError):
        while line := await reader.readline():
            said = json.loads(line)
            writer.write(json.dumps({"id": said["id"], "answer": "{}"}).encode() + b"\n")
    writer.close()


async def call(port: str, root: Path, path: str, frame: str) -> str:
    trusting = ssl.create_default_context(cafile=str(root))
    at = f"wss://127.0.0.1:{port}/{path}"
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(at, ssl=trusting, headers={"Origin": SITE}) as socket,
    ):
        await socket.send_str(frame)
        return await socket.receive_str(timeout=PATIENCE)


async def measure_calls(port: str, root: Path, door: str) -> None:
    server = await asyncio.start_unix_server(stand_in, door)
    took: dict[str, list[float]] = {"GetVersion": [], "Auth": []}
    for _ in range(CALLS):
        for path, times in took.items():
            begun = perf_counter()
            await call(port, root, path, "x")
            times.append(perf_counter() - begun)
    server.close()
    bare, whole = (sorted(times)[CALLS // 2] * 1000 for times in took.values())
    print(f"call answered by the service {bare:.1f} ms, through the window's door {whole:.1f} ms, x{whole / bare:.2f}")


def until(is_so: Callable[[], bool]) -> None:
    """The window lives until then."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, look, end = QEventLoop(), QTimer(interval=1), perf_counter() + PATIENCE
    look.timeout.connect(lambda: loop.quit() if is_so() or perf_counter() > end else None)
    look.start()
    loop.exec()


@contextmanager
def window_at(door: str, home: Path) -> Iterator["MainWindow"]:
    """A window on practice tokens behind that door."""
    from kyso_desktop.app.desk import build_desk
    from kyso_desktop.app.window import make_application
    from kyso_desktop.gui.main_window import MainWindow
    from kyso_desktop.gui.web_door import WebDoor
    from kyso_desktop.jobs import prepare_practice
    from kyso_desktop.training import make_kit

    application = make_application(["service"], {})
    kit = make_kit(home / "kit", datetime.now(UTC))
    kit.activate()
    desk = prepare_practice(kit.folder, build_desk()).desk
    desk = replace(desk, settings=replace(desk.settings, web_allowed_sites=(SITE,), welcome_off=True))
    window, listening = MainWindow(lambda: desk), WebDoor(door)
    window.show()
    until(lambda: window.rooms is not None)
    listening.called.connect(window.corner.take)
    listening.listen()
    until(lambda: window.errands.running == 0)
    yield window
    window.close()
    listening.close()
    desk.open_journal().close_store()
    application.quit()


def measure_clicks(port: str, root: Path, window: "MainWindow") -> None:
    """Prints the time of the first click and the median of the others."""
    took, corner = [], window.corner
    for _ in range(CLICKS):
        begun = perf_counter()
        page = threading.Thread(target=lambda: asyncio.run(call(port, root, "SignMsg", FRAME)))
        page.start()
        until(lambda: corner.desk is not None and corner.page.yes.isVisible())
        corner.page.repaint()
        took.append((perf_counter() - begun) * 1000)
        corner.page.no.click()
        until(lambda page=page: not page.is_alive() and corner.desk._round is None)
    first, others = took[0], sorted(took[1:])
    middle, worst = others[len(others) // 2], others[-1]
    print(f"click to question: first {first:.0f} ms, then median {middle:.0f} ms, worst {worst:.0f} ms")


@contextmanager
def service(variables: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Its port and process."""
    process = subprocess.Popen(
        [sys.executable, "-c", CONSOLE, "service", "run", "--port", "0"],
        env=variables, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield process.stdout.readline().partition("wss://127.0.0.1:")[2].partition(".")[0], process.pid
    finally:
        process.terminate()
        process.wait(20)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        own = {"KYSO_HOME": folder, "XDG_RUNTIME_DIR": folder, "KYSO_JOURNAL_PASSPHRASE": "practice"}
        os.environ.update(own)
        from kyso_desktop.workstation import folders, web_door

        door, root = web_door(folders().home), home / "service" / "root.pem"
        with service({**os.environ, "PYTHONUNBUFFERED": "1"}) as (port, number):
            kilobytes = int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{number}/status").read_text())[1])
            print(f"memory at rest {kilobytes / 1024:.0f} MB")
            asyncio.run(measure_calls(port, root, door))
            Path(door).unlink(missing_ok=True)
        if "DISPLAY" in os.environ:
            with service({**os.environ, "PYTHONUNBUFFERED": "1"}) as (port, _), window_at(door, home) as window:
                measure_clicks(port, root, window)


if __name__ == "__main__":
    main()
