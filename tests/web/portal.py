"""A portal as agencies have them: gives documents out and takes signed ones back, in a thread, on the loopback."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import web

GOOD = {"Status": True, "Message": "", "FileName": "van-ban.pdf", "FileServer": '{"fileEntryId":7,"url":"/f/7"}'}


@dataclass
class Portal:
    """What it gives, what it answers, and what came."""

    document: bytes
    address: str = ""
    documents: dict[str, bytes] = field(default_factory=dict)
    """What it gives under names of their own, without the query."""
    free: threading.Event = field(default_factory=threading.Event)
    """While it is not set, nothing is given and no upload is answered."""
    replies: list[object] = field(default_factory=list)
    """Each upload's reply in turn: JSON, text (as it is), an HTTP status; afterwards ``GOOD``."""
    uploads: list[tuple[dict[str, str], bytes, str]] = field(default_factory=list)
    """Form fields, the file, its name."""
    headers: list[dict[str, str]] = field(default_factory=list)
    disposition: str = ""
    elsewhere: str = ""
    """Where ``/moved`` leads."""
    page: str = ""
    reports: list[str] = field(default_factory=list)
    """What its page has told."""

    async def give(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        headers = {"Content-Disposition": self.disposition} if self.disposition else {}
        await self._wait()
        document = self.documents.get(request.match_info["name"], self.document)
        return web.Response(body=document, content_type="application/octet-stream", headers=headers)

    async def _wait(self) -> None:
        for _ in range(3000):
            if self.free.is_set():
                return
            await asyncio.sleep(0.01)

    async def move(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        raise web.HTTPFound(self.elsewhere)

    async def take(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        fields, content, name = {}, b"", ""
        async for part in await request.multipart():
            if part.name == "uploadfile":
                content, name = bytes(await part.read(decode=False)), part.filename or ""
            else:
                fields[part.name or ""] = await part.text()
        self.uploads.append((fields, content, name))
        await self._wait()
        reply = self.replies.pop(0) if self.replies else GOOD
        if isinstance(reply, int) and not isinstance(reply, bool):
            return web.Response(status=reply)
        return web.Response(text=reply) if isinstance(reply, str) else web.json_response(reply)

    async def hear(self, request: web.Request) -> web.Response:
        self.reports.append(await request.text())
        return web.Response()

    async def show(self, _request: web.Request) -> web.Response:
        return web.Response(text=self.page, content_type="text/html")


@contextmanager
def open_portal(document: bytes) -> Iterator[Portal]:
    """Answers until the block ends."""
    portal, loop, ready = Portal(document), asyncio.new_event_loop(), threading.Event()
    application = web.Application(client_max_size=200 * 1024 * 1024)
    application.router.add_get("/moved", portal.move)
    application.router.add_post("/moved", portal.move)
    application.router.add_get("/page", portal.show)
    application.router.add_post("/upload", portal.take)
    application.router.add_post("/report", portal.hear)
    application.router.add_get("/{name:.*}", portal.give)
    runner = web.AppRunner(application, access_log=None)

    async def begin() -> None:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        portal.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        ready.set()

    def run() -> None:
        loop.run_until_complete(begin())
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())
        loop.close()

    portal.free.set()
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(60)
    try:
        yield portal
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(60)
