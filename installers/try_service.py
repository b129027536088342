"""The frozen service for web pages: it starts, answers over TLS, has its window check an XML signature, and stops.

try_service.py HOME KYSO...: ``KYSO`` is the frozen console program, with ``wine`` before it for that of Windows,
``HOME`` a folder that is not there yet; a display is needed. Under Wine the caller ends what is left.
"""

import asyncio
import json
import os
import select
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from signxml import XMLSigner

SITE = "https://vanban.example"
PATIENCE = 120.0


def expect(is_so: bool, said: object) -> None:
    """The trial ends here unless it is so."""
    if not is_so:
        sys.exit(f"try_service: {said}")


def signed_xml() -> str:
    """A document with the signature of somebody unknown."""
    key, now = rsa.generate_private_key(65537, 2048), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Trial")])
    built = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1))
    certificate = built.sign(key, hashes.SHA256())
    signed = XMLSigner().sign(etree.fromstring("<a><b>1</b></a>"), key=key, cert=[certificate])
    return etree.tostring(signed).decode()


async def try_it(port: str, home: Path) -> None:
    """Ends the trial where an answer is not as pages need it."""
    trusting = ssl.create_default_context(cafile=str(home / "service" / "root.pem"))
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session:

        async def call(path: str, frame: str) -> str:
            at = f"wss://127.0.0.1:{port}/{path}"
            async with session.ws_connect(at, ssl=trusting, headers={"Origin": SITE}) as socket:
                await socket.send_str(frame)
                return await socket.receive_str(timeout=PATIENCE)

        async with session.get(f"https://localhost:{port}/", ssl=trusting) as page:
            expect((page.status, page.content_type) == (200, "text/html"), page)
        version = await call("GetVersion", "GetVersion")
        expect(version.startswith("Kyso Desktop "), version)
        checked = await call("VerifyXML", json.dumps({"Data": signed_xml(), "Format": "XML"}))
        listed = json.loads(checked)
        expect(isinstance(listed, list) and len(listed) == 1, checked)
        print(f"service: {version}; VerifyXML: {listed[0]['ValidationDetails']['SignerCertStatus']}")


def main() -> None:
    """Exit code 0 where all of it holds; what was started is ended: the window by its page's service, then the rest."""
    home, kyso = Path(sys.argv[1]), sys.argv[2:]
    home.mkdir(parents=True)
    until = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    (home / "web-sites.json").write_text(json.dumps([{"site": SITE, "allowed": True, "until": until}]))
    (home / "settings.toml").write_text("welcome_off = true\n")
    is_wine = kyso[0] == "wine"
    named = f"Z:{home}" if is_wine else str(home)
    kept = ("PATH", "DISPLAY", "LC_ALL", *(("HOME", "WINEPREFIX", "WINEDEBUG", "WINEDLLOVERRIDES") if is_wine else ()))
    variables = {name: os.environ[name] for name in kept if name in os.environ}
    variables |= {"KYSO_HOME": named, "KYSO_JOURNAL_PASSPHRASE": "practice", "XDG_RUNTIME_DIR": str(home)}
    service = subprocess.Popen(
        [*kyso, "service", "run", "--port", "0"],
        env=variables | {"PYTHONUNBUFFERED": "1"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, cwd="/",
    )  # fmt: skip
    try:
        heard, _, _ = select.select([service.stdout], [], [], PATIENCE)
        line = service.stdout.readline() if heard else ""
        port = line.partition("wss://127.0.0.1:")[2].partition(".")[0]
        expect(port.isdigit(), f"the service said: {line!r}")
        asyncio.run(try_it(port, home))
    finally:
        service.terminate()
        code = service.wait(30)
        if not is_wine:
            _end_windows(Path(kyso[0]).parent, home)
    expect(code == 0 or is_wine, f"the service ended with {code}")  # Wine knows no SIGTERM


def _end_windows(place: Path, home: Path) -> None:
    """The window that the service started outlives it; that of this very trial, known by its home, is ended."""
    mark = f"KYSO_HOME={home}\0".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_ours = (process / "exe").resolve().is_relative_to(place.resolve())
            if is_ours and mark in (process / "environ").read_bytes() + b"\0":
                os.kill(int(process.name), 15)
        except (OSError, ProcessLookupError):
            continue


if __name__ == "__main__":
    main()
