"""Tokens as the other rooms see them: plain values, no PKCS#11."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from kyso_desktop.cryptoki import PinState
from kyso_desktop.tokens.errors import TokenError
from kyso_desktop.trust import CertificateFacts, UnfitReason


class Pin:
    """A PIN that lives for one job. Its text is never shown; :meth:`wipe` overwrites it."""

    __slots__ = ("_letters",)

    def __init__(self, text: str) -> None:
        self._letters = bytearray(text, "utf-8")

    def __repr__(self) -> str:
        return "Pin(…)"

    __str__ = __repr__

    def __reduce__(self) -> str | tuple[object, ...]:
        """A PIN is never pickled or copied."""
        raise TypeError("Pin")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    @property
    def letters(self) -> bytearray:
        """The very letters in UTF-8, for the one frame that carries them to the token; never to be copied."""
        return self._letters

    def take_over(self, other: Self) -> None:
        """The letters of ``other`` are here and no longer there."""
        self.wipe()
        self._letters += other._letters
        other.wipe()

    def wipe(self) -> None:
        """Overwrite the letters; the PIN is empty afterwards."""
        for index in range(len(self._letters)):
            self._letters[index] = 0
        self._letters.clear()


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """One certificate on a token."""

    der: bytes
    facts: CertificateFacts
    key_id: bytes
    label: str
    why_not: UnfitReason | None
    """None where it may be offered for signing."""
    pin_every_signature: bool | None = None
    """True where the token wants its PIN for each signature; None where that shows only after the login."""
    replaced_by: str | None = None
    """SHA-256 of the newer certificate of the same holder on the same token; it is the one to sign with."""


@dataclass(frozen=True, slots=True)
class TokenReport:
    """One token, read without a PIN in a read-only session; or a module that failed (``error`` set)."""

    module: Path
    slot: int | None
    label: str | None
    serial: str | None
    model: str | None
    manufacturer: str | None
    pin_state: PinState
    certificates: tuple[TokenCertificate, ...]
    error: TokenError | None
    """Set where the module or this token could not be read."""
    pin_pad: bool = False
    """The PIN is typed on the reader's own keys (or in the driver's own window), never in this program."""
    unreadable: int = 0
    """Certificate objects on the token that hold nothing readable; they are counted, never offered."""


@dataclass(frozen=True, slots=True)
class CertificateChoice:
    """The certificate a person has chosen, and where its key is. Identity is the SHA-256, never a list index."""

    module: Path
    token_serial: str
    token_label: str
    pin_state: PinState
    certificate: TokenCertificate
    chain: tuple[bytes, ...]
    """DER of the CA certificates found on the same token."""
    pin_pad: bool = False
    """The PIN is typed on the reader's own keys; what :func:`unlock` is given as PIN is not sent."""
