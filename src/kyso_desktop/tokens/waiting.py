"""Waits for a token that was pulled out to come back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Event

from kyso_desktop.tokens.errors import TokenWaitStopped
from kyso_desktop.tokens.finding import reports_of
from kyso_desktop.tokens.model import CertificateChoice

LOOK_EVERY_SECONDS = 0.4


def wait_for(choice: CertificateChoice, clock: Callable[[], datetime], cancel: Event) -> CertificateChoice:
    """The same certificate on the same token, once it is there again, with the PIN state that it shows now.

    Other tokens that come meanwhile are not it. No PIN is sent. Raises :class:`TokenWaitStopped` when ``cancel`` is
    set.
    """
    while not cancel.is_set():
        for report in reports_of(choice.module, clock()):
            held = {each.facts.sha256 for each in report.certificates if each.why_not is None}
            if report.serial == choice.token_serial and choice.certificate.facts.sha256 in held:
                return replace(choice, pin_state=report.pin_state)
        cancel.wait(LOOK_EVERY_SECONDS)
    raise TokenWaitStopped
