"""A service over real TLS on a port of its own, and a page's side of it."""

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from kyso_desktop.service import Counter, Refusal, Server, ServiceCertificate, Turned, WebCall, service_certificate

SITE = "https://vanban.tinh.example"
PATIENCE = 60.0
"""Seconds; only a failing test waits so long."""


async def until_all_are_closed() -> None:
    """No connection of this loop holds a socket any more: TLS closes behind the client's back."""
    loop = asyncio.get_running_loop()
    while any(one._sock is not None for one in list(loop._transports.values())):  # type: ignore[attr-defined]
        await asyncio.sleep(0.01)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ServiceCertificate:
    return service_certificate(tmp_path_factory.mktemp("service"), datetime.now(UTC))


async def echo(call: WebCall) -> str:
    return json.dumps({"Status": 0, "Said": call.frame, "Site": call.site, "Operation": call.operation})


@dataclass
class Door:
    """One open service and what it turned away."""

    server: Server
    certificate: ServiceCertificate
    turned: list[Turned] = field(default_factory=list)

    @property
    def trusting(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.certificate.root))

    async def call(
        self, path: str, frame: str = "{}", site: str | None = SITE, host: str = "127.0.0.1", **headers: str
    ) -> str:
        """What a page gets: the first text frame."""
        sent = {**({"Origin": site} if site else {}), **headers}
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(
                f"wss://{host}:{self.server.port}/{path}", ssl=self.trusting, headers=sent, max_msg_size=0
            ) as socket,
        ):
            await socket.send_str(frame)
            return await socket.receive_str(timeout=PATIENCE)


Scene = Callable[[Door], Awaitable[None]]


@pytest.fixture
def play(certificate: ServiceCertificate) -> Callable[..., list[Turned]]:
    """Plays a scene with an open service; gives what was turned away."""

    def run(scene: Scene, answer: Callable[[WebCall], Awaitable[str]] = echo, **more: object) -> list[Turned]:
        turned: list[Turned] = []
        counter = Counter(
            answer=answer,
            turned=turned.append,
            words=lambda reason: f"từ chối: {Refusal(reason)}",
            version="Kyso 1",
            alive="<p>đang chạy</p>",
            **more,
        )

        async def whole() -> None:
            server = Server(counter, certificate.context(), 0)
            await server.open()
            try:
                await asyncio.wait_for(scene(Door(server, certificate, turned)), PATIENCE)
            finally:
                await server.close()
                await until_all_are_closed()

        asyncio.run(whole())
        return turned

    return run


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    return tmp_path / "service"
