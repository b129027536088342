"""The practice kit is laid out like the government's PKI, marked TẬP HUẤN, and good for trying every walk."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtensionOID, NameOID
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule

from kyso_desktop.tokens import find_tokens
from kyso_desktop.training import TrainingFolderFailed, TrainingKit, TrainingToolMissing, make_kit
from kyso_desktop.trust import CertificateKind, parse_certificate

NO_SERVERS = {ExtensionOID.CRL_DISTRIBUTION_POINTS, ExtensionOID.AUTHORITY_INFORMATION_ACCESS}


def _holders(kit: TrainingKit) -> dict[CertificateKind, bytes]:
    reports = find_tokens([kit.module], datetime.now(UTC))
    usable = [each for report in reports for each in report.certificates if each.why_not is None]
    return {each.facts.kind: each.der for each in usable}


def test_the_kit_holds_a_person_and_an_agency(training_kit: TrainingKit):
    holders = _holders(training_kit)
    assert set(holders) == {CertificateKind.PERSONAL, CertificateKind.ORGANISATION}
    agency = x509.load_der_x509_certificate(holders[CertificateKind.ORGANISATION])
    identifiers = [str(each.value) for each in agency.subject.get_attributes_for_oid(NameOID.USER_ID)]
    assert [each.partition(":")[0] for each in identifiers] == ["MNS", "MST"]


def test_every_certificate_says_training_and_names_no_server(training_kit: TrainingKit):
    files = [training_kit.root_certificate.read_bytes(), training_kit.ca_certificate.read_bytes()]
    for der in [*files, *_holders(training_kit).values()]:
        certificate = x509.load_der_x509_certificate(der)
        (name,) = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        assert "TẬP HUẤN" in str(name.value)
        assert not NO_SERVERS & {extension.oid for extension in certificate.extensions}
        assert b"http" not in der


def test_an_independent_validator_accepts_the_chain_and_the_revocation_lists(training_kit: TrainingKit):
    rule = RevocationCheckingRule.CRL_REQUIRED
    context = ValidationContext(
        trust_roots=[parse_certificate(training_kit.root_certificate.read_bytes())],
        other_certs=[parse_certificate(training_kit.ca_certificate.read_bytes())],
        crls=[crl.read_bytes() for crl in training_kit.crls],
        allow_fetching=False,
        revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy(rule, rule)),
    )
    for der in _holders(training_kit).values():
        validator = CertificateValidator(parse_certificate(der), validation_context=context)
        path = asyncio.run(validator.async_validate_usage({"digital_signature", "non_repudiation"}))
        assert len(path) == 3


def test_a_good_kit_is_used_again_and_an_old_one_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOFTHSM2_CONF", os.devnull)
    folder, now = tmp_path / "bộ tập huấn", datetime.now(UTC)
    first = make_kit(folder, now)
    assert make_kit(folder, now) == first
    (folder / "kept.txt").write_text("")
    second = make_kit(folder, now + timedelta(days=360))
    assert second.person_sha256 != first.person_sha256
    assert (folder / "kept.txt").exists()
    second.activate()
    serials = {report.serial for report in find_tokens([second.module], now)}
    assert serials == {second.person_serial, second.agency_serial}


def test_half_a_kit_is_made_anew(tmp_path: Path):
    now = datetime.now(UTC)
    first = make_kit(tmp_path, now)
    (tmp_path / "kit.json").write_text("{")
    assert make_kit(tmp_path, now).person_sha256 != first.person_sha256


def test_no_private_key_is_left_in_a_file(training_kit: TrainingKit):
    names = {path.name for path in training_kit.folder.iterdir()}
    assert names == {"kit.json", "softhsm2.conf", "tokens", "root.crt", "root.crl", "ca.crt", "ca.crl"}


def test_a_missing_tool_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TrainingToolMissing) as caught:
        make_kit(tmp_path / "kit", datetime.now(UTC))
    assert caught.value.tool == "softhsm2-util"


def test_a_folder_that_cannot_be_written(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(TrainingFolderFailed):
        make_kit(tmp_path / "file", datetime.now(UTC))
