"""Cryptoki: PKCS#11 itself, in a process of its own, one for each module.

A vendor's driver may hang, crash or open windows; in here it can take nobody with it. What crosses to the rest of the
program is plain data in small frames (``frames``, ``messages``). PKCS#11 is first imported inside :func:`serve`, so the
process that shows windows and reads documents never holds a vendor's code.
"""

from kyso_desktop.cryptoki.frames import FrameBroken, read_frame, write_frame
from kyso_desktop.cryptoki.messages import (
    Ask,
    Bug,
    Done,
    KeyOpened,
    Listing,
    Presence,
    RawSignature,
    Reply,
    Request,
    as_message,
    as_reply,
)
from kyso_desktop.cryptoki.model import FoundCertificate, FoundToken, PinState, Refusal, RefusalKind

__all__ = [
    "Ask",
    "Bug",
    "Done",
    "FoundCertificate",
    "FoundToken",
    "FrameBroken",
    "KeyOpened",
    "Listing",
    "PinState",
    "Presence",
    "RawSignature",
    "Refusal",
    "RefusalKind",
    "Reply",
    "Request",
    "as_message",
    "as_reply",
    "read_frame",
    "serve",
    "write_frame",
]


def serve() -> int:
    """Answer the parent process over standard input and output until it closes them; the exit code."""
    from kyso_desktop.cryptoki.service import serve as answer

    return answer()
