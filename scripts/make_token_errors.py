"""Writes docs/token-errors.md: every PKCS#11 return value, our error for it, and what a clerk reads.

    PYTHONPATH=src python scripts/make_token_errors.py

A test compares the file with what this script makes, and sends every value through a real module.
"""

import re
from importlib.resources import files
from pathlib import Path

import pkcs11
from pkcs11.exceptions import PKCS11Error

from kyso_desktop import wording
from kyso_desktop.cryptoki.model import PinState
from kyso_desktop.cryptoki.translation import translate
from kyso_desktop.tokens import DriverFailed, DriverFault, TokenError
from kyso_desktop.tokens.refusals import error_of

PAGE = Path(__file__).parents[1] / "docs" / "token-errors.md"
MODULE = Path("/driver.so")

STANDARD = """
CANCEL=1 HOST_MEMORY=2 SLOT_ID_INVALID=3 GENERAL_ERROR=5 FUNCTION_FAILED=6 ARGUMENTS_BAD=7 NO_EVENT=8
NEED_TO_CREATE_THREADS=9 CANT_LOCK=A ATTRIBUTE_READ_ONLY=10 ATTRIBUTE_SENSITIVE=11 ATTRIBUTE_TYPE_INVALID=12
ATTRIBUTE_VALUE_INVALID=13 ACTION_PROHIBITED=1B DATA_INVALID=20 DATA_LEN_RANGE=21 DEVICE_ERROR=30
DEVICE_MEMORY=31 DEVICE_REMOVED=32 ENCRYPTED_DATA_INVALID=40 ENCRYPTED_DATA_LEN_RANGE=41 FUNCTION_CANCELED=50
FUNCTION_NOT_PARALLEL=51 FUNCTION_NOT_SUPPORTED=54 KEY_HANDLE_INVALID=60 KEY_SIZE_RANGE=62
KEY_TYPE_INCONSISTENT=63 KEY_NOT_NEEDED=64 KEY_CHANGED=65 KEY_NEEDED=66 KEY_INDIGESTIBLE=67
KEY_FUNCTION_NOT_PERMITTED=68 KEY_NOT_WRAPPABLE=69 KEY_UNEXTRACTABLE=6A MECHANISM_INVALID=70
MECHANISM_PARAM_INVALID=71 OBJECT_HANDLE_INVALID=82 OPERATION_ACTIVE=90 OPERATION_NOT_INITIALIZED=91
PIN_INCORRECT=A0 PIN_INVALID=A1 PIN_LEN_RANGE=A2 PIN_EXPIRED=A3 PIN_LOCKED=A4 SESSION_CLOSED=B0 SESSION_COUNT=B1
SESSION_HANDLE_INVALID=B3 SESSION_PARALLEL_NOT_SUPPORTED=B4 SESSION_READ_ONLY=B5 SESSION_EXISTS=B6
SESSION_READ_ONLY_EXISTS=B7 SESSION_READ_WRITE_SO_EXISTS=B8 SIGNATURE_INVALID=C0 SIGNATURE_LEN_RANGE=C1
TEMPLATE_INCOMPLETE=D0 TEMPLATE_INCONSISTENT=D1 TOKEN_NOT_PRESENT=E0 TOKEN_NOT_RECOGNIZED=E1
TOKEN_WRITE_PROTECTED=E2 UNWRAPPING_KEY_HANDLE_INVALID=F0 UNWRAPPING_KEY_SIZE_RANGE=F1
UNWRAPPING_KEY_TYPE_INCONSISTENT=F2 USER_ALREADY_LOGGED_IN=100 USER_NOT_LOGGED_IN=101
USER_PIN_NOT_INITIALIZED=102 USER_TYPE_INVALID=103 USER_ANOTHER_ALREADY_LOGGED_IN=104 USER_TOO_MANY_TYPES=105
WRAPPED_KEY_INVALID=110 WRAPPED_KEY_LEN_RANGE=112 WRAPPING_KEY_HANDLE_INVALID=113 WRAPPING_KEY_SIZE_RANGE=114
WRAPPING_KEY_TYPE_INCONSISTENT=115 RANDOM_SEED_NOT_SUPPORTED=120 RANDOM_NO_RNG=121 DOMAIN_PARAMS_INVALID=130
CURVE_NOT_SUPPORTED=140 BUFFER_TOO_SMALL=150 SAVED_STATE_INVALID=160 INFORMATION_SENSITIVE=170
STATE_UNSAVEABLE=180 CRYPTOKI_NOT_INITIALIZED=190 CRYPTOKI_ALREADY_INITIALIZED=191 MUTEX_BAD=1A0
MUTEX_NOT_LOCKED=1A1 NEW_PIN_MODE=1B0 NEXT_OTP=1B1 EXCEEDED_MAX_ITERATIONS=1B5 FIPS_SELF_TEST_FAILED=1B6
LIBRARY_LOAD_FAILED=1B7 PIN_TOO_WEAK=1B8 PUBLIC_KEY_INVALID=1B9 FUNCTION_REJECTED=200
"""
"""PKCS#11 v2.40, return values (without CKR_) and their numbers in hexadecimal."""

VENDOR = 0x80000001

HEAD = """# What a token or its driver may answer, and what the clerk reads

Made by `scripts/make_token_errors.py`; a test keeps it true. «driver.so» stands for the driver's file name. A PIN is
never sent twice, whatever the answer. `GENERAL_ERROR`, `FUNCTION_FAILED` and a vendor's own numbers become
`TOKEN_REMOVED` where the reader shows within a second that the token is gone.

| PKCS#11 return value | number | our error | what happened | next step |
|---|---|---|---|---|
"""

FAULTS = """
## What PKCS#11 has no value for

| fault of the driver | our error | what happened | next step |
|---|---|---|---|
"""


def return_values() -> dict[str, int]:
    """Every name of the standard and its number."""
    pairs = (pair.split("=") for pair in STANDARD.split())
    return {name: int(number, 16) for name, number in pairs} | {"(a vendor's own)": VENDOR}


def library_error(name: str, number: int) -> PKCS11Error:
    """The exception that python-pkcs11 raises for a return value, read from the library's own source."""
    source = files(pkcs11).joinpath("_pkcs11.pxd").read_text(encoding="utf-8")
    found = re.search(rf"rv == CKR_{re.escape(name)}:\n\s+exc = (\w+)\((.*)\)", source)
    if found is None:
        return PKCS11Error(f"Unmapped error code {number:#x}")
    kind = getattr(pkcs11.exceptions, found[1])
    return kind(found[2].strip('"')) if found[2] else kind()


def error_for(name: str, number: int, state: PinState = PinState.UNKNOWN) -> TokenError:
    """Our error for a return value."""
    return error_of(translate(library_error(name, number), state), MODULE)


def page() -> str:
    """The whole page."""
    rows = []
    for name, number in return_values().items():
        states = [state for state in PinState if state is not PinState.UNKNOWN] if name == "PIN_INCORRECT" else [None]
        for state in states:
            shown = f"{name}, then flags: {state.value}" if state else name
            rows.append(f"| {shown} | {number:#x} | {cells(error_for(name, number, state or PinState.UNKNOWN))} |")
    faults = [f"| {fault.value} | {cells(DriverFailed(MODULE, fault))} |" for fault in DriverFault]
    return HEAD + "\n".join(rows) + "\n" + FAULTS + "\n".join(faults) + "\n"


def cells(error: TokenError) -> str:
    """Code, sentence and next step."""
    said = wording.of(error)
    return f"{error.code} | {said.what} | {said.next_step}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
