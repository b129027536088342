"""``kyso service run`` as a program of its own, and the window's door as it calls it."""

import asyncio
import json
import os
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

import aiohttp
import pytest

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import ServiceWords, read_journal, run_service
from kyso_desktop.service import Operation, WebCall, WindowChannel, WindowGone
from tests.service.conftest import PATIENCE, SITE, until_all_are_closed

CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"


@pytest.fixture
def runtime() -> Iterator[Path]:
    with TemporaryDirectory() as folder:  # short: a socket's path has at most 107 bytes
        yield Path(folder)


async def attacked(port: str, root: Path) -> list[int]:
    """What each attack was answered with: a status of the protocol, or of HTTP."""
    trusting = ssl.create_default_context(cafile=str(root))
    answers = []
    async with aiohttp.ClientSession() as session:
        for path, frame, headers in (
            ("SignHash", "{}", {"Origin": SITE}),
            ("SignMsg", "{}", {"Origin": "https://evil.example", "Host": "evil.example"}),
            ("SignMsg", "{}", {}),
            ("SignMsg", b"{}", {"Origin": SITE}),
            ("Encrypt", "{}", {"Origin": SITE}),
        ):
            at = f"wss://127.0.0.1:{port}/{path}"
            try:
                async with session.ws_connect(at, ssl=trusting, headers=headers) as socket:
                    await (socket.send_str(frame) if isinstance(frame, str) else socket.send_bytes(frame))
                    answers.append(json.loads(await socket.receive_str(timeout=PATIENCE))["Status"])
            except aiohttp.WSServerHandshakeError as error:
                answers.append(error.status)
    await until_all_are_closed()
    return answers


def test_the_service_runs_answers_and_ends_when_it_is_told(tmp_path, runtime, monkeypatch):
    variables = {
        **os.environ,
        "KYSO_HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "KYSO_JOURNAL_PASSPHRASE": "cụm mật khẩu thử",
        "PYTHONUNBUFFERED": "1",
    }
    program = [sys.executable, "-c", CONSOLE, "service"]
    service = subprocess.Popen(
        [*program, "run", "--port", "0", "--attached"],
        env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        port = service.stdout.readline().partition("wss://127.0.0.1:")[2].partition(".")[0]
        state = subprocess.run([*program, "status", "--json", "--port", port], env=variables, capture_output=True)
        assert json.loads(state.stdout)["runs"] is True

        assert asyncio.run(attacked(port, tmp_path / "service" / "root.pem")) == [1, 421, 1, 1, 1]
    finally:
        service.stdin.close()  # as where the tray program that started it has ended, however that came
        service.stdout.close()
        assert service.wait(PATIENCE) == 0
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", variables["KYSO_JOURNAL_PASSPHRASE"])
    desk = build_desk()
    entries = read_journal(desk)
    desk.open_journal().close_store()
    assert [(one.act, one.facts["site"], one.facts["reason"]) for one in entries] == [
        ("refused", SITE, "unsupported"),
        ("refused", "https://evil.example", "host"),
        ("refused", "", "origin"),
        ("refused", SITE, "frame"),
        ("refused", SITE, "unsupported"),  # held back until the end, with its number
    ]
    assert [one.facts["count"] for one in entries] == [1, 1, 1, 1, 1]


@pytest.mark.skipif("KYSO_BROWSER" not in os.environ, reason="make browser")
def test_a_service_that_runs_for_months_renews_its_certificate_by_itself(tmp_path, runtime, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setattr("kyso_desktop.jobs.web_service.RENEW_LOOK_SECONDS", 0.0)
    days: list[int] = [0]
    cancel, ports = threading.Event(), SimpleQueue()
    desk = replace(build_desk(), cancel=cancel, clock=lambda: datetime.now(UTC) + timedelta(days=days[0]))
    running = threading.Thread(target=run_service, args=(desk, ServiceWords(str, ""), ports.put, 0))
    running.start()
    try:
        port = ports.get(timeout=20)
        first = ssl.get_server_certificate(("127.0.0.1", port))
        days[0] = 380
        for _ in range(200):
            if (renewed := ssl.get_server_certificate(("127.0.0.1", port))) != first:
                break
            time.sleep(0.05)
        assert renewed != first
    finally:
        cancel.set()
        running.join(20)
    assert (tmp_path / "service" / "service.pem").read_text() == renewed


def test_calls_go_through_one_door_and_each_gets_its_own_answer(runtime):
    async def scene() -> None:
        gone: list[int] = []
        heard, ended = asyncio.Event(), asyncio.Event()

        async def window(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while line := await reader.readline():
                said = json.loads(line)
                if "gone" in said:
                    gone.append(said["gone"])
                elif said["frame"] == "never":
                    heard.set()
                else:
                    writer.write(json.dumps({"id": said["id"], "answer": said["frame"].upper()}).encode() + b"\n")
            writer.close()
            await writer.wait_closed()
            ended.set()

        server = await asyncio.start_unix_server(window, runtime / "door")
        channel = WindowChannel(str(runtime / "door"), lambda: pytest.fail("there is a window"))
        calls = [WebCall(Operation.SIGN_MSG, SITE, f"a{number}") for number in range(50)]
        assert await asyncio.gather(*map(channel.ask, calls)) == [call.frame.upper() for call in calls]
        left = asyncio.ensure_future(channel.ask(WebCall(Operation.SIGN_MSG, SITE, "never")))
        await heard.wait()
        left.cancel()
        with pytest.raises(asyncio.CancelledError):
            await left
        while not gone:
            await asyncio.sleep(0.01)
        assert gone == [51]
        await channel.close()
        await ended.wait()
        server.close()

    asyncio.run(asyncio.wait_for(scene(), PATIENCE))


def test_a_window_that_ends_leaves_no_call_without_an_answer(runtime):
    async def scene() -> None:
        async def window(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readline()
            writer.close()
            await writer.wait_closed()

        started: list[None] = []

        async def start() -> None:
            servers.append(await asyncio.start_unix_server(window, runtime / "door"))

        servers: list[asyncio.Server] = []
        opening: list[asyncio.Future[None]] = []

        def start_window() -> None:
            started.append(None)
            opening.append(asyncio.ensure_future(start()))

        channel = WindowChannel(str(runtime / "door"), start_window)
        with pytest.raises(WindowGone):
            await channel.ask(WebCall(Operation.SIGN_MSG, SITE, "x"))
        assert len(started) == 1
        await channel.close()
        servers[0].close()

    asyncio.run(asyncio.wait_for(scene(), PATIENCE))
