"""Cli: the console face; thin over the same jobs as the window.

Help and version come at once: the verbs, and the engines behind them, are loaded after the arguments are read.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from kyso_desktop.cli.arguments import build_parser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.cli.verbs import BuildDesk


def run(argv: Sequence[str], build_desk: BuildDesk) -> int:
    """Do what the arguments say; the exit code of ``docs/cli.md``."""
    _speak_utf8()
    try:
        arguments = build_parser(argv).parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    from kyso_desktop.cli.verbs import do

    return do(arguments, build_desk)


def _speak_utf8() -> None:
    """Vietnamese on every console; a file name that is not text is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
