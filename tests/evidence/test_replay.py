"""The bundle of a verdict: made here, replayed on a computer that has never seen the document."""

import json
import zipfile

import pytest
from tests.corpus import documents, pki
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.cli import run
from kyso_desktop.trust import TrustInputs

NAME = "Quyết định bổ nhiệm ông Nguyễn Văn Kín.pdf"


@pytest.fixture
def desk(tmp_path, monkeypatch, known_keys):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    files = {"root.cer": pki.root().der, "ca.cer": pki.authority().der}
    files |= {f"{number}.crl": crl for number, crl in enumerate(pki.clean_crls())}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    inputs = TrustInputs(
        anchors=(tmp_path / "root.cer",),
        intermediates=(tmp_path / "ca.cer",),
        crls=(tmp_path / "0.crl", tmp_path / "1.crl"),
        offline=True,
    )
    made = build_desk(None, inputs)
    yield made
    made.verifying.close()


@pytest.fixture
def bundle(desk, tmp_path):
    path = tmp_path / NAME
    path.write_bytes(documents.signed(look_alike(Spec()).content, pki.leader()))
    report = jobs.write_replay(path, desk, tmp_path / "gói.zip")
    assert report.verdict is jobs.Verdict.VALID
    path.unlink()
    return tmp_path / "gói.zip"


def test_the_verdict_comes_out_again_and_says_whose_roots_it_rests_on(desk, bundle):
    found = jobs.replay_verdict(bundle, desk)
    assert (found.found, found.again, found.same) == (jobs.Verdict.VALID, jobs.Verdict.VALID, True)
    assert found.strangers == ()
    elsewhere = build_desk(None, TrustInputs(offline=True))
    assert len(jobs.replay_verdict(bundle, elsewhere).strangers) == 1


def test_nothing_of_the_document_is_in_it(bundle):
    with zipfile.ZipFile(bundle) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names) + "".join(names).encode()
    assert len(everything) < 60_000
    for word in ("Quyết định", "bổ nhiệm", "Nguyễn Văn Kín", "%PDF", "endobj", "/Contents"):
        assert word.encode() not in everything
        assert word.encode("utf-16-be") not in everything


def changed(bundle, change):
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files = change(files)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def other_digest(files):
    said = json.loads(files["verdict.json"])
    (name,) = said["signatures"][0]["digests"]
    said["signatures"][0]["digests"][name] = "00" * 32
    return {**files, "verdict.json": json.dumps(said).encode()}


def other_certificate(files):
    name = next(name for name in files if name.startswith("certificates/"))
    return {**files, name: files[name][:-1] + bytes([files[name][-1] ^ 1])}


def test_a_verdict_that_no_longer_comes_out_is_told(desk, bundle, capsys):
    changed(bundle, other_digest)
    assert run(["replay", str(bundle), "--json"], build_desk) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["verdict"], told["replayed"], told["same"]) == ("valid", "invalid", False)


@pytest.mark.parametrize("change", [other_certificate, lambda files: {**files, "verdict.json": b"{}"}])
def test_a_damaged_bundle_is_none(desk, bundle, capsys, change):
    changed(bundle, change)
    assert run(["replay", str(bundle)], build_desk) == 4
    assert "không phải gói kiểm tra" in capsys.readouterr().err


def test_a_bundle_with_a_wrong_byte_is_none_or_tells_the_same(desk, bundle):
    """Wherever on its way a byte goes wrong, a damaged bundle is told as that and never as a fault of the program."""
    whole = bundle.read_bytes()
    refused = 0
    for at in range(7, len(whole), max(1, len(whole) // 200)):
        content = bytearray(whole)
        content[at] ^= 0x55
        bundle.write_bytes(content)
        try:
            jobs.replay_verdict(bundle, desk)
        except jobs.ReplayUnreadable:
            refused += 1
    assert refused > 100


def test_an_unsigned_document_has_nothing_to_replay(desk, tmp_path):
    (tmp_path / "a.pdf").write_bytes(documents.plain())
    with pytest.raises(jobs.NothingToReplay):
        jobs.write_replay(tmp_path / "a.pdf", desk, tmp_path / "gói.zip")
    assert not (tmp_path / "gói.zip").exists()


def test_the_console_writes_the_bundle_beside_the_verdict(desk, tmp_path, capsys):
    path = tmp_path / NAME
    path.write_bytes(documents.signed(documents.plain(), pki.leader()))
    trust = ["--trust", str(tmp_path / "root.cer"), "--intermediate", str(tmp_path / "ca.cer"), "--offline"]
    run(["verify", str(path), *trust, "--no-journal", "--bundle", str(tmp_path / "g.zip")], build_desk)
    assert run(["replay", str(tmp_path / "g.zip")], build_desk) == 0
    assert "Kết quả như cũ" in capsys.readouterr().out
    assert run(["verify", str(path), str(path), "--bundle", str(tmp_path / "h.zip")], build_desk) == 64
