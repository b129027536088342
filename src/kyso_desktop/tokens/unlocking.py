"""Opens a private key for one job and signs with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event

from kyso_desktop.cryptoki import Ask, FoundCertificate, FoundToken, KeyOpened, PinState, RawSignature, Request
from kyso_desktop.errors import KysoBug
from kyso_desktop.tokens import signature
from kyso_desktop.tokens.errors import (
    CertificateNotFound,
    KeyMissing,
    MechanismMissing,
    PinFinalTry,
    PinLocked,
    PinRefused,
    TokenError,
    TokenRemoved,
)
from kyso_desktop.tokens.finding import list_module
from kyso_desktop.tokens.model import CertificateChoice, Pin
from kyso_desktop.tokens.module_file import look_at
from kyso_desktop.tokens.process import SIGN_SECONDS, ModuleProcess, process_of
from kyso_desktop.tokens.refusals import error_of

EMPTY_PIN = "EMPTY"
"""A reason of :class:`PinRefused`: an empty PIN is a wrong one to many tokens, so it is not sent."""


class _OpenKey:
    """A key in the module's process, and that process's life in which alone it can sign."""

    def __init__(self, process: ModuleProcess, opened: KeyOpened, life: int, cancel: Event | None) -> None:
        self.opened = opened
        self._process = process
        self._life = life
        self._cancel = cancel

    def sign(self, attempt: signature.Attempt) -> bytes:
        """The token's raw answer."""
        request = replace(
            self._request(Ask.SIGN),
            mechanism=attempt.mechanism,
            content=attempt.content,
            pss_digest=attempt.pss_digest,
        )
        answer = self._process.ask(request, RawSignature, SIGN_SECONDS, life=self._life, cancel=self._cancel)
        return answer.raw

    def close(self) -> None:
        """Logged out, or gone with its process."""
        self._process.close_key(self._request(Ask.CLOSE), self._life)

    def _request(self, ask: Ask) -> Request:
        return Request(ask, str(self._process.module), key=self.opened.key)


class UnlockedKey:
    """A private key that is logged in, with its certificate; usable inside ``with unlock(...)`` only."""

    def __init__(self, choice: CertificateChoice, key: _OpenKey, *, pss: bool) -> None:
        self._choice = choice
        self.pss = pss
        """RSA keys sign with RSASSA-PSS, not PKCS#1 v1.5."""
        self._key: _OpenKey | None = key
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
        return self._open().opened.pin_every_signature

    def sign(self, message: bytes, digest: str) -> bytes:
        """The signature over ``message`` hashed with ``digest``, already checked with the certificate's key.

        Raises :class:`TokenRemoved`, :class:`MechanismMissing`, :class:`WrongSignature`, :class:`DriverFailed`,
        :class:`TokenWaitStopped`.
        """
        key = self._open()
        attempts = signature.attempts(self._public_key, message, digest, pss=self.pss)
        attempt = next((each for each in attempts if each.mechanism in key.opened.mechanisms), None)
        if attempt is None:
            raise MechanismMissing(attempts[0].mechanism)
        made = signature.encode(self._public_key, key.sign(attempt))
        sha256 = self._choice.certificate.facts.sha256
        signature.require_genuine(self._public_key, made, message, digest, sha256, pss=self.pss)
        return made

    def sign_digest(self, hashed: bytes, digest: str) -> bytes:
        """The signature over a digest that others took, already checked: PKCS#1 v1.5, or ECDSA in DER.

        Raises as :meth:`sign`. What stands behind the digest cannot be seen here; the person has said yes to it.
        """
        key = self._open()
        attempt = signature.digest_attempt(self._public_key, hashed, digest)
        if attempt.mechanism not in key.opened.mechanisms:
            raise MechanismMissing(attempt.mechanism)
        made = signature.encode(self._public_key, key.sign(attempt))
        sha256 = self._choice.certificate.facts.sha256
        signature.require_genuine_digest(self._public_key, made, hashed, digest, sha256)
        return made

    def _open(self) -> _OpenKey:
        if self._key is None:
            raise KysoBug("key used after its job")
        return self._key

    def close(self) -> None:
        """The token is logged out; the key signs no more."""
        key, self._key = self._key, None
        if key is not None:
            key.close()


@contextmanager
def unlock(
    choice: CertificateChoice,
    pin: Pin,
    *,
    spend_last_try: bool = False,
    cancel: Event | None = None,
    pss: bool = False,
) -> Iterator[UnlockedKey]:
    """Inside, the chosen certificate's key can sign; afterwards the token is logged out.

    The PIN is sent to the token exactly once, and not at all where the token is locked (:class:`PinLocked`), has one
    try left and ``spend_last_try`` is False (:class:`PinFinalTry`), or takes its PIN on its own keys. The token is
    found again by its serial number and must still hold the chosen certificate. While ``cancel`` is set, waiting for
    the token ends with :class:`TokenWaitStopped`. With ``pss`` an RSA key signs with RSASSA-PSS; it does so anyway
    where its certificate allows nothing else. Raises every ``TokenError``.
    """
    is_rsa = signature.modulus(signature.public_key(choice.certificate.der)) is not None
    pss = is_rsa and (pss or signature.wants_pss(choice.certificate.der))
    key = UnlockedKey(choice, _open_key(choice, pin, spend_last_try, cancel), pss=pss)
    try:
        yield key
    finally:
        key.close()


def _open_key(choice: CertificateChoice, pin: Pin, spend_last_try: bool, cancel: Event | None) -> _OpenKey:
    process = process_of(look_at(choice.module))
    token, certificate = _find_again(process, choice)
    if token.pin_state is PinState.LOCKED:
        raise PinLocked
    if token.pin_state is PinState.FINAL and not spend_last_try:
        raise PinFinalTry
    if not token.pin_pad and not pin.letters:
        raise PinRefused(EMPTY_PIN)
    modulus = signature.modulus(signature.public_key(certificate.der))
    request = Request(
        Ask.OPEN,
        str(process.module),
        serial=token.serial,
        slot=token.slot,
        key_id=certificate.key_id,
        label=certificate.label,
        modulus="" if modulus is None else f"{modulus:x}",
        pin_follows=not token.pin_pad,
    )
    sent = None if token.pin_pad else pin
    try:
        opened, life = process.open_key(request, sent, cancel)
    except KeyMissing as error:
        raise KeyMissing(certificate.sha256) from error
    return _OpenKey(process, opened, life, cancel)


def _find_again(process: ModuleProcess, choice: CertificateChoice) -> tuple[FoundToken, FoundCertificate]:
    """The token as it is now; a module that no longer shows it is started anew and asked once more."""
    try:
        return _chosen(process, choice, restart=False)
    except TokenError:
        return _chosen(process, choice, restart=True)


def _chosen(process: ModuleProcess, choice: CertificateChoice, *, restart: bool) -> tuple[FoundToken, FoundCertificate]:
    """The certificate as the token holds it now; what was listed a minute ago may have been pulled out since."""
    tokens = list_module(process.module, choice.token_serial, restart=restart)
    if not tokens:
        raise TokenRemoved
    sha256 = choice.certificate.facts.sha256
    for token in tokens:
        if token.refusal is not None:
            raise error_of(token.refusal, process.module)
        for certificate in token.certificates:
            if certificate.sha256 == sha256:
                return token, certificate
    raise CertificateNotFound(sha256)
