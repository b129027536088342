"""Opens a private key for one job and signs with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from kyso_desktop.errors import KysoBug
from kyso_desktop.tokens import cryptoki, signature
from kyso_desktop.tokens.errors import (
    CertificateNotFound,
    MechanismMissing,
    PinFinalTry,
    PinLocked,
    TokenRemoved,
)
from kyso_desktop.tokens.found import FoundCertificate, FoundToken
from kyso_desktop.tokens.model import CertificateChoice, Pin, PinState
from kyso_desktop.tokens.module_file import look_at
from kyso_desktop.tokens.thread import on_token_thread


class UnlockedKey:
    """A private key that is logged in, with its certificate; usable inside ``with unlock(...)`` only."""

    def __init__(self, choice: CertificateChoice, opened: cryptoki.OpenKey, pin: Pin) -> None:
        self._choice = choice
        self._opened: cryptoki.OpenKey | None = opened
        self._pin = pin
        self._public_key = signature.public_key(choice.certificate.der)

    def __repr__(self) -> str:
        return f"UnlockedKey({self._choice.certificate.facts.sha256})"

    @property
    def certificate(self) -> bytes:
        """DER of the signer's certificate."""
        return self._choice.certificate.der

    @property
    def chain(self) -> tuple[bytes, ...]:
        """DER of the CA certificates found on the same token."""
        return self._choice.chain

    @property
    def pin_every_signature(self) -> bool:
        """True where the token wants its PIN again for each signature (CKA_ALWAYS_AUTHENTICATE)."""
        return self._open().pin_every_signature

    def sign(self, message: bytes, digest: str) -> bytes:
        """The signature over ``message`` hashed with ``digest``, already checked with the certificate's key.

        Raises :class:`TokenRemoved`, :class:`MechanismMissing`, :class:`WrongSignature`, :class:`DriverFailed`.
        """
        opened = self._open()
        attempts = signature.attempts(self._public_key, message, digest)
        raw = on_token_thread(lambda: _first_that_works(opened, attempts, self._pin))
        made = signature.encode(self._public_key, raw)
        sha256 = self._choice.certificate.facts.sha256
        signature.require_genuine(self._public_key, made, message, digest, sha256)
        return made

    def _open(self) -> cryptoki.OpenKey:
        if self._opened is None:
            raise KysoBug("key used after its job")
        return self._opened

    def close(self) -> None:
        """The token is logged out; the key signs no more."""
        opened, self._opened = self._opened, None
        if opened is not None:
            on_token_thread(opened.close)


@contextmanager
def unlock(choice: CertificateChoice, pin: Pin, *, spend_last_try: bool = False) -> Iterator[UnlockedKey]:
    """Inside, the chosen certificate's key can sign; afterwards the token is logged out.

    The PIN is sent to the token exactly once, and not at all where the token is locked (:class:`PinLocked`) or has
    one try left and ``spend_last_try`` is False (:class:`PinFinalTry`). The token is found again by its serial number
    and must still hold the chosen certificate. Raises every ``TokenError``.
    """
    signature.public_key(choice.certificate.der)
    opened = on_token_thread(lambda: _open_key(choice, pin, spend_last_try))
    key = UnlockedKey(choice, opened, pin)
    try:
        yield key
    finally:
        key.close()


def _open_key(choice: CertificateChoice, pin: Pin, spend_last_try: bool) -> cryptoki.OpenKey:
    driver = cryptoki.driver(look_at(choice.module))
    driver.refresh()
    token, certificate = _chosen(driver.tokens(choice.token_serial), choice)
    if token.pin_state is PinState.LOCKED:
        raise PinLocked
    if token.pin_state is PinState.FINAL and not spend_last_try:
        raise PinFinalTry
    modulus = signature.modulus(signature.public_key(certificate.der))
    return driver.open_key(token, certificate, modulus, pin)


def _chosen(tokens: tuple[FoundToken, ...], choice: CertificateChoice) -> tuple[FoundToken, FoundCertificate]:
    """The certificate as the token holds it now; what was listed a minute ago may have been pulled out since."""
    if not tokens:
        raise TokenRemoved
    sha256 = choice.certificate.facts.sha256
    for token in tokens:
        if token.error is not None:
            raise token.error
        for certificate in token.certificates:
            if certificate.sha256 == sha256:
                return token, certificate
    raise CertificateNotFound(sha256)


def _first_that_works(opened: cryptoki.OpenKey, attempts: tuple[signature.Attempt, ...], pin: Pin) -> bytes:
    """The answer to the first mechanism that the token lists."""
    listed = opened.mechanisms()
    for attempt in attempts:
        if attempt.mechanism in listed:
            return opened.sign(attempt.content, attempt.mechanism, pin)
    raise MechanismMissing(attempts[0].mechanism)
