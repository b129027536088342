"""App: builds every object once and passes it on by name.

The console: :func:`console` builds the desk and hands it to ``cli``. The window: :func:`window` shows the frame at
once, builds the desk, and opens the files it was given. Nothing is contacted and no token is touched before a person
or a command asks for it.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from kyso_desktop.front_door import SELDOM_USED, load_when_used

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.jobs import Desk, TrustInputs

STOPPED = 130
SIGNING = (["sign"], ["issue"])
"""The verbs that need other processes, which start while this one loads."""


def console() -> int:
    """Run ``kyso`` with this process's arguments; the exit code of ``docs/cli.md``."""
    try:
        return _console()
    except KeyboardInterrupt:  # while it still loads; whoever pressed Ctrl+C knows
        return STOPPED


def _console() -> int:
    start_light()
    from kyso_desktop.workstation import OBJECTS, start_processes_ahead

    gc.set_threshold(OBJECTS)
    if (serve := _second_process()) is not None:
        return serve()
    if sys.argv[1:2] in SIGNING:
        start_processes_ahead()
    from kyso_desktop.app.speech import settle_language

    settle_language()
    from kyso_desktop.cli import run

    code = run(sys.argv[1:], _build_desk)
    gc.freeze()  # what is left ends with the process; Python would look through all of it once more
    return code


def start_light() -> None:
    """From now on less is loaded and compiled than libraries ask for; to be called before anything else is.

    Not for the window: its pages are loaded by workers, and what is put off would be done on the thread that shows
    them.
    """
    for module in SELDOM_USED:
        load_when_used(module)
    from kyso_desktop.quick_dataclasses import compile_at_first_call

    compile_at_first_call()


def window() -> int:
    """Run ``kyso-desktop`` with this process's arguments."""
    if (serve := _second_process()) is not None:
        return serve()
    from kyso_desktop.app.speech import settle_language

    catalogue = settle_language()
    from kyso_desktop.app.window import show

    return show(sys.argv, catalogue)


def _second_process() -> Callable[[], int] | None:
    """A frozen program holds token drivers and verifies files in second processes of its own file."""
    from kyso_desktop.workstation import TOKEN_PROCESS, VERIFYING_PROCESS

    if sys.argv[1:2] in ([TOKEN_PROCESS], [VERIFYING_PROCESS]):
        start_light()
    if sys.argv[1:2] == [TOKEN_PROCESS]:
        from kyso_desktop.cryptoki import serve

        return serve
    if sys.argv[1:2] == [VERIFYING_PROCESS]:
        from kyso_desktop.jobs import serve_verifying

        return serve_verifying
    return None


def _build_desk(ask_passphrase: Callable[[], str | None] | None, trust: TrustInputs | None) -> Desk:
    """The desk and the log, once the arguments have been read."""
    from kyso_desktop.app.desk import build_desk
    from kyso_desktop.app.log import start_log

    start_log()
    return build_desk(ask_passphrase, trust)
