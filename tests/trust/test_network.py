import threading
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from kyso_desktop.trust import (
    CertificateState,
    RevocationSource,
    TimestampServer,
    TimestampUnavailable,
    TrustView,
    check_certificate,
)
from kyso_desktop.trust.cache import ENDING, MOST_FILES, DiskCache
from kyso_desktop.trust.network import Memory, Network
from tests.corpus import pki, services


def certificate_naming(address: str, *, crl: bool = True, responder: bool = False) -> pki.Identity:
    extensions = []
    if crl:
        point = x509.DistributionPoint([x509.UniformResourceIdentifier(f"{address}/ca.crl")], None, None, None)
        extensions.append((x509.CRLDistributionPoints([point]), False))
    if responder:
        place = x509.UniformResourceIdentifier(f"{address}/ocsp")
        description = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, place)
        extensions.append((x509.AuthorityInformationAccess([description]), False))
    return pki.issue(
        pki.name_of("Nguyễn Thị Mạng"), pki.rsa_key("network"), pki.authority(), extensions=tuple(extensions)
    )


def status(identity, *, offline=False, seconds=5.0, moment=pki.NOW, cache=None, intermediates=None):
    view = TrustView(
        roots=(pki.root().der,),
        intermediates=(pki.authority().der,) if intermediates is None else intermediates,
        crls=(pki.crl_of(pki.root()),),
        moment=pki.NOW,
        offline=offline,
        network=Network(Memory(), DiskCache(cache) if cache else None, seconds),
    )
    return check_certificate(view, identity.der, (), moment)


def test_crl_comes_from_the_distribution_point():
    with services.serving({"/ca.crl": lambda _: pki.crl_of(pki.authority())}) as (address, asked):
        found = status(certificate_naming(address))
    assert (found.state, found.source) == (CertificateState.GOOD, RevocationSource.CRL)
    assert asked == ["/ca.crl"]
    assert found.evidence.crls


def test_offline_asks_nobody():
    with services.serving({"/ca.crl": lambda _: pki.crl_of(pki.authority())}) as (address, asked):
        assert status(certificate_naming(address), offline=True).state is CertificateState.UNKNOWN
    assert asked == []


@pytest.mark.parametrize(
    ("revoked_at", "state"),
    [(None, CertificateState.GOOD), (pki.NOW - pki.DAY, CertificateState.REVOKED)],
)
def test_ocsp_decides(revoked_at, state):
    identities = []

    def answer(_):
        return services.ocsp_answer(identities[0], pki.authority(), revoked_at=revoked_at)

    with services.serving({"/ocsp": answer}) as (address, asked):
        identities.append(certificate_naming(address, responder=True))
        found = status(identities[0])
    assert (found.state, found.source) == (state, RevocationSource.OCSP)
    assert asked == ["/ocsp"]


@pytest.mark.parametrize(
    ("usages", "issuer", "state"),
    [
        ((ExtendedKeyUsageOID.OCSP_SIGNING,), "authority", CertificateState.GOOD),
        ((), "authority", CertificateState.UNKNOWN),
        ((ExtendedKeyUsageOID.OCSP_SIGNING,), "stranger", CertificateState.UNKNOWN),
    ],
)
def test_only_an_appointed_responder_is_believed(usages, issuer, state):
    appointer = pki.authority() if issuer == "authority" else pki.faulty("ca")
    responder = pki.issue(pki.name_of("OCSP"), pki.rsa_key("responder"), appointer, extended=usages)
    identities = []

    def answer(_):
        return services.ocsp_answer(identities[0], pki.authority(), responder=responder)

    with services.serving({"/ocsp": answer}) as (address, _):
        identities.append(certificate_naming(address, crl=False, responder=True))
        assert status(identities[0]).state is state


@pytest.mark.parametrize("content", [None, b"", b"<html>", pki.crl_of(pki.root())])
def test_a_bad_answer_is_no_answer(content):
    with services.serving({"/ca.crl": lambda _: content}) as (address, _):
        assert status(certificate_naming(address)).state is CertificateState.UNKNOWN


def test_a_slow_server_costs_no_more_than_the_limit():
    release = threading.Event()

    def slow(_):
        release.wait(60)

    with services.serving({"/ca.crl": slow}) as (address, _):
        found = status(certificate_naming(address), seconds=0.2)
        release.set()
    assert found.state is CertificateState.UNKNOWN


def test_a_result_is_asked_for_once_a_run():
    memory = Memory()
    with services.serving({"/ca.crl": lambda _: pki.crl_of(pki.authority())}) as (address, asked):
        certificate = certificate_naming(address).certificate
        for _ in range(3):
            assert Network(memory).crls_for(certificate)
    assert asked == ["/ca.crl"]


def test_only_web_addresses_are_asked():
    assert Network(Memory()).crls_for(certificate_naming("file:///etc").certificate) == ()


def test_time_stamp_from_a_server():
    with services.serving({"/": services.timestamp_reply}) as (address, asked):
        TimestampServer(address + "/", 5).trial()
    assert asked == ["/"]


@pytest.mark.parametrize("answer", [lambda _: None, lambda _: b"no", lambda _: b""])
def test_a_time_stamp_server_that_fails_is_named(answer):
    with (
        services.serving({"/": answer}) as (address, _),
        pytest.raises(TimestampUnavailable) as caught,
    ):
        TimestampServer(address + "/", 5).trial()
    assert caught.value.server == address + "/"


def test_no_server_at_all():
    with services.serving({}) as (address, _):
        pass
    with pytest.raises(TimestampUnavailable):
        TimestampServer(address, 2).trial()
    with pytest.raises(TimestampUnavailable):
        TimestampServer("ftp://x", 2)


def test_what_was_fetched_serves_the_next_run_and_the_one_without_a_network(tmp_path):
    with services.serving({"/ca.crl": lambda _: pki.crl_of(pki.authority())}) as (address, asked):
        identity = certificate_naming(address)
        assert status(identity, cache=tmp_path).state is CertificateState.GOOD
        assert status(identity, cache=tmp_path).state is CertificateState.GOOD
    assert asked == ["/ca.crl"]
    assert status(identity, cache=tmp_path, offline=True).state is CertificateState.GOOD
    assert status(identity, offline=True).state is CertificateState.UNKNOWN


def test_a_spoiled_or_old_file_of_the_cache_says_nothing(tmp_path):
    with services.serving({"/ca.crl": lambda _: pki.crl_of(pki.authority())}) as (address, _):
        identity = certificate_naming(address)
        status(identity, cache=tmp_path)
    (kept,) = tmp_path.glob(f"*{ENDING}")
    content = kept.read_bytes()
    kept.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert status(identity, cache=tmp_path, offline=True).state is CertificateState.UNKNOWN
    kept.write_bytes(content)
    late = pki.NOW + timedelta(days=300)
    assert status(identity, cache=tmp_path, offline=True, moment=late).state is not CertificateState.GOOD


def test_the_cache_is_bounded(tmp_path):
    cache = DiskCache(tmp_path)
    for number in range(MOST_FILES + 20):
        cache.keep(f"http://127.0.0.1/{number}", b"", b"x")
    assert len(list(tmp_path.glob(f"*{ENDING}"))) == MOST_FILES


def test_a_missing_issuer_is_fetched_from_where_the_certificate_says():
    served = {"/ca.crl": lambda _: pki.crl_of(pki.authority()), "/ca.crt": lambda _: pki.authority().der}
    with services.serving(served) as (address, asked):
        place = x509.UniformResourceIdentifier(f"{address}/ca.crt")
        issuers = x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, place)
        point = x509.DistributionPoint([x509.UniformResourceIdentifier(f"{address}/ca.crl")], None, None, None)
        identity = pki.issue(
            pki.name_of("Nguyễn Thị Xa"),
            pki.rsa_key("far"),
            pki.authority(),
            extensions=(
                (x509.CRLDistributionPoints([point]), False),
                (x509.AuthorityInformationAccess([issuers]), False),
            ),
        )
        assert status(identity, intermediates=()).state is CertificateState.GOOD
        assert status(identity, intermediates=(), offline=True).state is CertificateState.UNTRUSTED
    assert "/ca.crt" in asked


def test_what_is_fetched_as_issuer_is_never_trusted_for_that():
    """A stranger's root behind the address makes no path."""
    served = {"/ca.crt": lambda _: pki.stranger().der}
    with services.serving(served) as (address, _):
        place = x509.UniformResourceIdentifier(f"{address}/ca.crt")
        issuers = x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, place)
        identity = pki.issue(
            pki.name_of("Nguyễn Thị Lạ"),
            pki.rsa_key("strange"),
            pki.authority(),
            extensions=((x509.AuthorityInformationAccess([issuers]), False),),
        )
        assert status(identity, intermediates=()).state is CertificateState.UNTRUSTED
