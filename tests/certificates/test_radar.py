"""The certificates on the tokens at hand: told in time, and told once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import pem
from tests.walks.conftest import practice

from kyso_desktop import jobs
from kyso_desktop.jobs import (
    CertificateFormatUnknown,
    CertificateNotice,
    CertificateState,
    Desk,
    Practice,
    TokenCertificate,
    expiry_notice,
    fresh_notices,
    list_tokens,
    save_certificate,
    watch_certificates,
)

__all__ = ["practice"]


@pytest.mark.parametrize(
    ("days", "notice"),
    [
        (91, None),
        (90, CertificateNotice.WITHIN_90),
        (61, CertificateNotice.WITHIN_90),
        (60, CertificateNotice.WITHIN_60),
        (30, CertificateNotice.WITHIN_30),
        (8, CertificateNotice.WITHIN_30),
        (7, CertificateNotice.WITHIN_7),
        (0, CertificateNotice.WITHIN_7),
    ],
)
def test_the_four_thresholds(days: int, notice: CertificateNotice | None):
    assert expiry_notice(days) is notice


def leader(desk: Desk, practice: Practice) -> TokenCertificate:
    held = [one for report in list_tokens(desk) for one in report.certificates]
    return next(one for one in held if one.facts.sha256 == practice.kit.person_sha256)


def test_each_threshold_is_told_once(practice: Practice):
    desk = practice.desk
    reports = list_tokens(desk)
    ends = leader(desk, practice).facts.not_after
    told = []
    for days in (80, 80, 20, 20, 5, 5):
        later = replace(desk, clock=lambda days=days: ends - timedelta(days=days, hours=1))
        fresh = fresh_notices(desk, watch_certificates(later, reports))
        told.append([one.notice for one in fresh if one.certificate.facts.sha256 == practice.kit.person_sha256])
    assert told == [
        [CertificateNotice.WITHIN_90],
        [],
        [CertificateNotice.WITHIN_30],
        [],
        [CertificateNotice.WITHIN_7],
        [],
    ]


def test_a_certificate_in_force_asks_for_nothing(practice: Practice):
    watched = watch_certificates(practice.desk, list_tokens(practice.desk))
    assert {one.notice for one in watched} == {None}
    assert {one.state for one in watched} == {CertificateState.GOOD}


def test_what_cannot_be_known_stays_unknown(practice: Practice):
    desk = replace(practice.desk, trust=replace(practice.desk.trust, crls=(), offline=True))
    watched = watch_certificates(desk, list_tokens(desk))
    assert {one.state for one in watched} == {CertificateState.UNKNOWN}
    assert {one.notice for one in watched} == {None}


def test_a_newer_certificate_silences_the_old_ones_end(practice: Practice):
    desk = practice.desk
    (report, *_) = [one for one in list_tokens(desk) if leader(desk, practice) in one.certificates]
    old = replace(leader(desk, practice), replaced_by="ab" * 32)
    soon = replace(desk, clock=lambda: old.facts.not_after - timedelta(days=3))
    (watched,) = watch_certificates(soon, [replace(report, certificates=(old,))])
    assert watched.notice is None


def test_the_certificate_is_saved_as_it_is(practice: Practice, tmp_path: Path):
    held = leader(practice.desk, practice)
    save_certificate(held, tmp_path / "a.cer")
    save_certificate(held, tmp_path / "a.pem")
    assert (tmp_path / "a.cer").read_bytes() == held.der
    assert pem.unarmor((tmp_path / "a.pem").read_bytes())[2] == held.der
    with pytest.raises(CertificateFormatUnknown):
        save_certificate(held, tmp_path / "a.pdf")


def test_a_driver_added_by_hand_is_tried_besides_the_map(practice: Practice):
    desk = practice.desk
    module = desk.settings.modules[0]
    real = jobs.add_driver(desk, module)
    assert real == module.resolve()
    from kyso_desktop.workstation import load_settings

    assert load_settings(desk.folders).more_modules == (real,)


def test_a_file_that_is_no_driver_is_not_added(practice: Practice, tmp_path: Path):
    text = tmp_path / "driver.so"
    text.write_text("hello")
    with pytest.raises(jobs.DriverFailed):
        jobs.add_driver(practice.desk, text)
    from kyso_desktop.workstation import load_settings

    assert load_settings(practice.desk.folders).more_modules == ()
