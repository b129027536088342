"""Breaks a computer in five ways, for real, and writes what ``kyso doctor`` says of it into docs/it-guide.md.

No driver, a pcscd that was stopped (its socket is there, nobody listens), a time-stamp server that stamps nothing and
whose clock says that this computer is three hours ahead, a dead proxy. Everything is on loopback and in a folder of its
own.
"""

import os
import re
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from kyso_desktop.app.desk import build_desk  # noqa: E402
from kyso_desktop.cli.doctor import show_finding  # noqa: E402
from kyso_desktop.jobs import Check, Patient, TrustInputs  # noqa: E402
from kyso_desktop.jobs.doctor import CHECKS  # noqa: E402

PAGE = ROOT / "docs" / "it-guide.md"
BEGIN, END = "<!-- doctor: begin -->", "<!-- doctor: end -->"
SHOWN = (Check.SERVICES, Check.DRIVERS, Check.PROXY, Check.TIMESTAMP, Check.CLOCK)
NO_DRIVERS = "vendor = []\n[folders]\nlinux = []\nwindows = []\nmacos = []\n"


def main() -> None:
    """The page holds today's transcript."""
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_transcript(text, transcript()), encoding="utf-8")


def with_transcript(page: str, words: str) -> str:
    """The page with these words between its marks."""
    block = f"{BEGIN}\n\n{words}\n{END}"
    return re.sub(f"{BEGIN}.*{END}", lambda _: block, page, flags=re.DOTALL)


def transcript() -> str:
    """What the doctor says, as a block of Markdown; ports are left out, for they differ from run to run."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(mock.patch.dict(os.environ, {"KYSO_HOME": str(folder / "home"), "LC_ALL": "C.UTF-8"}))
        tsa = stack.enter_context(stubborn_server(timedelta(hours=-3)))
        stack.enter_context(mock.patch.dict(os.environ, {"https_proxy": f"http://127.0.0.1:{dead_port()}"}))
        patient = broken(folder, tsa, stack.enter_context(stopped_service(folder / "pcscd.comm")))
        said = stack.enter_context(redirect_stdout(StringIO()))
        for check in SHOWN:
            for finding in CHECKS[check](patient):
                show_finding(finding, as_json=False)
    return "".join(f"    {line}\n" for line in re.sub(r":\d{4,5}\b", ":…", said.getvalue()).splitlines())


def broken(folder: Path, tsa: str, pcscd: Path) -> Patient:
    """A patient without drivers, with this time-stamp server and this socket of pcscd."""
    drivers = folder / "drivers.toml"
    drivers.write_text(NO_DRIVERS, encoding="utf-8")
    desk = build_desk(None, TrustInputs())
    desk = replace(desk, driver_map=drivers, settings=replace(desk.settings, tsa_url=tsa))
    return Patient(desk, desk.folders, pcsc_socket=pcscd)


@contextmanager
def stopped_service(path: Path) -> Iterator[Path]:
    """A socket that a service left behind."""
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(path))
        yield path


@contextmanager
def stubborn_server(ahead: timedelta) -> Iterator[str]:
    """A web server with a clock of its own that refuses every question."""

    class Refusal(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response_only(405)
            self.send_header("Date", format_datetime(datetime.now(UTC) + ahead, usegmt=True))
            self.end_headers()

        do_HEAD = do_POST  # noqa: N815 - the base class names them

        def log_message(self, *_words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusal)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa"
    finally:
        server.shutdown()
        server.server_close()


def dead_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        return int(plug.getsockname()[1])


if __name__ == "__main__":
    main()
