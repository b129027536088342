"""Where updates come from: a web server, a network share or one file carried by hand; nothing of it is believed yet."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname
from zipfile import BadZipFile, ZipFile

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from kyso_desktop.updates.errors import UpdateFault, UpdateRefused, UpdateUnavailable
from kyso_desktop.workstation import WebReply

CHUNK_BYTES = 256 * 1024
MOST_OFFLINE_BYTES = 2_000_000_000
MOST_OFFLINE_FILES = 500
SECONDS = 30.0
DEFAULT_RING = "broad"

OpenWeb = Callable[[str, float], WebReply]
"""How an address of the web is opened: with this computer's proxies and TLS, within seconds."""


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """A repository and the ring of computers that this one belongs to."""

    address: str
    """http, https or file, ending with a slash."""
    ring: str


def read_source(text: str) -> UpdateSource:
    """The source in an address, a folder or a share (``\\\\\\\\server\\\\share``); after ``#`` stands the ring."""
    place, _, ring = text.partition("#")
    if urlsplit(place).scheme not in ("http", "https", "file"):
        place = Path(place).absolute().as_uri()
    return UpdateSource(place.rstrip("/") + "/", ring or DEFAULT_RING)


@contextmanager
def unpacked(file: Path) -> Iterator[str]:
    """The address of a repository that came as one zip file; it is gone afterwards. Raises :class:`UpdateRefused`."""
    with TemporaryDirectory(prefix="kyso-update-") as folder:
        try:
            _unpack(file, Path(folder))
        except (BadZipFile, ValueError, NotImplementedError, RuntimeError) as error:
            raise UpdateRefused(UpdateFault.DAMAGED) from error
        except OSError as error:
            raise UpdateUnavailable from error
        yield Path(folder).as_uri() + "/"


def _unpack(file: Path, folder: Path) -> None:
    with ZipFile(file) as archive:
        entries = [each for each in archive.infolist() if not each.is_dir()]
        if len(entries) > MOST_OFFLINE_FILES or sum(each.file_size for each in entries) > MOST_OFFLINE_BYTES:
            raise ValueError("size")
        for entry in entries:
            target = (folder / entry.filename).resolve()
            if not target.is_relative_to(folder.resolve()):
                raise ValueError("place")
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as packed, target.open("wb") as out:
                shutil.copyfileobj(packed, out, CHUNK_BYTES)


class Fetcher(FetcherInterface):
    """Reads the files of one repository piece by piece; how many bytes are too many is python-tuf's to say."""

    def __init__(self, open_web: OpenWeb) -> None:
        self._open_web = open_web
        self._streams = ExitStack()

    def close(self) -> None:
        """Nothing is open any more, not even what was given up half read."""
        self._streams.close()

    def _fetch(self, url: str) -> Iterator[bytes]:
        parts = urlsplit(url)
        return self._local(url) if parts.scheme == "file" else self._web(url)

    def _local(self, url: str) -> Iterator[bytes]:
        parts = urlsplit(url)
        place = url2pathname(f"//{parts.netloc}{parts.path}" if parts.netloc else parts.path)
        try:
            file = Path(place).open("rb")  # noqa: SIM115 - closed below, when the last piece is read
        except FileNotFoundError as error:
            raise DownloadHTTPError(unquote(parts.path), 404) from error
        return self._pieces(file)

    def _web(self, url: str) -> Iterator[bytes]:
        try:
            reply = self._open_web(url, SECONDS)
        except HTTPError as error:
            code = error.code
            error.close()
            raise DownloadHTTPError(str(code), code) from error
        return self._pieces(reply)

    def _pieces(self, stream: WebReply) -> Iterator[bytes]:
        self._streams.callback(stream.__exit__, None, None, None)
        while piece := stream.read(CHUNK_BYTES):
            yield piece
