"""Both walks only read: OpenSC's spy notes every call between the program and the token.

Điều 4.2 and 22.2 of the agencies' rules: no tool may alter token data.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from kyso_desktop import jobs, tokens
from kyso_desktop.jobs import Capacity, IssueRequest, KeyWish, Pin, Practice, SignRequest, Verdict
from kyso_desktop.tokens.process import end_all

SPY = next(Path("/usr/lib").glob("*/pkcs11-spy.so"))

READING = {
    "C_GetFunctionList", "C_GetInterface", "C_GetInterfaceList", "C_Initialize", "C_Finalize", "C_GetInfo",
    "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_GetMechanismList", "C_OpenSession", "C_CloseSession",
    "C_Login", "C_Logout", "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_GetAttributeValue",
    "C_SignInit", "C_Sign",
}  # fmt: skip
"""PKCS#11 functions that leave a token as it is; C_Login may lower the PIN's count."""

SERIAL_SESSION = "0x4"
"""CKF_SERIAL_SESSION without CKF_RW_SESSION."""


@pytest.fixture
def spy_log(practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    log = tmp_path / "spy.log"
    end_all()
    monkeypatch.setenv("PKCS11SPY", str(practice.kit.module))
    monkeypatch.setenv("PKCS11SPY_OUTPUT", str(log))
    yield log
    end_all()


def _sign(request: SignRequest | IssueRequest, practice: Practice) -> Path:
    prepared = jobs.open_and_prepare(request, practice.desk)
    return jobs.sign_prepared(prepared, Pin(practice.kit.pin), practice.desk).output


def test_both_walks_only_read(spy_log: Path, sample: Path, practice: Practice, tmp_path: Path):
    kit, told = practice.kit, Event()
    watching = tokens.watch([SPY], lambda _: told.set())
    assert told.wait(60)
    leader = SignRequest(
        sample, tmp_path / "leader.pdf", Capacity.PERSONAL, KeyWish((SPY,), kit.person_serial, kit.person_sha256)
    )
    signed = _sign(leader, practice)
    clerk = SignRequest(
        signed, tmp_path / "issued.pdf", Capacity.SEAL, KeyWish((SPY,), kit.agency_serial, kit.agency_sha256)
    )
    issued = _sign(IssueRequest(clerk, "7", date(2026, 2, 3)), practice)
    watching.stop()
    assert jobs.verify_document(issued, practice.desk).verdict is Verdict.VALID

    text = spy_log.read_text(encoding="utf-8", errors="replace")
    called = set(re.findall(r"^\d+: (C_\w+)", text, re.MULTILINE))
    assert {"C_Login", "C_Sign", "C_Logout", "C_CloseSession"} <= called
    assert called <= READING
    assert set(re.findall(r"C_OpenSession.*?flags = (\w+)", text, re.DOTALL)) == {SERIAL_SESSION}
    assert re.findall(r"C_Login.*?userType = (\w+)", text, re.DOTALL) == ["CKU_USER", "CKU_USER"]
