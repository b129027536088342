"""Asks for secrets on the terminal without echo, or reads them from standard input when told to."""

from __future__ import annotations

import getpass
import sys

from kyso_desktop import jobs
from kyso_desktop.wording import tr


class PinNotGiven(Exception):  # noqa: N818 - wrong usage, answered with exit code 64
    """No terminal to ask on, and ``--pin-stdin`` was not given."""


def ask_pin(*, from_stdin: bool, prompt: str) -> jobs.Pin:
    """The PIN for this run; raises :class:`PinNotGiven`."""
    if from_stdin:
        return _given_pin()
    if not sys.stdin.isatty():
        raise PinNotGiven
    return jobs.Pin(getpass.getpass(prompt))


def ask_passphrase() -> str | None:
    """The journal's passphrase; None where there is nobody to ask."""
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(tr("Cụm mật khẩu của nhật ký: ")) or None


def ask_new_passphrase(*, from_stdin: bool) -> str | None:
    """A new passphrase for the journal, typed twice; None where there is nobody to ask or the two differ."""
    if from_stdin:
        return _first_line() or None
    if not sys.stdin.isatty():
        return None
    first = getpass.getpass(tr("Cụm mật khẩu mới của nhật ký: "))
    return first if first and first == getpass.getpass(tr("Nhập lại: ")) else None


def read_password() -> str:
    """The document's password: the first line of standard input."""
    return _first_line() or ""


def read_pin_and_password() -> tuple[jobs.Pin, str]:
    """The first two lines of standard input."""
    return _given_pin(), _first_line() or ""


def _given_pin() -> jobs.Pin:
    """Raises ``PinRefused`` where the line is no text: no token's try is spent on that."""
    if (line := _first_line()) is None:
        raise jobs.PinRefused("PinInvalid")
    return jobs.Pin(line)


def ask_password(name: str) -> str | None:
    """The password of an encrypted document; None where there is nobody to ask."""
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(tr("Mật khẩu mở văn bản «{name}»: ").format(name=name)) or None


def _first_line() -> str | None:
    """Without the mark that PowerShell puts before it; None where the bytes are no text."""
    try:
        line = sys.stdin.readline().rstrip("\r\n").removeprefix("\ufeff")
        line.encode()
    except UnicodeError:
        return None
    return line
