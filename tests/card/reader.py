"""Debian's card service with its virtual reader, one test run at a time."""

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.card.piv import PORT

MODULE = next(iter(sorted(Path("/usr/lib").glob("*/opensc-pkcs11.so"))), Path("/usr/lib/opensc-pkcs11.so"))
SERVICE = Path("/run/pcscd/pcscd.comm")
READER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
SECONDS = 60.0


class Service:
    """The card service, where this run has started it."""

    def __init__(self, program: str | None) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert self._program, "a card service that runs already is not ours to restart: stop pcscd first"
        self._process = subprocess.Popen(
            [self._program, "--foreground"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _wait(self._process)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(SECONDS)
            self._process = None

    def restart(self) -> None:
        self.stop()
        self.start()


@contextmanager
def virtual_reader() -> Iterator[Service]:
    """Inside, a card can be inserted at the reader's port; a service that runs already is used as it is."""
    missing = [str(path) for path in (MODULE, READER) if not path.exists()]
    assert not missing, f"run scripts/setup.sh: {missing} missing"
    with (Path(tempfile.gettempdir()) / f"kyso-virtual-reader.{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _listens():
            yield Service(None)
            return
        program = shutil.which("pcscd", path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        assert program, "run scripts/setup.sh: pcscd missing"
        service = Service(program)
        try:
            service.start()
            yield service
        finally:
            service.stop()


def _wait(service: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + SECONDS
    while not _listens():
        assert service.poll() is None, "pcscd ended by itself (it needs the rights to make /run/pcscd)"
        assert time.monotonic() < end, "the virtual reader does not listen"
        time.sleep(0.05)


def _listens() -> bool:
    """Whether the service is there with its reader; asked without connecting to the reader, which inserts a card."""
    with socket.socket(socket.AF_UNIX) as service:
        if service.connect_ex(str(SERVICE)) != 0:
            return False
    listening = f":{PORT:04X} 00000000:0000 0A"
    return any(listening in Path(f"/proc/net/{table}").read_text() for table in ("tcp", "tcp6"))
