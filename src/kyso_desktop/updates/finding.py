"""Which version a source offers to this computer, and the file of it, both as signed by the keys of the IT office.

The Update Framework (TUF 1.0): a root of trust that the administrator has placed, threshold signatures, versions that
only rise (no rollback), short-lived time-stamps (no freeze), lengths known before the first byte (no endless data).
What was seen is kept in the state folder, so that an older state is known for what it is.

In the repository ``RING/PLATFORM.json`` names the version for a ring and the target that holds it.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadLengthMismatchError,
    EqualVersionNumberError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.ngclient.config import UpdaterConfig
from tuf.ngclient.updater import Updater

from kyso_desktop.updates.errors import UpdateError, UpdateFault, UpdateRefused, UpdateUnavailable
from kyso_desktop.updates.source import Fetcher, OpenWeb, UpdateSource

MOST_INDEX_BYTES = 16 * 1024
VERSION = re.compile(r"\d{1,5}\.\d{1,5}\.\d{1,5}")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,150}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A newer version than the present one."""

    version: str
    target: str
    bytes: int


class UpdateFinder:
    """One look at one source; not for two threads."""

    def __init__(self, source: UpdateSource, root: bytes, state: Path, open_web: OpenWeb) -> None:
        """``root`` is the trusted root metadata, ``state`` a private folder that is there."""
        self._source = source
        self._fetcher = Fetcher(open_web)
        (state / "files").mkdir(parents=True, exist_ok=True)
        try:
            self._updater = Updater(
                str(state / "metadata"),
                f"{source.address}metadata/",
                str(state / "files"),
                f"{source.address}targets/",
                self._fetcher,
                UpdaterConfig(max_root_rotations=64, prefix_targets_with_hash=True),
                bootstrap=root,
            )
        except (RepositoryError, OSError, ValueError) as error:
            raise _refusal(error) from error

    def find(self, platform: str, present: str) -> Offer | None:
        """The offer for this ring and platform where it is newer than ``present``; raises ``UpdateError``."""
        try:
            self._updater.refresh()
            index = self._index(f"{self._source.ring}/{platform}.json")
        except (RepositoryError, DownloadError, OSError, ValueError) as error:
            raise _refusal(error) from error
        finally:
            self._fetcher.close()
        if index is None or numbers(index[0]) <= numbers(present):
            return None
        version, target = index
        found = self._updater.get_targetinfo(target)
        if found is None:
            raise UpdateRefused(UpdateFault.DAMAGED)
        return Offer(version, target, found.length)

    def fetch(self, offer: Offer) -> Path:
        """The file of the offer, whole and as signed; raises ``UpdateError``."""
        try:
            info = self._updater.get_targetinfo(offer.target)
            if info is None:
                raise UpdateRefused(UpdateFault.DAMAGED)
            return Path(self._updater.find_cached_target(info) or self._updater.download_target(info))
        except (RepositoryError, DownloadError, OSError, ValueError) as error:
            raise _refusal(error) from error
        finally:
            self._fetcher.close()

    def _index(self, name: str) -> tuple[str, str] | None:
        info = self._updater.get_targetinfo(name)
        if info is None:
            return None
        if info.length > MOST_INDEX_BYTES:
            raise ValueError(name)
        said = json.loads(Path(self._updater.download_target(info)).read_bytes())
        version, target = str(said["version"]), str(said["target"])
        if not VERSION.fullmatch(version) or not NAME.fullmatch(target):
            raise ValueError(name)
        return version, target


def numbers(version: str) -> tuple[int, ...]:
    """The version as numbers that can be compared; raises ``ValueError``."""
    return tuple(int(part) for part in version.split("."))


def _refusal(error: Exception) -> UpdateError:
    match error:
        case EqualVersionNumberError() | BadVersionNumberError():
            return UpdateRefused(UpdateFault.OLDER)
        case ExpiredMetadataError():
            return UpdateRefused(UpdateFault.STALE)
        case UnsignedMetadataError():
            return UpdateRefused(UpdateFault.NOT_SIGNED)
        case DownloadLengthMismatchError() | LengthOrHashMismatchError():
            return UpdateRefused(UpdateFault.DAMAGED)
        case DownloadError() | OSError():
            return UpdateUnavailable()
        case _:
            return UpdateRefused(UpdateFault.DAMAGED)
