"""App: builds every object once and passes it on by name.

The console: :func:`console` builds the desk and hands it to ``cli``. The window: :func:`window` shows the frame at
once, builds the desk, and opens the files it was given. Nothing is contacted and no token is touched before a person
or a command asks for it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.jobs import Desk, TrustInputs


def console() -> int:
    """Run ``kyso`` with this process's arguments; the exit code of ``docs/cli.md``."""
    if _is_token_process():
        return _serve_token()
    from kyso_desktop.cli import run

    return run(sys.argv[1:], _build_desk)


def window() -> int:
    """Run ``kyso-desktop`` with this process's arguments."""
    if _is_token_process():
        return _serve_token()
    from kyso_desktop.app.window import show

    return show(sys.argv)


def _is_token_process() -> bool:
    """A frozen program holds each token driver in a second process of its own file (``workstation.processes``)."""
    from kyso_desktop.workstation import TOKEN_PROCESS

    return sys.argv[1:2] == [TOKEN_PROCESS]


def _serve_token() -> int:
    from kyso_desktop.cryptoki import serve

    return serve()


def _build_desk(ask_passphrase: Callable[[], str | None] | None, trust: TrustInputs | None) -> Desk:
    """The desk and the log, once the arguments have been read."""
    from kyso_desktop.app.desk import build_desk
    from kyso_desktop.app.log import start_log

    start_log()
    return build_desk(ask_passphrase, trust)
