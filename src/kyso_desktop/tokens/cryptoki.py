"""PKCS#11 itself: the only file that imports ``pkcs11``, and all of it runs on the token thread.

Read-only by construction: sessions are opened with ``rw=False`` and no function that creates, changes or destroys
anything on a token is named here. No exception of the library leaves this file; :func:`translate` is the one place.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pkcs11
from pkcs11.exceptions import PKCS11Error

from kyso_desktop.tokens.errors import (
    DriverFailed,
    DriverFault,
    KeyMissing,
    MechanismMissing,
    PinIncorrect,
    PinLocked,
    PinRefused,
    TokenBusy,
    TokenError,
    TokenRemoved,
)
from kyso_desktop.tokens.found import FoundCertificate, FoundToken
from kyso_desktop.tokens.model import Pin, PinState
from kyso_desktop.tokens.thread import require_token_thread

if TYPE_CHECKING:  # the library's own compiled part is first loaded with the first module
    from pkcs11._pkcs11 import lib as Library  # noqa: N812 - a class, whatever its name

REMOVED = (
    pkcs11.exceptions.DeviceRemoved,
    pkcs11.exceptions.TokenNotPresent,
    pkcs11.exceptions.TokenNotRecognised,
    pkcs11.exceptions.DeviceError,
    pkcs11.exceptions.SlotIDInvalid,
    pkcs11.exceptions.SessionClosed,
    pkcs11.exceptions.SessionHandleInvalid,
    pkcs11.exceptions.ObjectHandleInvalid,
    pkcs11.exceptions.KeyHandleInvalid,
    pkcs11.exceptions.NoSuchToken,
    pkcs11.exceptions.UserNotLoggedIn,
)
"""A token pulled out and put back has new handles and no login: that is how many modules tell of it."""

PIN_REFUSED = (
    pkcs11.exceptions.PinInvalid,
    pkcs11.exceptions.PinLenRange,
    pkcs11.exceptions.PinExpired,
    pkcs11.exceptions.PinTooWeak,
    pkcs11.exceptions.UserPinNotInitialized,
    pkcs11.exceptions.FunctionCancelled,
)

BUSY = (
    pkcs11.exceptions.UserAlreadyLoggedIn,
    pkcs11.exceptions.AnotherUserAlreadyLoggedIn,
    pkcs11.exceptions.UserTooManyTypes,
    pkcs11.exceptions.SessionCount,
    pkcs11.exceptions.SessionReadWriteSOExists,
    pkcs11.exceptions.OperationActive,
)

MECHANISM = (
    pkcs11.exceptions.MechanismInvalid,
    pkcs11.exceptions.MechanismParamInvalid,
    pkcs11.exceptions.KeyTypeInconsistent,
    pkcs11.exceptions.KeySizeRange,
    pkcs11.exceptions.FunctionNotSupported,
)


ATTRIBUTE_MISSING = (
    pkcs11.exceptions.AttributeTypeInvalid,
    pkcs11.exceptions.AttributeSensitive,
    pkcs11.exceptions.FunctionFailed,
)

FOREIGN = (PKCS11Error, struct.error, ValueError, KeyError)
"""All that the library raises: beside its own errors those of unpacking, where a module answers with garbage."""

IN_USE = pkcs11.TokenFlag.TOKEN_INITIALIZED | pkcs11.TokenFlag.USER_PIN_INITIALIZED
"""A blank token has neither flag; some makers set only one of them on a token that works."""

Value = TypeVar("Value", bytes, str, bool)


def translate(error: Exception, module: Path, state: PinState = PinState.UNKNOWN) -> TokenError:
    """Our error for one of the library's; what fits nothing a clerk could act upon is :class:`DriverFailed`."""
    match error:
        case pkcs11.exceptions.PinIncorrect():
            return PinIncorrect(state.value)
        case pkcs11.exceptions.PinLocked():
            return PinLocked()
    if isinstance(error, PIN_REFUSED):
        return PinRefused(type(error).__name__)
    if isinstance(error, REMOVED):
        return TokenRemoved()
    if isinstance(error, BUSY):
        return TokenBusy()
    if isinstance(error, MECHANISM):
        return MechanismMissing(type(error).__name__)
    return DriverFailed(module, _word(error))


def _word(error: Exception) -> str:
    """The library's name for the return value; where it has none, its text (which holds only the number)."""
    return str(error) if type(error) is PKCS11Error else type(error).__name__


@contextmanager
def translated(module: Path) -> Iterator[None]:
    """Inside, an exception of the library leaves as one of ours."""
    try:
        yield
    except FOREIGN as error:
        raise translate(error, module) from error


class Driver:
    """One loaded module. Started anew for each listing, so that tokens plugged in since are seen."""

    def __init__(self, module: Path) -> None:
        require_token_thread()
        self.module = module
        self.open_keys: set[int] = set()
        """Slots with a session that is logged in."""
        self._leaking = False
        self._library = _load(module)
        self._fresh = True

    def refresh(self) -> None:
        """Tokens are as they are now: the module is started anew, unless a key is open (then nothing happens)."""
        require_token_thread()
        if self.open_keys or self._fresh:
            self._fresh = False
            return
        with translated(self.module):
            if self._library.initialized:
                self._library.finalize()
            self._library.initialize()
        self._leaking = False

    def discard_sessions(self) -> None:
        """Sessions that could not be closed one by one are closed with the module, as soon as no key is open."""
        require_token_thread()
        self._leaking, self._fresh = True, False
        self._plug_leaks()

    def _plug_leaks(self) -> None:
        if self._leaking and not self.open_keys:
            with suppress(TokenError):  # the next job starts the module again, and hears of it then
                self.refresh()

    def release(self, slot: int) -> None:
        """The key in ``slot`` is closed."""
        self.open_keys.discard(slot)
        self._plug_leaks()

    def tokens(self, serial: str | None = None) -> tuple[FoundToken, ...]:
        """Every initialised token of this module (or only those with ``serial``), read without login."""
        require_token_thread()
        with translated(self.module):
            slots = self._library.get_slots(token_present=True)
        found = (self._read_slot(slot, serial) for slot in slots)
        return tuple(token for token in found if token is not None)

    def _read_slot(self, slot: pkcs11.Slot, serial: str | None) -> FoundToken | None:
        try:
            token = slot.get_token()
        except (pkcs11.exceptions.TokenNotPresent, pkcs11.exceptions.TokenNotRecognised):
            return None  # pulled out since the list was made, or a card for another module
        except FOREIGN as error:
            return _nameless(slot, translate(error, self.module))
        if not token.flags & IN_USE or serial not in (None, _text(token.serial)):
            return None
        try:
            return _describe(token, *_certificates(token), None)
        except FOREIGN as error:
            return _describe(token, (), 0, translate(error, self.module))

    def open_key(self, found: FoundToken, certificate: FoundCertificate, modulus: int | None, pin: Pin) -> "OpenKey":
        """The private key of ``certificate``, logged in by exactly one try of ``pin``.

        ``modulus`` (RSA) tells keys apart that bear the same name.
        """
        require_token_thread()
        if found.slot in self.open_keys:
            raise TokenBusy
        session = self._login(self._same_token(found), pin)
        self.open_keys.add(found.slot)
        opened = OpenKey(self, found.slot, session)
        try:
            opened.find_key(certificate, modulus)
        except TokenError:
            opened.close()
            raise
        return opened

    def _same_token(self, found: FoundToken) -> pkcs11.Token:
        """The token that was read, still in its slot: the PIN goes to no other."""
        with translated(self.module):
            for slot in self._library.get_slots(token_present=True):
                token = slot.get_token() if slot.slot_id == found.slot else None
                if token is not None and _text(token.serial) == found.serial:
                    return token
        raise TokenRemoved

    def _login(self, token: pkcs11.Token, pin: Pin) -> pkcs11.Session:
        try:
            return token.open(rw=False, user_pin=pin.reveal())
        except FOREIGN as error:
            # The library forgets the session it opened when the login fails.
            answer = translate(error, self.module, self._pin_state_now(token))
            self.discard_sessions()
            raise answer from error

    def _pin_state_now(self, token: pkcs11.Token) -> PinState:
        try:
            return pin_state(token.slot.get_token().flags)
        except FOREIGN:
            return PinState.UNKNOWN


class OpenKey:
    """A private key that can sign until :meth:`close`."""

    def __init__(self, driver: Driver, slot: int, session: pkcs11.Session) -> None:
        self._driver = driver
        self._slot = slot
        self._session = session
        self._key: pkcs11.Object | None = None
        self.pin_every_signature = False
        """CKA_ALWAYS_AUTHENTICATE: the token wants the PIN again for each signature."""

    def find_key(self, certificate: FoundCertificate, modulus: int | None) -> None:
        """The key is found: by CKA_ID, else by label (vendors differ); raises :class:`KeyMissing`."""
        with translated(self._driver.module):
            keys = list(self._session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
            self._key = _match(keys, certificate, modulus)
            if self._key is not None:
                self.pin_every_signature = bool(_attribute(self._key, pkcs11.Attribute.ALWAYS_AUTHENTICATE, bool))
        if self._key is None:
            raise KeyMissing(certificate.sha256)

    def mechanisms(self) -> frozenset[str]:
        """Names of the mechanisms that the token lists."""
        require_token_thread()
        with translated(self._driver.module):
            listed = self._session.token.slot.get_mechanisms()
        return frozenset(entry.name for entry in listed if isinstance(entry, pkcs11.Mechanism))

    def sign(self, content: bytes, mechanism: str, pin: Pin) -> bytes:
        """The token's raw answer; raises :class:`TokenRemoved`, :class:`MechanismMissing`, :class:`DriverFailed`."""
        require_token_thread()
        if not isinstance(self._key, pkcs11.SignMixin):
            raise MechanismMissing(mechanism)
        wanted = pkcs11.Mechanism[mechanism]
        try:
            if self.pin_every_signature:
                return self._key.sign(content, mechanism=wanted, pin=pin.reveal())
            return self._key.sign(content, mechanism=wanted)
        except FOREIGN as error:
            answer = translate(error, self._driver.module)
            # A token pulled out in mid-signature is a general failure to some modules.
            pulled_out = isinstance(answer, DriverFailed) and not self._still_there()
            raise (TokenRemoved() if pulled_out else answer) from error

    def _still_there(self) -> bool:
        try:
            self._session.token.slot.get_token()
        except FOREIGN:
            return False
        return True

    def close(self) -> None:
        """Logged out and closed, by closing the whole module where the token no longer answers."""
        require_token_thread()
        self._key = None
        try:
            self._session.close()
        except FOREIGN:
            self._driver.discard_sessions()
        finally:
            self._driver.release(self._slot)


_drivers: dict[Path, Driver] = {}


def driver(module: Path) -> Driver:
    """The loaded module; a second load of one file in one process shares its state, so it is loaded once."""
    require_token_thread()
    if module not in _drivers:
        _drivers[module] = Driver(module)
    return _drivers[module]


def _load(module: Path) -> "Library":
    try:
        return pkcs11.lib(str(module))
    except FOREIGN as error:
        if type(error) is PKCS11Error and "while loading" in str(error):
            raise DriverFailed(module, DriverFault.LOADER_REFUSED) from error
        raise translate(error, module) from error


def pin_state(flags: pkcs11.TokenFlag) -> PinState:
    """The worst that the flags say (PKCS#11 v2.40, 3.2, CK_TOKEN_INFO)."""
    if flags & pkcs11.TokenFlag.USER_PIN_LOCKED:
        return PinState.LOCKED
    if flags & pkcs11.TokenFlag.USER_PIN_FINAL_TRY:
        return PinState.FINAL
    if flags & pkcs11.TokenFlag.USER_PIN_COUNT_LOW:
        return PinState.LOW
    return PinState.OK


def _describe(
    token: pkcs11.Token, certificates: tuple[FoundCertificate, ...], unreadable: int, error: TokenError | None
) -> FoundToken:
    return FoundToken(
        slot=token.slot.slot_id,
        label=token.label,
        serial=_text(token.serial),
        model=token.model,
        manufacturer=token.manufacturer_id,
        pin_state=pin_state(token.flags),
        certificates=certificates,
        unreadable=unreadable,
        error=error,
    )


def _nameless(slot: pkcs11.Slot, error: TokenError) -> FoundToken:
    return FoundToken(slot.slot_id, "", "", "", "", PinState.UNKNOWN, (), 0, error)


def _text(field: bytes) -> str:
    return field.rstrip(b"\0 ").decode("utf-8", errors="replace")


def _certificates(token: pkcs11.Token) -> tuple[tuple[FoundCertificate, ...], int]:
    """Certificates readable without login, and how many objects were none."""
    with token.open(rw=False) as session:
        objects = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}))
        read = [(_attribute(each, pkcs11.Attribute.VALUE, bytes), each) for each in objects]
        found = tuple(FoundCertificate(der, _key_id(each), _label(each)) for der, each in read if der)
    return found, len(read) - len(found)


def _match(keys: list[pkcs11.Object], certificate: FoundCertificate, modulus: int | None) -> pkcs11.Object | None:
    by_id = [key for key in keys if certificate.key_id and _key_id(key) == certificate.key_id]
    by_label = [key for key in keys if certificate.label and _label(key) == certificate.label]
    named = by_id or by_label
    same = [key for key in named if len(named) > 1 and modulus is not None and _modulus(key) == modulus]
    return next(iter(same or named), None)


def _modulus(key: pkcs11.Object) -> int:
    return int.from_bytes(_attribute(key, pkcs11.Attribute.MODULUS, bytes) or b"")


def _key_id(entry: pkcs11.Object) -> bytes:
    return _attribute(entry, pkcs11.Attribute.ID, bytes) or b""


def _label(entry: pkcs11.Object) -> str:
    return _attribute(entry, pkcs11.Attribute.LABEL, str) or ""


def _attribute(entry: pkcs11.Object, name: pkcs11.Attribute, kind: type[Value]) -> Value | None:
    """The attribute's value; None where the token does not have it in readable form (other failures are raised)."""
    try:
        value = entry[name]
    except (*ATTRIBUTE_MISSING, UnicodeDecodeError):
        return None
    return value if isinstance(value, kind) else None
