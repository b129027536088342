"""«Báo lộ khóa»: at once, for every way of signing, and undone only with a reason."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.walks.conftest import desk, practice, sample

from kyso_desktop.jobs import (
    Act,
    Capacity,
    Desk,
    KeyNotStopped,
    KeyStopped,
    Pin,
    Practice,
    SignRequest,
    StoppedKeysUnreadable,
    lift_stop,
    list_tokens,
    make_ready,
    open_and_prepare,
    read_journal,
    report_leak,
    sign_prepared,
    stopped_keys,
)
from kyso_desktop.trust import CertificateFacts

__all__ = ["desk", "practice", "sample"]


@pytest.fixture
def leader(desk: Desk, practice: Practice) -> CertificateFacts:
    held = [one.facts for report in list_tokens(desk) for one in report.certificates]
    return next(one for one in held if one.sha256 == practice.kit.person_sha256)


def request(sample: Path) -> SignRequest:
    return SignRequest(sample, sample.with_name("signed.pdf"), Capacity.PERSONAL)


def test_a_reported_key_signs_no_more(desk: Desk, sample: Path, leader: CertificateFacts):
    report_leak(desk, leader, "mất thiết bị")
    with pytest.raises(KeyStopped):
        open_and_prepare(request(sample), desk)


def test_not_even_what_was_prepared_before_the_report(
    desk: Desk, sample: Path, leader: CertificateFacts, practice: Practice
):
    prepared = open_and_prepare(request(sample), desk)
    report_leak(desk, leader, "mất thiết bị")
    pin = Pin(practice.kit.pin)
    with pytest.raises(KeyStopped):
        sign_prepared(prepared, pin, desk)
    assert not pin.letters
    assert not prepared.sign.target.exists()
    assert read_journal(desk)[-1].act is Act.KEY_STOPPED


def test_the_clock_runs_24_hours_from_the_first_report(desk: Desk, leader: CertificateFacts):
    first = report_leak(desk, leader, "nghi lộ mã PIN")
    later = replace(desk, clock=lambda: first.since + timedelta(hours=5))
    again = report_leak(later, leader, "mất thiết bị")
    assert again.since == first.since
    assert again.tell_until - first.since == timedelta(hours=24)
    assert [one.reason for one in stopped_keys(desk)] == ["mất thiết bị"]


def test_a_report_by_mistake_is_undone_with_its_reason(desk: Desk, leader: CertificateFacts):
    report_leak(desk, leader, "nhầm")
    lift_stop(desk, leader.sha256, "báo nhầm thiết bị")
    make_ready(SignRequest(Path("a"), Path("b"), Capacity.PERSONAL), Capacity.PERSONAL, desk)
    first, last = read_journal(desk)
    assert (first.act, last.act) == (Act.KEY_STOPPED, Act.KEY_RESUMED)
    assert last.facts["reason"] == "báo nhầm thiết bị"
    with pytest.raises(KeyNotStopped):
        lift_stop(desk, leader.sha256, "nữa")


def test_other_certificates_go_on_signing(desk: Desk, leader: CertificateFacts):
    report_leak(desk, leader, "mất thiết bị")
    make_ready(SignRequest(Path("a"), Path("b"), Capacity.SEAL), Capacity.SEAL, desk)


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'[{"sha256": "x"}]', b'{"a": 1}'])
def test_a_damaged_list_lets_nothing_be_signed(desk: Desk, sample: Path, leader: CertificateFacts, content: bytes):
    report_leak(desk, leader, "mất thiết bị")
    (desk.folders.home / "stopped-keys.json").write_bytes(content)
    with pytest.raises(StoppedKeysUnreadable):
        open_and_prepare(request(sample), desk)
