"""Makes the revision of one more signature where the document is read; key and network stay with the program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kyso_desktop import signing, trust
from kyso_desktop.jobs.verifying.messages import Answer, Appended, Appending, LongTerm, Phase, Refusal, ToSign, ToStamp
from kyso_desktop.workstation import Content

Exchange = Callable[[Answer], bytes]
"""Tells the program what its key is to sign or what is to be stamped, and brings that."""


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


@dataclass(frozen=True, slots=True)
class StampsAway:
    """A ``signing.StampSource`` that another process asks."""

    exchange: Exchange

    def token(self, digest: bytes, algorithm: str) -> bytes:
        """The time-stamp, as the other process got it."""
        return self.exchange(Answer(Phase.TO_STAMP, to_stamp=ToStamp(digest, algorithm)))


def appended(content: Content, what: Appending, password: str | None, exchange: Exchange) -> Answer:
    """The whole revision, or why there can be none."""
    growing = signing.opened_growing(content)

    def ask(message: bytes, digest: str) -> bytes:
        return exchange(Answer(Phase.TO_SIGN, to_sign=ToSign(message, digest, growing.appended)))

    key = KeyAway(what.certificate, what.chain, what.pss, ask)
    shapes = dict(zip((page - 1 for page in what.pages), what.shapes, strict=True))
    fonts = signing.Fonts(Path(what.upright), Path(what.italic))
    services = _services(what.long_term, exchange)
    try:
        made = signing.append_signature(growing, what.order, key, shapes, fonts, services, password)
    except (signing.DocumentClosed, signing.DocumentUnwritable, signing.LevelUnreachable) as error:
        return Answer(Phase.REFUSED, refusal=Refusal(error.code, error.reason))
    except signing.SigningPasswordNeeded as error:
        return Answer(Phase.REFUSED, refusal=Refusal(error.code, ""))
    return Answer(Phase.DONE, added=Appended(growing.appended, made))


def _services(long_term: LongTerm | None, exchange: Exchange) -> signing.Services:
    stamps = StampsAway(exchange)
    if long_term is None:
        return signing.Services(stamps)
    now = datetime.now(UTC)
    view = trust.TrustView(long_term.roots, long_term.intermediates, long_term.crls, moment=now, offline=True)
    return signing.Services(stamps, partial(trust.pdf_validation_context, view, trust.Evidence((), long_term.ocsps)))
