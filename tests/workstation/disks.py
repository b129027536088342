"""Real full disks and folders that may not be written, whoever runs the tests."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def small_disk(place: Path, *, kibibytes: int) -> Iterator[Path]:
    """A file system of this size where this user may mount one; else no file of this program may grow beyond it."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k,mode=700", "tmpfs", str(place)]
    if os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0:
        try:
            yield place
        finally:
            subprocess.run(["umount", "--lazy", str(place)], check=True)
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)  # Python ignores SIGXFSZ: writing beyond ends with EFBIG
    resource.setrlimit(resource.RLIMIT_FSIZE, (kibibytes * 1024, hard))
    try:
        yield place
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def another_users_folder() -> Iterator[Path]:
    """A folder that anybody may enter; call ``without_rights`` to be somebody who may not write there."""
    place = Path(tempfile.mkdtemp(prefix="kyso-test-"))
    place.chmod(0o755)
    try:
        yield place
    finally:
        place.chmod(0o755)
        shutil.rmtree(place)


@contextmanager
def without_rights(place: Path) -> Iterator[None]:
    """Nothing may be written in this folder meanwhile: modes do it, and for root being nobody as well."""
    mode = place.stat().st_mode
    place.chmod(0o555)
    root = os.geteuid() == 0
    try:
        if root:
            os.seteuid(NOBODY)
        yield
    finally:
        if root:
            os.seteuid(0)
        place.chmod(mode)
