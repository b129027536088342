"""Tokens are found by themselves, without a PIN, whatever else is plugged in or broken."""

import _ctypes
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from tests.tokens.conftest import BadDriver

from kyso_desktop.tokens import DriverFailed, DriverFault, DriverMissing, PinState, TokenRemoved, find_tokens
from kyso_desktop.training import AGENCY_TOKEN, PERSON, PERSON_TOKEN, Issued, SoftTokens, TrainingAuthority, TrainingKit
from kyso_desktop.trust import CertificateKind, UnfitReason

LOGIN, OPEN_SESSION, GET_TOKEN_INFO, GET_SLOT_LIST, INITIALIZE = 18, 12, 6, 4, 0


def test_both_practice_tokens_are_shown_without_a_pin(training_kit: TrainingKit, now: datetime):
    reports = {report.label: report for report in find_tokens([training_kit.module], now)}
    assert set(reports) == {PERSON_TOKEN, AGENCY_TOKEN}
    person = reports[PERSON_TOKEN]
    assert (person.serial, person.pin_state, person.error) == (training_kit.person_serial, PinState.OK, None)
    holders = [each for each in person.certificates if each.why_not is None]
    assert [each.facts.sha256 for each in holders] == [training_kit.person_sha256]
    assert holders[0].facts.kind is CertificateKind.PERSONAL
    others = [each.why_not for each in person.certificates if each.why_not is not None]
    assert others == [UnfitReason.CA_CERTIFICATE, UnfitReason.CA_CERTIFICATE]


def test_listing_never_logs_in(bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime):
    store.add("one", person, ())
    assert len(find_tokens([bad_driver.module], now)) == 1
    assert bad_driver.count(LOGIN) == 0


def test_a_token_plugged_in_later_is_seen(store: SoftTokens, person: Issued, agency: Issued, now: datetime):
    assert find_tokens([store.module], now) == ()
    store.add("one", person, ())
    assert [report.label for report in find_tokens([store.module], now)] == ["one"]
    store.add("two", agency, ())
    assert {report.label for report in find_tokens([store.module], now)} == {"one", "two"}


def test_one_token_behind_two_modules_is_shown_once(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime
):
    store.add("one", person, ())
    reports = find_tokens([bad_driver.module, store.module], now)
    assert [(report.module, report.label) for report in reports] == [(bad_driver.module, "one")]


def test_one_module_under_two_names_is_loaded_once(store: SoftTokens, person: Issued, tmp_path: Path, now: datetime):
    store.add("one", person, ())
    link = tmp_path / "module.so"
    link.symlink_to(store.module)
    assert len(find_tokens([link, store.module], now)) == 1


def test_a_broken_module_does_not_hide_a_working_one(store: SoftTokens, person: Issued, tmp_path: Path, now: datetime):
    store.add("one", person, ())
    missing = tmp_path / "missing.so"
    reports = find_tokens([missing, store.module], now)
    assert isinstance(reports[0].error, DriverMissing)
    assert reports[0].error.module == missing
    assert reports[1].label == "one"


@pytest.mark.parametrize("function", [INITIALIZE, GET_SLOT_LIST])
def test_a_module_that_fails_is_a_report(bad_driver: BadDriver, store: SoftTokens, now: datetime, function: int):
    find_tokens([bad_driver.module], now)
    bad_driver.fail(function, 0x5)
    (report,) = find_tokens([bad_driver.module], now)
    assert isinstance(report.error, DriverFailed)
    assert (report.error.module, report.error.reason) == (bad_driver.module, "GeneralError")
    bad_driver.behave()
    assert find_tokens([bad_driver.module], now) == ()


def test_a_token_that_cannot_be_read_is_a_report(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime
):
    store.add("one", person, ())
    bad_driver.fail(OPEN_SESSION, 0x32)
    (report,) = find_tokens([bad_driver.module], now)
    assert (report.label, report.certificates) == ("one", ())
    assert isinstance(report.error, TokenRemoved)


def test_a_token_of_another_module_is_passed_over(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime
):
    store.add("one", person, ())
    bad_driver.fail(GET_TOKEN_INFO, 0xE1)
    assert find_tokens([bad_driver.module], now) == ()


@pytest.mark.parametrize(
    ("flags", "state"), [(0x10000, PinState.LOW), (0x30000, PinState.FINAL), (0x70000, PinState.LOCKED)]
)
def test_the_flags_tell_the_state_of_the_pin(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime, flags: int, state: PinState
):
    store.add("one", person, ())
    bad_driver.flags(flags)
    assert find_tokens([bad_driver.module], now)[0].pin_state is state


def test_an_expired_certificate_is_listed_with_its_reason(
    store: SoftTokens, authority: TrainingAuthority, now: datetime
):
    key = ec.generate_private_key(ec.SECP256R1())
    start, end = now - timedelta(days=400), now - timedelta(days=30)
    store.add("old", authority.issue(PERSON, key, start, end), ())
    (certificate,) = find_tokens([store.module], now)[0].certificates
    assert certificate.why_not is UnfitReason.EXPIRED


def test_a_renewed_certificate_explains_the_old_one(store: SoftTokens, authority: TrainingAuthority, now: datetime):
    old = authority.issue(PERSON, not_before=now - timedelta(days=300), not_after=now + timedelta(days=30))
    new = authority.issue(PERSON, not_before=now - timedelta(days=2))
    store.add("one", old, ())
    store.add_key("one", new, key_id="02")
    store.add_certificate("one", new, key_id="02")
    shown = {each.facts.sha256: each for each in find_tokens([store.module], now)[0].certificates}
    assert shown[old.sha256].replaced_by == new.sha256
    assert shown[new.sha256].replaced_by is None
    assert {each.why_not for each in shown.values()} == {None}


def test_a_certificate_that_may_not_sign_says_why(store: SoftTokens, authority: TrainingAuthority, now: datetime):
    weak = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    issued = {
        UnfitReason.NOT_YET_VALID: authority.issue(PERSON, not_before=now + timedelta(days=1)),
        UnfitReason.WEAK_KEY: authority.issue(PERSON, weak),
        UnfitReason.CA_CERTIFICATE: authority.root,
    }
    store.add("one", authority.issue(PERSON), ())
    for number, each in enumerate(issued.values(), start=0x10):
        store.add_certificate("one", each, key_id=f"{number:02X}")
    shown = {each.facts.sha256: each.why_not for each in find_tokens([store.module], now)[0].certificates}
    assert {reason: shown[each.sha256] for reason, each in issued.items()} == {reason: reason for reason in issued}


def test_what_is_no_certificate_is_counted_and_not_offered(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, now: datetime
):
    store.add("one", person, ())
    bad_driver.fail(24, 0x11)  # C_GetAttributeValue: CKR_ATTRIBUTE_SENSITIVE
    (report,) = find_tokens([bad_driver.module], now)
    assert (report.certificates, report.unreadable) == ((), 1)


def test_every_call_is_made_on_one_thread(bad_driver: BadDriver, training_kit: TrainingKit, now: datetime):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: find_tokens([bad_driver.module], now), range(8)))
    assert bad_driver.told.many_threads == 0


class TestModuleFile:
    @staticmethod
    def _reason(module: Path, now: datetime) -> str:
        (report,) = find_tokens([module], now)
        assert isinstance(report.error, DriverFailed)
        return report.error.reason

    def test_a_text_file_is_no_module(self, tmp_path: Path, now: datetime):
        module = tmp_path / "module.so"
        module.write_text("C_GetFunctionList\0")
        assert self._reason(module, now) == DriverFault.NOT_A_LIBRARY

    @pytest.mark.parametrize("content", [b"", b"\x7fELF", b"MZ", b"\x7fELF\x02\x01" + b"\xff" * 100])
    def test_a_stump_is_no_module(self, tmp_path: Path, now: datetime, content: bytes):
        module = tmp_path / "module.so"
        module.write_bytes(content)
        assert self._reason(module, now) in (DriverFault.NOT_A_LIBRARY, DriverFault.WRONG_ARCHITECTURE)

    def test_a_library_without_the_entry_point(self, now: datetime):
        assert self._reason(Path(_ctypes.__file__), now) == DriverFault.NO_ENTRY_POINT

    def test_the_name_alone_proves_nothing(self, tmp_path: Path, now: datetime):
        module = tmp_path / "module.so"
        module.write_bytes(Path(_ctypes.__file__).read_bytes() + b"C_GetFunctionList\0")
        assert self._reason(module, now) == DriverFault.NO_ENTRY_POINT

    def test_a_module_for_another_machine(self, tmp_path: Path, now: datetime, training_kit: TrainingKit):
        content = bytearray(training_kit.module.read_bytes())
        content[4], content[18] = 1, 3  # 32 bits, Intel 386
        module = tmp_path / "module.so"
        module.write_bytes(content)
        assert self._reason(module, now) == DriverFault.WRONG_ARCHITECTURE

    def test_a_relative_path_is_refused(self, now: datetime):
        assert self._reason(Path("libsofthsm2.so"), now) == DriverFault.NOT_FULL_PATH

    def test_a_folder_is_no_module(self, tmp_path: Path, now: datetime):
        (report,) = find_tokens([tmp_path], now)
        assert isinstance(report.error, DriverMissing)

    def test_a_damaged_library_is_refused_by_the_loader(self, tmp_path: Path, now: datetime, training_kit: TrainingKit):
        module = tmp_path / "module.so"
        shutil.copyfile(training_kit.module, module)
        content = bytearray(module.read_bytes())
        content[16] = 9  # no such kind of ELF file
        module.write_bytes(content)
        assert self._reason(module, now) == DriverFault.LOADER_REFUSED
