"""A smart card behind OpenSC: found, unlocked once, pulled in the middle of a signature, put back."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Timer

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from kyso_desktop.tokens import (
    CertificateChoice,
    Pin,
    PinFinalTry,
    PinIncorrect,
    PinLocked,
    PinState,
    TokenRemoved,
    TokenReport,
    choose,
    find_tokens,
    unlock,
    watch,
)
from kyso_desktop.training import Issued
from kyso_desktop.trust import CertificateKind
from tests.card.conftest import PATIENCE, PIN
from tests.card.piv import GENERAL_AUTHENTICATE, PORT, TRIES, VERIFY, PivApplet, VirtualCard

MESSAGE = b"signed attributes"
ANY_KIND = frozenset(CertificateKind)


def _eventually(fact: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if fact():
            return True
        time.sleep(0.02)
    return fact()


def _seconds_until(fact: Callable[[], bool]) -> float:
    started = time.monotonic()
    assert _eventually(fact)
    return time.monotonic() - started


def _tokens(module: Path) -> list[TokenReport]:
    return [report for report in find_tokens([module], datetime.now(UTC)) if report.serial]


def _choice(module: Path, holder: Issued) -> CertificateChoice:
    assert _eventually(lambda: bool(_tokens(module)))
    return choose(_tokens(module), serial=None, sha256=holder.sha256, kinds=ANY_KIND)


def _genuine(holder: Issued, signature: bytes) -> None:
    key = holder.certificate.public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(signature, MESSAGE, padding.PKCS1v15(), hashes.SHA256())


def test_the_card_is_found_without_a_pin(card: VirtualCard, module: Path, leader: Issued, agency: Issued):
    _choice(module, leader)
    (token,) = _tokens(module)
    assert (token.pin_state, token.pin_pad, token.error) == (PinState.OK, False, None)
    assert {each.facts.sha256 for each in token.certificates} == {leader.sha256, agency.sha256}
    assert card.applet.verifies == 0


def test_the_card_signs_with_one_pin(card: VirtualCard, module: Path, leader: Issued):
    with Pin(PIN) as pin, unlock(_choice(module, leader), pin) as key:
        pin.wipe()
        assert not key.pin_every_signature
        for _ in range(3):
            _genuine(leader, key.sign(MESSAGE, "sha256"))
    assert card.applet.verifies == 1


def test_a_key_that_wants_the_pin_each_time_signs_a_batch_with_one_crossing(
    card: VirtualCard, module: Path, agency: Issued
):
    with Pin(PIN) as pin, unlock(_choice(module, agency), pin) as key:
        pin.wipe()
        assert key.pin_every_signature
        for _ in range(3):
            _genuine(agency, key.sign(MESSAGE, "sha256"))
    assert card.applet.signatures == 3


def test_wrong_pins_are_counted_by_the_card_and_never_spent_by_us(card: VirtualCard, module: Path, leader: Issued):
    choice = _choice(module, leader)
    states = []
    for number in range(1, TRIES):
        with pytest.raises(PinIncorrect) as caught, Pin("000000") as pin, unlock(choice, pin):
            pass
        states.append(caught.value.state)
        assert (card.applet.verifies, card.applet.tries) == (number, TRIES - number)
    assert states[-1] == PinState.FINAL
    with pytest.raises(PinFinalTry), Pin(PIN) as pin, unlock(choice, pin):
        pass
    assert card.applet.tries == 1
    with pytest.raises((PinIncorrect, PinLocked)), Pin("000000") as pin, unlock(choice, pin, spend_last_try=True):
        pass
    assert [token.pin_state for token in _tokens(module)] == [PinState.LOCKED]
    tried = card.applet.verifies
    with pytest.raises(PinLocked), Pin(PIN) as pin, unlock(choice, pin, spend_last_try=True):
        pass
    assert card.applet.verifies == tried


def test_a_card_pulled_in_the_middle_of_a_signature(card: VirtualCard, module: Path, leader: Issued):
    choice = _choice(module, leader)
    with Pin(PIN) as pin, unlock(choice, pin) as key:
        card.pull_at = GENERAL_AUTHENTICATE
        with pytest.raises(TokenRemoved):
            key.sign(MESSAGE, "sha256")
        with pytest.raises(TokenRemoved):
            key.sign(MESSAGE, "sha256")
    with pytest.raises(TokenRemoved), Pin(PIN) as pin, unlock(choice, pin):
        pass
    assert card.applet.verifies == 1
    card.insert()
    assert _eventually(lambda: bool(_tokens(module)))
    with Pin(PIN) as pin, unlock(choice, pin) as key:
        _genuine(leader, key.sign(MESSAGE, "sha256"))
    assert card.applet.verifies == 2


def test_a_card_pulled_while_the_pin_is_checked_is_not_sent_it_again(card: VirtualCard, module: Path, leader: Issued):
    choice = _choice(module, leader)
    card.applet.verifies = 0
    original = card.applet.answer

    def pull_at_the_pin(apdu: bytes) -> bytes:
        reply = original(apdu)
        if apdu[1] == VERIFY and len(apdu) > 5:
            card.pull()
        return reply

    card.applet.answer = pull_at_the_pin  # type: ignore[method-assign]
    with pytest.raises(TokenRemoved), Pin(PIN) as pin, unlock(choice, pin):
        pass
    assert card.applet.verifies == 1


class _Seen:
    """What a watch has told."""

    def __init__(self) -> None:
        self.tokens: tuple[TokenReport, ...] = ()
        self.told = 0

    def __call__(self, reports: tuple[TokenReport, ...]) -> None:
        self.tokens = tuple(report for report in reports if report.serial)
        self.told += 1

    def serials(self) -> set[str | None]:
        return {token.serial for token in self.tokens}


def test_a_card_is_shown_and_gone_within_a_second(card: VirtualCard, module: Path):
    seen = _Seen()
    watching = watch([module], seen)
    try:
        assert _eventually(lambda: len(seen.tokens) == 1)
        gone, shown, listed = [], [], []
        for _ in range(3):
            card.pull()
            gone.append(_seconds_until(lambda: not seen.tokens))
            card.insert()
            shown.append(_seconds_until(lambda: len(seen.tokens) == 1 and len(seen.tokens[0].certificates) == 2))
            listed.append(_seconds_until(lambda: bool(_tokens(module))))
        # The best of three, and longer where a mere listing is slow too: the machine may be busy.
        assert min(gone) < 1.0 + 3 * max(listed)  # docs/measurements.md has 50 rounds
        assert min(shown) < 1.0 + 3 * max(listed)
    finally:
        watching.stop()
    told = seen.told
    card.pull()
    assert not _eventually(lambda: seen.told > told, 1.0)


def test_nothing_is_read_again_while_nothing_changes(card: VirtualCard, module: Path):
    seen = _Seen()
    watching = watch([module], seen)
    try:
        assert _eventually(lambda: len(seen.tokens) == 1)
        told, before = seen.told, card.apdus
        Event().wait(1.0)
        assert seen.told == told
        assert card.apdus - before < 10  # no certificate is read: that takes 30 commands
    finally:
        watching.stop()


def test_a_watch_does_not_disturb_an_open_key(card: VirtualCard, module: Path, leader: Issued):
    choice = _choice(module, leader)
    seen = _Seen()
    watching = watch([module], seen)
    try:
        with Pin(PIN) as pin, unlock(choice, pin) as key:
            for _ in range(8):
                _genuine(leader, key.sign(MESSAGE, "sha256"))
                Event().wait(0.15)
            Timer(0.1, card.pull).start()
            assert _eventually(lambda: not seen.tokens)
            with pytest.raises(TokenRemoved):
                key.sign(MESSAGE, "sha256")
        card.insert()
        assert _eventually(lambda: len(seen.tokens) == 1)
        with Pin(PIN) as pin, unlock(choice, pin) as key:
            _genuine(leader, key.sign(MESSAGE, "sha256"))
    finally:
        watching.stop()
    assert card.applet.verifies == 2


def test_two_cards_in_two_readers(card: VirtualCard, module: Path, leader: Issued, agency: Issued):
    other = VirtualCard(PivApplet(b"KYSO-TEST-CARD-2", {0x9A: agency}, PIN), PORT + 1)
    seen = _Seen()
    watching = watch([module], seen)
    other.insert()
    try:
        assert _eventually(lambda: len(seen.serials()) == 2)
        with Pin(PIN) as pin, unlock(_choice(module, leader), pin) as key:
            other.pull()
            assert _eventually(lambda: len(seen.serials()) == 1)
            _genuine(leader, key.sign(MESSAGE, "sha256"))
    finally:
        watching.stop()
        other.pull()


def test_another_card_in_the_same_reader_is_not_given_the_pin(
    card: VirtualCard, module: Path, leader: Issued, agency: Issued
):
    choice = _choice(module, leader)
    card.pull()
    other = VirtualCard(PivApplet(b"OTHERS-TEST-CARD", {0x9A: agency}, PIN))
    other.insert()
    try:
        assert _eventually(lambda: bool(_tokens(module)))
        with pytest.raises(TokenRemoved), Pin(PIN) as pin, unlock(choice, pin):
            pass
        assert other.applet.verifies == 0
    finally:
        other.pull()
