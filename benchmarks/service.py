"""The service for web pages: memory at rest, and how long a call takes to the window, as a ratio to a bare TLS call.

python benchmarks/service.py
"""

import asyncio
import os
import re
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import aiohttp

CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"
CALLS = 40
SITE = "https://vanban.example"


async def window(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    import json

    while line := await reader.readline():
        said = json.loads(line)
        writer.write(json.dumps({"id": said["id"], "answer": "{}"}).encode() + b"\n")
    writer.close()


async def measure(port: str, home: Path, door: str) -> None:
    server = await asyncio.start_unix_server(window, door)
    trusting = ssl.create_default_context(cafile=str(home / "service" / "root.pem"))
    took: dict[str, list[float]] = {"GetVersion": [], "Auth": []}
    async with aiohttp.ClientSession() as session:
        for _ in range(CALLS):
            for path, times in took.items():
                begun = perf_counter()
                at = f"wss://127.0.0.1:{port}/{path}"
                async with session.ws_connect(at, ssl=trusting, headers={"Origin": SITE}) as socket:
                    await socket.send_str("x")
                    await socket.receive_str(timeout=10)
                times.append(perf_counter() - begun)
    server.close()
    bare, whole = (sorted(times)[CALLS // 2] * 1000 for times in took.values())
    print(f"call answered by the service {bare:.1f} ms, through the window's door {whole:.1f} ms, x{whole / bare:.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        variables = {**os.environ, "KYSO_HOME": folder, "XDG_RUNTIME_DIR": folder, "PYTHONUNBUFFERED": "1"}
        os.environ.update(KYSO_HOME=folder, XDG_RUNTIME_DIR=folder)
        from kyso_desktop.workstation import folders, web_door

        service = subprocess.Popen(
            [sys.executable, "-c", CONSOLE, "service", "run", "--port", "0"],
            env=variables, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        port = service.stdout.readline().partition("wss://127.0.0.1:")[2].partition(".")[0]
        status = Path(f"/proc/{service.pid}/status").read_text()
        kilobytes = int(re.search(r"VmRSS:\s+(\d+)", status)[1])
        print(f"memory at rest {kilobytes / 1024:.0f} MB")
        try:
            asyncio.run(measure(port, home, web_door(folders().home)))
        finally:
            service.terminate()
            service.wait(20)


if __name__ == "__main__":
    main()
