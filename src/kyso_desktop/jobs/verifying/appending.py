"""Makes the revision of one more signature where the document is read; the key stays with the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kyso_desktop import signing
from kyso_desktop.jobs.verifying.messages import Answer, Appended, Appending, Phase, Refusal, ToSign
from kyso_desktop.workstation import Content

Exchange = Callable[[Answer], bytes]
"""Tells the program what its key is to sign, and brings the signature."""


@dataclass(frozen=True, slots=True)
class KeyAway:
    """A ``signing.SigningKey`` that another process holds."""

    certificate: bytes
    chain: tuple[bytes, ...]
    pss: bool
    ask: Callable[[bytes, str], bytes]

    def sign(self, message: bytes, digest: str) -> bytes:
        """The raw signature, as the other process made it."""
        return self.ask(message, digest)


def appended(content: Content, what: Appending, password: str | None, exchange: Exchange) -> Answer:
    """The whole revision, or why there can be none."""
    growing = signing.opened_growing(content)

    def ask(message: bytes, digest: str) -> bytes:
        return exchange(Answer(Phase.TO_SIGN, to_sign=ToSign(message, digest, growing.appended)))

    key = KeyAway(what.certificate, what.chain, what.pss, ask)
    shapes = dict(zip((page - 1 for page in what.pages), what.shapes, strict=True))
    fonts = signing.Fonts(Path(what.upright), Path(what.italic))
    try:
        made = signing.append_signature(growing, what.order, key, shapes, fonts, signing.Services(), password)
    except (signing.DocumentClosed, signing.DocumentUnwritable) as error:
        return Answer(Phase.REFUSED, refusal=Refusal(error.code, error.reason))
    except signing.SigningPasswordNeeded as error:
        return Answer(Phase.REFUSED, refusal=Refusal(error.code, ""))
    return Answer(Phase.DONE, added=Appended(growing.appended, made))
