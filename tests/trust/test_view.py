import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from kyso_desktop.trust import (
    CertificateState,
    TrustFileUnreadable,
    TrustInputs,
    TrustStoreDamaged,
    check_certificate,
    open_view,
    read_certificate,
)
from tests.corpus import pki

SHIPPED = Path("resources/trust")
GOVERNMENT_ROOT = "f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8"
NATIONAL_ROOT = "bac8bf609ab420a8ee1780d74f4de5c7f7184959d2a7375b0a75e4c29f0908e7"


def view(shipped=SHIPPED, **inputs):
    return open_view(shipped, TrustInputs(offline=True, **inputs), pki.NOW)


def hashes_of(certificates):
    return {read_certificate(der).sha256 for der in certificates}


def pem(identity):
    return identity.certificate.public_bytes(serialization.Encoding.PEM)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(SHIPPED, tmp_path / "trust"))


def test_the_shipped_roots_are_those_of_the_state():
    assert hashes_of(view().roots) == {GOVERNMENT_ROOT, NATIONAL_ROOT}
    assert len(view().intermediates) == 2


def test_a_changed_certificate_is_refused(copy):
    file = copy / "rootcag2.crt"
    file.write_bytes(pem(pki.root()))
    with pytest.raises(TrustStoreDamaged) as caught:
        view(copy)
    assert caught.value.path == file


def test_a_missing_or_added_certificate_is_refused(copy):
    (copy / "la.crt").write_bytes(pem(pki.root()))
    with pytest.raises(TrustStoreDamaged):
        view(copy)
    (copy / "la.crt").unlink()
    (copy / "rootcag2.crt").unlink()
    with pytest.raises(TrustStoreDamaged):
        view(copy)


@pytest.mark.parametrize("text", ["", "abc", "../x y\n"])
def test_a_damaged_list_of_pins_is_refused(copy, text):
    (copy / "SHA256SUMS").write_text(text)
    with pytest.raises(TrustStoreDamaged):
        view(copy)


def test_only_leaves_nothing_of_the_shipped_store(tmp_path):
    (tmp_path / "root.pem").write_bytes(pem(pki.root()))
    opened = view(anchors=(tmp_path / "root.pem",), only=True)
    assert opened.roots == (pki.root().der,)
    assert opened.intermediates == ()


def test_a_folder_gives_roots_and_what_hangs_below_them(tmp_path):
    (tmp_path / "all.pem").write_bytes(pem(pki.root()) + pem(pki.authority()))
    (tmp_path / "note.txt").write_text("x")
    opened = view(anchors=(tmp_path,), only=True)
    assert opened.roots == (pki.root().der,)
    assert opened.intermediates == (pki.authority().der,)


def test_a_ca_without_its_root_is_an_anchor(tmp_path):
    (tmp_path / "ca.der").write_bytes(pki.authority().der)
    opened = view(anchors=(tmp_path / "ca.der",), only=True, crls=())
    assert opened.roots == (pki.authority().der,)
    assert check_certificate(opened, pki.leader().der, (), pki.NOW).state is CertificateState.UNKNOWN


def test_crls_are_read_from_files_and_folders(tmp_path):
    for index, crl in enumerate(pki.clean_crls()):
        (tmp_path / f"{index}.crl").write_bytes(crl)
    assert set(view(crls=(tmp_path,)).crls) == set(pki.clean_crls())


@pytest.mark.parametrize("role", ["anchors", "intermediates", "crls"])
def test_a_file_that_holds_nothing_of_its_kind_is_named(tmp_path, role):
    file = tmp_path / "x"
    for content in (None, b"", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(TrustFileUnreadable) as caught:
            view(**{role: (file,)})
        assert caught.value.path == file


def test_the_moment_is_the_one_that_is_asked_for():
    then = pki.NOW - 5 * pki.DAY
    assert view(moment=then).moment == then
    assert view().moment == pki.NOW
