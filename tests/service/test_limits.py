"""The attacks at full size, over TLS on the loopback address; ``make browser`` runs this, the unit run does not."""

import asyncio
import json
import os
import resource

import aiohttp
import pytest

from kyso_desktop.service import Refusal
from kyso_desktop.service.server import MOST_CALLS
from tests.service.conftest import SITE, Door

pytestmark = pytest.mark.skipif("KYSO_BROWSER" not in os.environ, reason="make browser")
SOCKETS = 2000


def test_a_frame_of_a_hundred_megabytes_is_answered_and_the_door_stays_open(play):
    async def scene(door: Door) -> None:
        frame = "x" * (100 * 1024 * 1024)
        at = f"wss://127.0.0.1:{door.server.port}/SignXML"
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(at, ssl=door.trusting, headers={"Origin": SITE}) as socket,
        ):
            sending = asyncio.ensure_future(socket.send_str(frame))
            assert json.loads(await socket.receive_str(timeout=50))["Status"] == 1
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
        assert json.loads(await door.call("SignMsg"))["Status"] == 0

    assert [one.reason for one in play(scene)] == [Refusal.FRAME]


def test_two_thousand_sockets_at_once_are_answered_and_the_door_stays_open(play, monkeypatch):
    files = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, files[1]), files[1]))
    free = asyncio.Event()

    async def waits(_call: object) -> str:
        await asyncio.wait_for(free.wait(), 55)
        return '{"Status": 0}'

    async def scene(door: Door) -> None:
        trusting = door.trusting
        at = f"wss://127.0.0.1:{door.server.port}/SignMsg"
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:

            async def call(number: int) -> int:
                origin = {"Origin": f"https://s{number % 20}.example"}
                try:
                    async with session.ws_connect(at, ssl=trusting, headers=origin) as socket:
                        await socket.send_str("{}")
                        return json.loads(await socket.receive_str(timeout=58))["Status"]
                except aiohttp.WSServerHandshakeError as error:
                    return error.status

            calls = [asyncio.ensure_future(call(number)) for number in range(SOCKETS)]
            while sum(one.done() for one in calls) < SOCKETS - MOST_CALLS:
                await asyncio.sleep(0.05)
            free.set()
            answers = await asyncio.gather(*calls)
        assert answers.count(0) == MOST_CALLS
        assert set(answers) <= {0, 1, 503}
        assert json.loads(await door.call("SignMsg"))["Status"] == 0

    try:
        assert {one.reason for one in play(scene, waits)} == {Refusal.BUSY}
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, files)
