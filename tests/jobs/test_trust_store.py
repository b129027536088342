"""What a person adds, removes or imports is what counts, and nothing half done ever does."""

import base64
import hashlib
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.corpus import pki

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.trust import TrustInputs


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return build_desk()


@pytest.fixture
def key():
    return Ed25519PrivateKey.generate()


@pytest.fixture
def pinned(desk, key, tmp_path):
    pem = tmp_path / "key.pem"
    pem.write_bytes(
        key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    jobs.pin_bundle_key(desk, pem)
    return desk


def bundle(key, tmp_path, version=1, certificates=None, expires=30, name="goi.json"):
    payload = json.dumps({
        "version": version,
        "issued": pki.NOW.isoformat(),
        "expires": (pki.NOW + timedelta(days=expires)).isoformat(),
        "certificates": [base64.b64encode(der).decode() for der in certificates or [pki.root().der]],
    }).encode()  # fmt: skip
    path = tmp_path / name
    path.write_text(
        json.dumps(
            {
                "format": "kyso-trust-bundle-1",
                "payload": base64.b64encode(payload).decode(),
                "signature": base64.b64encode(key.sign(payload)).decode(),
            }
        )
    )
    return path


def file_of(identity, tmp_path, name="ca.cer"):
    path = tmp_path / name
    path.write_bytes(identity.der)
    return path


def names(desk):
    return {one.facts.common_name: (one.origin, one.in_use) for one in jobs.list_trust(desk)}


def test_the_shipped_ones_are_listed_and_trusted(desk):
    listed = jobs.list_trust(desk)
    assert {one.origin for one in listed} == {jobs.TrustOrigin.SHIPPED}
    assert {one.facts.sha256 for one in listed if one.in_use} == {one.facts.sha256 for one in listed}
    assert len(desk.trust_view().roots) + len(desk.trust_view().intermediates) == len(listed)


def test_an_added_root_counts_until_it_is_removed(desk, tmp_path):
    (added,) = jobs.add_trust(desk, file_of(pki.root(), tmp_path))
    assert pki.root().der in desk.trust_view().roots
    assert names(desk)["CA GỐC TẬP HUẤN"] == (jobs.TrustOrigin.ADDED, True)
    jobs.remove_trust(desk, added.facts.sha256.upper())
    assert pki.root().der not in desk.trust_view().roots
    assert "CA GỐC TẬP HUẤN" not in names(desk)


def test_a_shipped_root_can_be_taken_out_and_put_back(desk, tmp_path):
    shipped = next(one for one in jobs.list_trust(desk) if one.facts.subject == one.facts.issuer)
    der = next(der for der in desk.trust_view().roots if jobs_sha(der) == shipped.facts.sha256)
    jobs.remove_trust(desk, shipped.facts.sha256)
    assert der not in desk.trust_view().roots
    assert not next(one for one in jobs.list_trust(desk) if one.facts.sha256 == shipped.facts.sha256).in_use
    path = tmp_path / "back.cer"
    path.write_bytes(der)
    jobs.add_trust(desk, path)
    assert der in desk.trust_view().roots


def test_the_agencys_certificates_are_listed_and_can_be_put_out_of_use(desk, tmp_path):
    """A root that the list calls out of use is trusted by no way: neither the folder nor the pack brings it back."""
    folder = tmp_path / "agency"
    folder.mkdir()
    file_of(pki.root(), folder)
    shipped = desk.trust_view().roots[0]
    (folder / "shipped.cer").write_bytes(shipped)
    trust = TrustInputs(anchors=(folder,), certificates=(pki.stranger().der,))
    ruled = replace(desk, trust=trust, settings=replace(desk.settings, trust_folder=folder))
    origins = {one.facts.sha256: one.origin for one in jobs.list_trust(ruled)}
    assert origins[jobs_sha(pki.root().der)] is jobs.TrustOrigin.FOLDER
    assert origins[jobs_sha(pki.stranger().der)] is jobs.TrustOrigin.PACK
    given = {pki.root().der, pki.stranger().der, shipped}
    assert given <= set(ruled.trust_view().roots)
    for der in given:
        jobs.remove_trust(ruled, jobs_sha(der))
    assert not given & set(ruled.trust_view().roots)
    jobs.restore_trust(ruled, jobs_sha(pki.root().der))
    assert pki.root().der in ruled.trust_view().roots


def jobs_sha(der):

    return hashlib.sha256(der).hexdigest()


def test_a_signers_certificate_is_no_authority(desk, tmp_path):
    with pytest.raises(jobs.NotAnAuthority):
        jobs.add_trust(desk, file_of(pki.leader(), tmp_path))
    assert pki.leader().der not in desk.trust_view().roots


def test_what_is_not_in_the_store_cannot_be_removed(desk):
    with pytest.raises(jobs.TrustedUnknown):
        jobs.remove_trust(desk, "ab" * 32)


def test_a_file_changed_in_the_store_is_left_out(desk, tmp_path):
    (added,) = jobs.add_trust(desk, file_of(pki.root(), tmp_path))
    stored = desk.folders.home / "trust" / "added" / f"{added.facts.sha256}.der"
    stored.write_bytes(pki.stranger().der)
    assert not {pki.root().der, pki.stranger().der} & set(desk.trust_view().roots)


def test_only_trust_leaves_the_store_out(desk, tmp_path):

    path = file_of(pki.stranger(), tmp_path, "other.cer")
    jobs.add_trust(desk, file_of(pki.root(), tmp_path))
    alone = replace(desk, trust=TrustInputs(anchors=(path,), only=True))
    assert pki.root().der not in alone.trust_view().roots


def test_a_bundle_is_imported(pinned, key, tmp_path):
    assert jobs.import_trust(pinned, bundle(key, tmp_path)).version == 1
    assert pki.root().der in pinned.trust_view().roots
    assert names(pinned)["CA GỐC TẬP HUẤN"] == (jobs.TrustOrigin.BUNDLE, True)


def broken(kind, key, tmp_path):
    if kind == "half":
        path = bundle(key, tmp_path, 2)
        path.write_bytes(path.read_bytes()[:200])
    elif kind == "changed":
        path = bundle(key, tmp_path, 2)
        said = json.loads(path.read_text())
        payload = base64.b64decode(said["payload"]).replace(b'"version": 2', b'"version": 9')
        path.write_text(json.dumps(said | {"payload": base64.b64encode(payload).decode()}))
    elif kind == "stranger":
        path = bundle(Ed25519PrivateKey.generate(), tmp_path, 2)
    elif kind == "expired":
        path = bundle(key, tmp_path, 2, expires=-1)
    elif kind == "older":
        path = bundle(key, tmp_path, 0)
    else:
        path = bundle(key, tmp_path, 2, certificates=[pki.leader().der])
    return path


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("half", jobs.BundleFault.DAMAGED),
        ("changed", jobs.BundleFault.NOT_SIGNED),
        ("stranger", jobs.BundleFault.NOT_SIGNED),
        ("expired", jobs.BundleFault.EXPIRED),
        ("older", jobs.BundleFault.OLDER),
        ("no authority", jobs.BundleFault.DAMAGED),
    ],
)
def test_a_bad_bundle_is_refused_and_the_old_one_stays(pinned, key, tmp_path, kind, fault):
    jobs.import_trust(pinned, bundle(key, tmp_path, name="first.json"))
    with pytest.raises(jobs.TrustBundleRefused) as refused:
        jobs.import_trust(pinned, broken(kind, key, tmp_path))
    assert refused.value.reason is fault
    assert pki.root().der in pinned.trust_view().roots


def test_a_bundle_changed_in_the_store_counts_no_more(pinned, key, tmp_path):
    jobs.import_trust(pinned, bundle(key, tmp_path))
    stored = pinned.folders.home / "trust" / "bundle.json"
    stored.write_bytes(stored.read_bytes()[:-30])
    assert pki.root().der not in pinned.trust_view().roots


def test_without_a_pinned_key_no_bundle_is_taken(desk, key, tmp_path):
    with pytest.raises(jobs.TrustBundleRefused):
        jobs.import_trust(desk, bundle(key, tmp_path))


def test_a_shipped_certificate_is_put_out_of_use_and_back(desk):
    first = next(one.facts.sha256 for one in jobs.list_trust(desk) if one.facts.subject == one.facts.issuer)
    before = desk.trust_view().roots
    jobs.remove_trust(desk, first)
    assert desk.trust_view().roots != before
    jobs.restore_trust(desk, first)
    assert desk.trust_view().roots == before
    with pytest.raises(jobs.TrustedUnknown):
        jobs.restore_trust(desk, first)


def test_a_file_changed_since_it_was_looked_at_is_not_trusted(desk, tmp_path):
    path = file_of(pki.root(), tmp_path)
    with pytest.raises(jobs.TrustFileUnreadable):
        jobs.add_trust(desk, path, frozenset({"0" * 64}))
    assert pki.root().der not in desk.trust_view().roots
