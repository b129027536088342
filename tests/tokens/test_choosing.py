"""The right certificate or a question; never somebody else's."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kyso_desktop.tokens import (
    WRONG_KIND,
    CertificateAmbiguous,
    CertificateNotFound,
    CertificateUnfit,
    DriverMissing,
    NoToken,
    PinState,
    TokenCertificate,
    TokenReport,
    choose,
)
from kyso_desktop.training import AGENCY, PERSON, Holder, Issued, TrainingAuthority
from kyso_desktop.trust import CertificateKind, UnfitReason, read_certificate, unfit_reason

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
MODULE = Path("/module.so")
PERSONAL = frozenset({CertificateKind.PERSONAL})
SEAL = frozenset({CertificateKind.ORGANISATION})
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def practice() -> TrainingAuthority:
    return TrainingAuthority(NOW)


def _certificate(issued: Issued) -> TokenCertificate:
    return TokenCertificate(issued.der, read_certificate(issued.der), b"\x01", "", unfit_reason(issued.der, NOW))


def _token(serial: str, *issued: Issued) -> TokenReport:
    certificates = tuple(_certificate(each) for each in issued)
    return TokenReport(MODULE, 0, f"token {serial}", serial, "", "", PinState.OK, certificates, None)


def test_the_only_fitting_certificate_of_several_tokens(practice: TrainingAuthority):
    person, agency = practice.issue(PERSON), practice.issue(AGENCY)
    reports = [_token("1", agency, practice.root), _token("2", practice.authority, person)]
    choice = choose(reports, serial=None, sha256=None, kinds=PERSONAL)
    assert choice.certificate.facts.sha256 == person.sha256
    assert (choice.token_serial, choice.token_label, choice.module) == ("2", "token 2", MODULE)
    assert choice.chain == (practice.authority.der,)
    assert choose(reports, serial=None, sha256=None, kinds=SEAL).certificate.facts.sha256 == agency.sha256


def test_two_people_at_one_desk_must_choose(practice: TrainingAuthority):
    one, other = practice.issue(PERSON), practice.issue(replace(PERSON, common_name="Lê Thị Mẫu (TẬP HUẤN)"))
    reports = [_token("1", one), _token("2", other)]
    with pytest.raises(CertificateAmbiguous) as caught:
        choose(reports, serial=None, sha256=None, kinds=PERSONAL)
    assert caught.value.choices == (
        ("Trần Văn Mẫu (TẬP HUẤN)", one.sha256, "1"),
        ("Lê Thị Mẫu (TẬP HUẤN)", other.sha256, "2"),
    )
    assert choose(reports, serial="2", sha256=None, kinds=PERSONAL).certificate.facts.sha256 == other.sha256
    assert choose(reports, serial=None, sha256=one.sha256, kinds=PERSONAL).token_serial == "1"


def test_a_fingerprint_is_taken_as_people_copy_it(practice: TrainingAuthority):
    person = practice.issue(PERSON)
    pasted = ":".join(person.sha256.upper()[at : at + 2] for at in range(0, 64, 2))
    assert choose([_token("1", person)], serial=None, sha256=pasted, kinds=PERSONAL).token_serial == "1"


def test_one_certificate_on_two_tokens_needs_the_token_named(practice: TrainingAuthority):
    person = practice.issue(PERSON)
    reports = [_token("1", person), _token("2", person)]
    with pytest.raises(CertificateAmbiguous):
        choose(reports, serial=None, sha256=person.sha256, kinds=PERSONAL)
    assert choose(reports, serial="2", sha256=person.sha256, kinds=PERSONAL).token_serial == "2"


def test_a_renewed_certificate_replaces_the_old_one(practice: TrainingAuthority):
    old = practice.issue(PERSON, not_before=NOW - 300 * DAY, not_after=NOW + 30 * DAY)
    new = practice.issue(PERSON, not_before=NOW - 2 * DAY)
    for reports in ([_token("1", old, new)], [_token("1", new, old)]):
        assert choose(reports, serial=None, sha256=None, kinds=PERSONAL).certificate.facts.sha256 == new.sha256
    with pytest.raises(CertificateAmbiguous):
        choose([_token("1", old), _token("2", new)], serial=None, sha256=None, kinds=PERSONAL)


def test_an_expired_certificate_is_refused_with_its_date(practice: TrainingAuthority):
    expired = practice.issue(PERSON, not_before=NOW - 300 * DAY, not_after=NOW - DAY)
    for sha256 in (None, expired.sha256):
        with pytest.raises(CertificateUnfit) as caught:
            choose([_token("1", expired)], serial=None, sha256=sha256, kinds=PERSONAL)
        assert (caught.value.reason, caught.value.when) == (UnfitReason.EXPIRED, NOW - DAY)
        assert caught.value.name == PERSON.common_name


def test_a_certificate_of_tomorrow_is_refused_with_its_date(practice: TrainingAuthority):
    early = practice.issue(PERSON, not_before=NOW + DAY)
    with pytest.raises(CertificateUnfit) as caught:
        choose([_token("1", early)], serial=None, sha256=None, kinds=PERSONAL)
    assert (caught.value.reason, caught.value.when) == (UnfitReason.NOT_YET_VALID, NOW + DAY)


def test_a_personal_certificate_never_seals(practice: TrainingAuthority):
    person = practice.issue(PERSON)
    with pytest.raises(CertificateNotFound):
        choose([_token("1", person)], serial=None, sha256=None, kinds=SEAL)
    with pytest.raises(CertificateUnfit) as caught:
        choose([_token("1", person)], serial=None, sha256=person.sha256, kinds=SEAL)
    assert caught.value.reason == WRONG_KIND


def test_a_ca_certificate_is_never_offered(practice: TrainingAuthority):
    with pytest.raises(CertificateNotFound):
        choose([_token("1", practice.root)], serial=None, sha256=None, kinds=frozenset(CertificateKind))
    with pytest.raises(CertificateUnfit):
        choose([_token("1", practice.root)], serial=None, sha256=practice.root.sha256, kinds=PERSONAL)


def test_a_holder_of_unknown_kind_must_be_named(practice: TrainingAuthority):
    odd = practice.issue(Holder("Mẫu-01", "Mẫu (TẬP HUẤN)", (), "Tỉnh Mẫu", "mau@tap-huan.example"))
    assert _certificate(odd).facts.kind is CertificateKind.UNKNOWN
    with pytest.raises(CertificateNotFound):
        choose([_token("1", odd)], serial=None, sha256=None, kinds=frozenset(CertificateKind))
    assert choose([_token("1", odd)], serial=None, sha256=odd.sha256, kinds=PERSONAL).token_serial == "1"


def test_no_token():
    with pytest.raises(NoToken):
        choose([], serial=None, sha256=None, kinds=PERSONAL)


def test_a_failed_module_is_told_where_no_token_answered(practice: TrainingAuthority):
    failed = TokenReport(MODULE, None, None, None, None, None, PinState.UNKNOWN, (), DriverMissing(MODULE))
    with pytest.raises(DriverMissing):
        choose([failed], serial=None, sha256=None, kinds=PERSONAL)
    person = practice.issue(PERSON)
    assert choose([failed, _token("1", person)], serial=None, sha256=None, kinds=PERSONAL).token_serial == "1"


def test_a_token_that_is_not_there_is_not_replaced_by_another(practice: TrainingAuthority):
    with pytest.raises(CertificateNotFound) as caught:
        choose([_token("1", practice.issue(PERSON))], serial="2", sha256=None, kinds=PERSONAL)
    assert caught.value.wanted == "2"
