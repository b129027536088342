"""The new program takes the old one's place, or the old one stays: nothing in between.

On Linux the program's folder is exchanged as a whole: the new tree is unpacked beside it, started once on trial,
exchanged by two renames, started again, and taken back where it does not start. On Windows the same is done by the
setup program, which waits until this one has ended.
"""

import shutil
import subprocess
import tarfile
from pathlib import Path

from kyso_desktop.updates.errors import ProgramNotReplaceable, UpdateDidNotStart, UpdateFault, UpdateRefused

TRIAL_SECONDS = 60.0
MOST_BYTES = 1_000_000_000
TREE, CONSOLE = "kyso-desktop", "kyso"


def replace_folder(program: Path, archive: Path, version: str) -> None:
    """``program`` holds ``version`` afterwards, tried; raises ``UpdateError`` and then holds what it held."""
    new, old = program.with_name(f"{program.name}.new"), program.with_name(f"{program.name}.old")
    try:
        _remove(new)
        _remove(old)
        _unpack(archive, new)
        if not starts(new, version):
            raise UpdateDidNotStart(version)
        program.rename(old)
        try:
            new.rename(program)
            if not starts(program, version):
                raise UpdateDidNotStart(version)
        except BaseException:
            _remove(program)
            old.rename(program)
            raise
    except OSError as error:
        raise ProgramNotReplaceable from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def starts(program: Path, version: str) -> bool:
    """Whether the console in this folder starts and says that it is ``version``."""
    try:
        done = subprocess.run(  # noqa: S603 - the program itself
            [str(program / CONSOLE), "--version"], capture_output=True, timeout=TRIAL_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.decode("utf-8", "replace").strip() == f"kyso {version}"


def run_setup(setup: Path) -> None:
    """The setup program runs by itself and waits for this one to end; raises :class:`ProgramNotReplaceable`."""
    try:
        subprocess.Popen([str(setup), "/S", "/WAIT"], close_fds=True)  # noqa: S603 - signed and checked before
    except OSError as error:
        raise ProgramNotReplaceable from error


def _unpack(archive: Path, new: Path) -> None:
    waiting = new.with_name(f"{new.name}.part")
    _remove(waiting)
    waiting.mkdir(mode=0o755)
    try:
        with tarfile.open(archive) as packed:
            if sum(max(member.size, 0) for member in packed) > MOST_BYTES:
                raise UpdateRefused(UpdateFault.DAMAGED)
            packed.extractall(waiting, filter="data")
        (waiting / TREE).rename(new)
    except tarfile.TarError as error:
        raise UpdateRefused(UpdateFault.DAMAGED) from error
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
