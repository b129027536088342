"""The calls of PKCS#11.

Read-only by construction: sessions are opened with ``rw=False`` and no function that creates, changes or destroys
anything on a token is named here. No exception of the library leaves this file: ``translation`` has a word for each.
"""

import hashlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar, cast

import pkcs11
from pkcs11.exceptions import PKCS11Error

from kyso_desktop.cryptoki.messages import Request
from kyso_desktop.cryptoki.model import FoundCertificate, FoundToken, PinState, Refusal, RefusalKind, Refused
from kyso_desktop.cryptoki.translation import FOREIGN, is_vague, translate, translated

if TYPE_CHECKING:  # the library's own compiled part is first loaded with the first module
    from pkcs11._pkcs11 import lib as Library  # noqa: N812 - a class, whatever its name

ATTRIBUTE_MISSING = (
    pkcs11.exceptions.AttributeTypeInvalid,
    pkcs11.exceptions.AttributeSensitive,
    pkcs11.exceptions.FunctionFailed,
)

IN_USE = pkcs11.TokenFlag.TOKEN_INITIALIZED | pkcs11.TokenFlag.USER_PIN_INITIALIZED
"""A blank token has neither flag; some makers set only one of them on a token that works."""

READER_SECONDS = 1.0
"""How long after a failure a reader may still show a token that is gone (pcscd looks every 0.4 s)."""

Value = TypeVar("Value", bytes, str, bool)


class _Letters:
    """A PIN in the form that the library takes: it asks for ``encode`` and reads the bytes that it is given.

    So no immutable copy of the PIN is made in this process.
    """

    def __init__(self, pin: bytearray) -> None:
        self._pin = pin

    def encode(self, _encoding: str) -> bytearray:
        return self._pin


def _letters(pin: bytearray) -> str:
    return cast("str", _Letters(pin))


def wipe(secret: bytearray) -> None:
    """Overwritten with zeroes, then empty."""
    secret[:] = bytes(len(secret))
    secret.clear()


class Driver:
    """The loaded module of this process."""

    def __init__(self, module: Path) -> None:
        self.module = module
        self.open_keys: set[int] = set()
        """Slots with a session that is logged in."""
        self._leaking = False
        self._library = _load(module)
        self._fresh = True

    def refresh(self) -> None:
        """Tokens are as they are now: the module is started anew, unless a key is open (then nothing happens)."""
        if self.open_keys or self._fresh:
            self._fresh = False
            return
        with translated():
            if self._library.initialized:
                self._library.finalize()
            self._library.initialize()
        self._leaking = False

    def discard_sessions(self) -> None:
        """Sessions that could not be closed one by one are closed with the module, as soon as no key is open."""
        self._leaking, self._fresh = True, False
        self._plug_leaks()

    def _plug_leaks(self) -> None:
        if self._leaking and not self.open_keys:
            with suppress(Refused):  # the next job starts the module again, and hears of it then
                self.refresh()

    def release(self, slot: int) -> None:
        """The key in ``slot`` is closed."""
        self.open_keys.discard(slot)
        self._plug_leaks()

    def presence(self) -> tuple[tuple[int, str, str], ...]:
        """Slot, serial number and PIN state of every token that is there now; no session is opened."""
        with translated():
            slots = self._library.get_slots(token_present=True)
        return tuple(each for slot in slots if (each := _seen(slot)) is not None)

    def tokens(self, serial: str | None = None) -> tuple[FoundToken, ...]:
        """Every initialised token of this module (or only those with ``serial``), read without login."""
        with translated():
            slots = self._library.get_slots(token_present=True)
        found = (self._read_slot(slot, serial) for slot in slots)
        return tuple(token for token in found if token is not None)

    def _read_slot(self, slot: pkcs11.Slot, serial: str | None) -> FoundToken | None:
        try:
            token = slot.get_token()
        except (pkcs11.exceptions.TokenNotPresent, pkcs11.exceptions.TokenNotRecognised):
            return None  # pulled out since the list was made, or a card for another module
        except FOREIGN as error:
            return _nameless(slot, translate(error))
        if not token.flags & IN_USE or serial not in (None, _text(token.serial)):
            return None
        try:
            return _describe(token, *_certificates(token), None)
        except FOREIGN as error:
            return _describe(token, (), 0, translate(error))

    def open_key(self, request: Request, pin: bytearray | None) -> "OpenKey":
        """The private key that ``request`` describes, logged in by exactly one try of ``pin`` (None: on the pad).

        ``modulus`` (RSA) tells keys apart that bear the same name.
        """
        if request.slot in self.open_keys:
            raise Refused(Refusal(RefusalKind.BUSY))
        session = self._login(self._same_token(request), pin)
        self.open_keys.add(request.slot)
        opened = OpenKey(self, request.slot, session)
        try:
            opened.find_key(request, pin)
        except Refused:
            opened.close()
            raise
        return opened

    def _same_token(self, request: Request) -> pkcs11.Token:
        """The token that was read, still in its slot: the PIN goes to no other."""
        with translated():
            for slot in self._library.get_slots(token_present=True):
                token = slot.get_token() if slot.slot_id == request.slot else None
                if token is not None and _text(token.serial) == request.serial:
                    return token
        raise Refused(Refusal(RefusalKind.REMOVED))

    def _login(self, token: pkcs11.Token, pin: bytearray | None) -> pkcs11.Session:
        try:
            return token.open(rw=False, user_pin=pkcs11.PROTECTED_AUTH if pin is None else _letters(pin))
        except FOREIGN as error:
            # The library forgets the session it opened when the login fails.
            refusal = self.or_removed(translate(error, self._pin_state_now(token)), token.slot)
            self.discard_sessions()
            raise Refused(refusal) from error

    def or_removed(self, refusal: Refusal, slot: pkcs11.Slot) -> Refusal:
        """A token pulled out in mid-work is a general failure to some modules; its reader tells a little later."""
        if not is_vague(refusal):
            return refusal
        end = monotonic() + READER_SECONDS
        while monotonic() < end:
            if not self._is_there(slot):
                return Refusal(RefusalKind.REMOVED, refusal.detail)
            Event().wait(READER_SECONDS / 20)
        return refusal

    def _is_there(self, slot: pkcs11.Slot) -> bool:
        try:
            # Some modules look at the reader only when they list slots, others only when asked for the token.
            listed = self._library.get_slots(token_present=True)
            slot.get_token()
        except FOREIGN:
            return False
        return any(each.slot_id == slot.slot_id for each in listed)

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
        self.mechanisms: tuple[str, ...] = ()
        """Names of the mechanisms that the token lists."""
        self.pin_every_signature = False
        """CKA_ALWAYS_AUTHENTICATE: the token wants the PIN again for each signature."""
        self.pin: bytearray | None = None
        """Kept only where every signature needs it, and wiped by :meth:`close`."""

    def find_key(self, request: Request, pin: bytearray | None) -> None:
        """The key is found: by CKA_ID, else by label (vendors differ); refuses with KEY_MISSING."""
        with translated():
            keys = list(self._session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
            self._key = _match(keys, request)
            if self._key is None:
                raise Refused(Refusal(RefusalKind.KEY_MISSING))
            self.pin_every_signature = bool(_attribute(self._key, pkcs11.Attribute.ALWAYS_AUTHENTICATE, bool))
            listed = self._session.token.slot.get_mechanisms()
        self.mechanisms = tuple(sorted(entry.name for entry in listed if isinstance(entry, pkcs11.Mechanism)))
        if self.pin_every_signature:
            # On a PIN pad an empty PIN makes the reader ask for it.
            self.pin = bytearray() if pin is None else pin

    def sign(self, content: bytes, mechanism: str, pss_digest: str = "") -> bytes:
        """The token's raw answer."""
        if not isinstance(self._key, pkcs11.SignMixin):
            raise Refused(Refusal(RefusalKind.MECHANISM, mechanism))
        wanted = pkcs11.Mechanism[mechanism]
        parameters = _pss_parameters(pss_digest)
        try:
            if self.pin is not None:
                pin = _letters(self.pin)
                return bytes(self._key.sign(content, mechanism=wanted, mechanism_param=parameters, pin=pin))
            return bytes(self._key.sign(content, mechanism=wanted, mechanism_param=parameters))
        except FOREIGN as error:
            raise Refused(self._driver.or_removed(translate(error), self._session.token.slot)) from error

    def close(self) -> None:
        """Logged out and closed, by closing the whole module where the token no longer answers."""
        self._key = None
        if self.pin is not None:
            wipe(self.pin)
            self.pin = None
        try:
            self._session.close()
        except FOREIGN:
            self._driver.discard_sessions()
        finally:
            self._driver.release(self._slot)


def _pss_parameters(digest: str) -> tuple[pkcs11.Mechanism, pkcs11.MGF, int] | None:
    """CK_RSA_PKCS_PSS_PARAMS: hash, mask generation with the same hash, salt as long as it gives."""
    if not digest:
        return None
    return pkcs11.Mechanism[digest], pkcs11.MGF[digest], hashlib.new(digest).digest_size


def _load(module: Path) -> "Library":
    try:
        return pkcs11.lib(str(module))
    except FOREIGN as error:
        if type(error) is PKCS11Error and "while loading" in str(error):
            raise Refused(Refusal(RefusalKind.NOT_LOADED)) from error
        raise Refused(translate(error)) from error


def pin_state(flags: pkcs11.TokenFlag) -> PinState:
    """The worst that the flags say (PKCS#11 v2.40, 3.2, CK_TOKEN_INFO)."""
    if flags & pkcs11.TokenFlag.USER_PIN_LOCKED:
        return PinState.LOCKED
    if flags & pkcs11.TokenFlag.USER_PIN_FINAL_TRY:
        return PinState.FINAL
    if flags & pkcs11.TokenFlag.USER_PIN_COUNT_LOW:
        return PinState.LOW
    return PinState.OK


def _seen(slot: pkcs11.Slot) -> tuple[int, str, str] | None:
    try:
        token = slot.get_token()
    except FOREIGN:
        return None
    return slot.slot_id, _text(token.serial), pin_state(token.flags).value


def _describe(
    token: pkcs11.Token, certificates: tuple[FoundCertificate, ...], unreadable: int, refusal: Refusal | None
) -> FoundToken:
    return FoundToken(
        slot=token.slot.slot_id,
        label=token.label,
        serial=_text(token.serial),
        model=token.model,
        manufacturer=token.manufacturer_id,
        pin_state=pin_state(token.flags),
        pin_pad=bool(token.flags & pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        certificates=certificates,
        unreadable=unreadable,
        refusal=refusal,
    )


def _nameless(slot: pkcs11.Slot, refusal: Refusal) -> FoundToken:
    return FoundToken(slot.slot_id, "", "", "", "", PinState.UNKNOWN, False, (), 0, refusal)


def _text(field: bytes) -> str:
    return field.rstrip(b"\0 ").decode("utf-8", errors="replace")


def _certificates(token: pkcs11.Token) -> tuple[tuple[FoundCertificate, ...], int]:
    """Certificates readable without login, and how many objects were none."""
    with token.open(rw=False) as session:
        objects = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}))
        read = [(_attribute(each, pkcs11.Attribute.VALUE, bytes), each) for each in objects]
        found = tuple(FoundCertificate(der, _key_id(each), _label(each)) for der, each in read if der)
        keys = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
        wanted = {_key_id(key): _attribute(key, pkcs11.Attribute.ALWAYS_AUTHENTICATE, bool) for key in keys}
    known = tuple(replace(each, pin_every_signature=wanted.get(each.key_id or b"-")) for each in found)
    return known, len(read) - len(found)


def _match(keys: list[pkcs11.Object], request: Request) -> pkcs11.Object | None:
    by_id = [key for key in keys if request.key_id and _key_id(key) == request.key_id]
    by_label = [key for key in keys if request.label and _label(key) == request.label]
    named = by_id or by_label
    same = [key for key in named if len(named) > 1 and request.modulus and _modulus(key) == request.modulus]
    return next(iter(same or named), None)


def _modulus(key: pkcs11.Object) -> str:
    return f"{int.from_bytes(_attribute(key, pkcs11.Attribute.MODULUS, bytes) or b''):x}"


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
