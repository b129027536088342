"""PKCS#11 stays inside the room: its errors, and everything that writes."""

import re
import subprocess
import sys
from pathlib import Path

import pkcs11
import pytest
from pkcs11.exceptions import PKCS11Error

from kyso_desktop.cryptoki.driver import translate
from kyso_desktop.cryptoki.model import PinState, RefusalKind
from kyso_desktop.training import TrainingKit

SPY = next(Path("/usr/lib").glob("*/pkcs11-spy.so"))

READING = {
    "C_GetFunctionList", "C_GetInterface", "C_GetInterfaceList", "C_Initialize", "C_Finalize", "C_GetInfo",
    "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_GetMechanismList", "C_OpenSession", "C_CloseSession",
    "C_Login", "C_Logout", "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_GetAttributeValue",
    "C_SignInit", "C_Sign",
}  # fmt: skip

BOTH_WALKS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kyso_desktop.tokens import Pin, PinIncorrect, choose, find_tokens, unlock
from kyso_desktop.trust import CertificateKind

module, pin_text = Path(sys.argv[1]), sys.argv[2]
reports = find_tokens([module], datetime.now(UTC))
for kind in (CertificateKind.PERSONAL, CertificateKind.ORGANISATION):
    choice = choose(reports, serial=None, sha256=None, kinds=frozenset({kind}))
    with Pin(pin_text) as pin, unlock(choice, pin) as key:
        key.sign(b"message", "sha256")
"""


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


def test_both_walks_only_read(training_kit: TrainingKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """OpenSC's spy notes every call between the program and the token."""
    log = tmp_path / "spy.log"
    monkeypatch.setenv("PKCS11SPY", str(training_kit.module))
    monkeypatch.setenv("PKCS11SPY_OUTPUT", str(log))
    monkeypatch.setenv("PYTHONPATH", str(Path(sys.modules["kyso_desktop"].__file__ or "").parents[1]))
    subprocess.run([sys.executable, "-c", BOTH_WALKS, SPY, training_kit.pin], check=True, timeout=60)
    text = log.read_text(encoding="utf-8", errors="replace")
    called = set(re.findall(r"^\d+: (C_\w+)", text, re.MULTILINE))
    assert {"C_Login", "C_Sign", "C_Logout", "C_CloseSession"} <= called
    assert called <= READING
    flags = re.findall(r"C_OpenSession.*?flags = (\w+)", text, re.DOTALL)
    assert set(flags) == {"0x4"}  # CKF_SERIAL_SESSION without CKF_RW_SESSION
    logins = re.findall(r"C_Login.*?userType = (\w+)", text, re.DOTALL)
    assert logins == ["CKU_USER", "CKU_USER"]
