"""Every verb of ``kyso``, the function behind it, and what becomes of its failures."""

from __future__ import annotations

import argparse
import logging
import os
import secrets
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from time import monotonic
from typing import Protocol

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import PinNotGiven, ask_passphrase
from kyso_desktop.cli.output import say
from kyso_desktop.cli.parsing import WRONG_USAGE
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

NOT_DONE = 69
"""The verb could not begin (no journal, settings damaged); a sentence says why (``EX_UNAVAILABLE``)."""
OWN_FAULT = 70
STOPPED = 130
NOBODY_READS = 141
"""As a shell counts a command that SIGPIPE ended."""


Verb = Callable[[argparse.Namespace, "jobs.Desk"], int]

HOMES: Mapping[str, str] = {
    "verify": "looking",
    "place": "looking",
    "picture": "pictures",
    "prepare": "preparing",
    "sign": "signing",
    "issue": "signing",
    "tokens": "looking",
    "certificate": "certificates",
    "journal": "entries",
    "books": "books",
    "trust": "trust",
    "update": "updating",
    "network": "updating",
    "policy": "updating",
    "replay": "replaying",
    "evidence": "evidence",
    "service": "service",
    "demo": "demo",
}
"""The part of this face that holds each verb, under the verb's name; only that part is loaded."""


def verb_named(name: str) -> Verb:
    """The function behind the verb."""
    verb: Verb = getattr(import_module(f"kyso_desktop.cli.{HOMES[name]}"), name)
    return verb


LOG = logging.getLogger(__name__)


class BuildDesk(Protocol):
    """How ``app`` makes the desk."""

    def __call__(
        self, ask_passphrase: Callable[[], str | None] | None, trust: jobs.TrustInputs | None
    ) -> jobs.Desk: ...


def do(arguments: argparse.Namespace, build_desk: BuildDesk) -> int:
    """Run the verb; every failure ends in a sentence and an exit code."""
    begun, code = monotonic(), OWN_FAULT
    try:
        code = _done(arguments, build_desk)
    finally:
        LOG.info("verb %s ended with %d after %d ms", arguments.verb, code, (monotonic() - begun) * 1000)
    return code


def _done(arguments: argparse.Namespace, build_desk: BuildDesk) -> int:
    try:
        if arguments.verb == "doctor":  # works where no desk can be built, and asks nobody
            from kyso_desktop.cli.doctor import doctor

            return doctor(arguments, lambda trust: build_desk(None, trust))
        return verb_named(arguments.verb)(arguments, build_desk(ask_passphrase, _trust(arguments)))
    except (argparse.ArgumentTypeError, PinNotGiven) as error:
        say(
            tr("Cần mã PIN: chạy trên màn hình lệnh, hoặc dùng --pin-stdin.")
            if isinstance(error, PinNotGiven)
            else tr("Tùy chọn -o, --sheet, --return-sheet, --bundle chỉ dùng với một tệp.")
        )
        return WRONG_USAGE
    except KysoError as error:
        sentence = wording.of(error)
        say(f"{sentence.what} {sentence.next_step}")
        return NOT_DONE
    except BrokenPipeError:
        # Whoever read the answer has gone (``kyso … | head``); the rest must not fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except KeyboardInterrupt:
        say(tr("Đã dừng theo yêu cầu."))
        return STOPPED
    except Exception:  # noqa: BLE001 - the last door: a fault of ours ends here with a support code, never a traceback
        return _own_fault()


def _own_fault() -> int:
    code = secrets.token_hex(4).upper()
    logging.getLogger("kyso_desktop").exception("support code %s", code)
    sentence = wording.of_bug(code)
    say(f"{sentence.what} {sentence.next_step}")
    return OWN_FAULT


def _trust(arguments: argparse.Namespace) -> jobs.TrustInputs | None:
    if not hasattr(arguments, "trust"):
        return None
    return jobs.TrustInputs(
        anchors=tuple(arguments.trust),
        only=arguments.only_trust,
        intermediates=tuple(arguments.intermediate),
        crls=tuple(arguments.crl),
        offline=arguments.offline,
        moment=getattr(arguments, "at", None),
    )
