"""Every error of the library has our own word."""

import pkcs11
import pytest
from pkcs11.exceptions import PKCS11Error

from kyso_desktop.cryptoki.model import PinState, RefusalKind
from kyso_desktop.cryptoki.translation import translate


def _all_errors(root: type[Exception]) -> list[type[Exception]]:
    return [root, *(each for child in root.__subclasses__() for each in _all_errors(child))]


@pytest.mark.parametrize("kind", _all_errors(PKCS11Error), ids=lambda kind: kind.__name__)
def test_every_error_of_the_library_is_translated(kind: type[Exception]):
    refusal = translate(kind(), PinState.LOW)
    assert refusal.kind in RefusalKind
    assert refusal.detail or kind is PKCS11Error


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (pkcs11.exceptions.PinIncorrect(), RefusalKind.PIN_INCORRECT),
        (pkcs11.exceptions.PinLocked(), RefusalKind.PIN_LOCKED),
        (pkcs11.exceptions.DeviceRemoved(), RefusalKind.REMOVED),
        (pkcs11.exceptions.SessionHandleInvalid(), RefusalKind.REMOVED),
        (pkcs11.exceptions.GeneralError(), RefusalKind.FAILED),
        (PKCS11Error("Unmapped error code 0x80000001"), RefusalKind.FAILED),
        (ValueError("7 is not a valid KeyType"), RefusalKind.FAILED),
    ],
)
def test_what_a_clerk_can_act_upon_is_told_apart(error: Exception, wanted: RefusalKind):
    assert translate(error).kind is wanted


def test_an_unmapped_return_value_keeps_its_number():
    assert "0x80000001" in translate(PKCS11Error("Unmapped error code 0x80000001")).detail
