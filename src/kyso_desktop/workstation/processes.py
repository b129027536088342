"""The program's own second processes: how one is started on each system, and what it may leave behind."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from types import MappingProxyType

TOKEN_PROCESS = "--token-process"  # noqa: S105 - a switch
"""The hidden first argument with which a frozen program becomes the process that holds a token's driver."""

VERIFYING_PROCESS = "--verifying-process"
"""Likewise for a process that verifies files."""

FOR_SIGNING = "--for-signing"
"""A further argument: that process will be asked for all that signing a document needs."""

OWN_VARIABLES = "KYSO_"
"""Prefix of this program's own environment variables, one of which may hold the journal's passphrase."""

OBJECTS = 200_000
"""So many new objects before Python looks for cycles: more than the loading and one short command make."""
SECOND = (
    "from kyso_desktop.app import start_light; start_light(); import gc, runpy; gc.set_threshold({objects}); "
    "runpy.run_module('{module}', run_name='__main__')"
)
"""The start of a second process for an installation that is not frozen."""
WINDOW = "from kyso_desktop.app import window; window()"
"""The window's start for an installation that is not frozen."""
CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"
"""Likewise the console's."""

KEPT_MEMORY = MappingProxyType({"MALLOC_MMAP_THRESHOLD_": str(1 << 25), "MALLOC_TRIM_THRESHOLD_": str(1 << 27)})
"""glibc keeps the memory of one drawn page for the next: taking it anew from Linux costs more than the drawing."""

PICTURE_PIPE = 1 << 20
"""Bytes that wait in a pipe where the system lets one say so: a page's picture crosses in few steps."""

PR_SET_DUMPABLE = 4
SEM_FAIL_CRITICAL_ERRORS, SEM_NO_FAULT_BOX = 0x1, 0x2


_AHEAD: dict[str, SimpleQueue["subprocess.Popen[bytes]"]] = {
    TOKEN_PROCESS: SimpleQueue(),
    VERIFYING_PROCESS: SimpleQueue(),
}
"""Processes that wait for whoever asks for one first. Unused ones end by themselves when this process does."""


def start_processes_ahead() -> None:
    """A process for a token's driver and one that reads documents are being started before they are needed.

    Where that fails, whoever needs one will hear of it.
    """
    with suppress(OSError):
        _AHEAD[VERIFYING_PROCESS].put(_verifying_process(FOR_SIGNING))
        _AHEAD[TOKEN_PROCESS].put(_token_process())


def _one_ahead(kind: str) -> "subprocess.Popen[bytes] | None":
    with suppress(Empty):
        return _AHEAD[kind].get_nowait()
    return None


def start_token_process() -> "subprocess.Popen[bytes]":
    """The process that holds one token driver, waiting for frames on its standard input; raises ``OSError``.

    It inherits the environment without the program's own variables, and no window, console or file.
    """
    return _one_ahead(TOKEN_PROCESS) or _token_process()


def _token_process() -> "subprocess.Popen[bytes]":
    return _start(_command(TOKEN_PROCESS, "kyso_desktop.cryptoki"), buffer=0)


def start_verifying_process() -> "subprocess.Popen[bytes]":
    """A process that verifies files, waiting on its standard input; raises ``OSError``. It inherits as little."""
    return _one_ahead(VERIFYING_PROCESS) or _verifying_process()


def _verifying_process(*arguments: str) -> "subprocess.Popen[bytes]":
    command = [*_command(VERIFYING_PROCESS, "kyso_desktop.jobs.verifying.child"), *arguments]
    return _start(command, buffer=-1, variables=KEPT_MEMORY, pipe=PICTURE_PIPE)


def start_training_window(folder: Path, document: Path) -> None:
    """A second window of this program, for practice alone, stands beside this one; raises ``OSError``.

    It outlives this process and shares nothing with it but the user's own folders.
    """
    _start_apart(_window_program(), "--training", str(folder), str(document))


def start_window(*arguments: str) -> None:
    """This user's window stands, beside this process; raises ``OSError``. It outlives this process."""
    _start_apart(_window_program(), *arguments)


def start_service() -> "subprocess.Popen[bytes]":
    """The service for web pages runs as a second process of this program, and ends with it; raises ``OSError``."""
    program = [str(_console_program())] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-c", CONSOLE]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(  # noqa: S603 - this very program, no shell
        [*program, "service", "run", "--attached"],
        stdin=subprocess.PIPE,  # ends with this process, however that ends
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )


def _console_program() -> Path:
    """``kyso`` beside the frozen program that runs."""
    return Path(sys.executable).with_name("kyso.exe" if sys.platform == "win32" else "kyso")


def window_command() -> list[str]:
    """What starts the window of this installation, for an entry that starts it with the session."""
    return _window_program()


def _window_program() -> list[str]:
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-c", WINDOW]
    return [str(Path(sys.executable).with_name("kyso-desktop.exe" if sys.platform == "win32" else "kyso-desktop"))]


def _start_apart(program: list[str], *arguments: str) -> None:
    subprocess.Popen(  # noqa: S603 - this very program, no shell
        [*program, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _start(
    command: list[str], *, buffer: int, variables: Mapping[str, str] = MappingProxyType({}), pipe: int = -1
) -> "subprocess.Popen[bytes]":
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(  # noqa: S603 - this very program, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=buffer,
        pipesize=pipe,
        env=without_own_variables(os.environ) | dict(variables),
        creationflags=flags,
    )


def _command(switch: str, module: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, switch]
    # -P: the folder where the program was started (often that of a document) is no place to import from.
    return [sys.executable, "-P", "-c", SECOND.format(objects=OBJECTS, module=module)]


def without_own_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """An environment for another program: nothing in it is this program's own."""
    return {name: value for name, value in variables.items() if not name.startswith(OWN_VARIABLES)}


def forbid_core_dumps() -> None:
    """This process leaves no memory image on the disk when it crashes, and no other program may read its memory."""
    if sys.platform == "win32":
        # No box that waits for a click, no report to Windows Error Reporting.
        ctypes.windll.kernel32.SetErrorMode(SEM_FAIL_CRITICAL_ERRORS | SEM_NO_FAULT_BOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # RLIMIT_CORE does not hold where dumps are piped to a program (core(5)); this does.
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def bound_memory(size: int) -> None:
    """This process gets at most so many bytes of address space; what asks for more is refused (``MemoryError``)."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
