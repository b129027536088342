"""What a verdict rests on is kept with the document, and goes with it; the chain tells both."""

import json

import pytest
from tests.corpus import documents, pki
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop import jobs, wording
from kyso_desktop.app.desk import build_desk
from kyso_desktop.trust import TrustInputs


@pytest.fixture
def desk(tmp_path, monkeypatch):
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
    made.open_journal().close_store()


@pytest.fixture
def signed(tmp_path):
    path = tmp_path / "văn bản.pdf"
    path.write_bytes(documents.signed(documents.plain(), pki.leader()))
    return path


def test_a_verdict_keeps_its_evidence(desk, signed, tmp_path):
    before = signed.read_bytes()
    verified = jobs.verify_document(signed, desk)
    assert verified.verdict is jobs.Verdict.VALID
    kept = jobs.read_evidence(desk, verified.report.sha256)
    assert {pki.leader().der, pki.authority().der, pki.root().der} <= set(kept.values())
    assert set(pki.clean_crls()) & set(kept.values())
    (report,) = (content for name, content in kept.items() if name.startswith("reports/"))
    assert json.loads(report)["verdict"] == "valid"
    written = jobs.export_evidence(desk, verified.report.sha256, tmp_path / "hồ sơ")
    assert {path.read_bytes() for path in written} == set(kept.values())
    assert signed.read_bytes() == before


def test_the_chain_names_the_evidence_and_its_end(desk, signed):
    digest = jobs.verify_document(signed, desk).report.sha256
    (entry,) = jobs.read_journal(desk)
    assert set(entry.facts["evidence"]) == set(jobs.read_evidence(desk, digest))
    jobs.delete_evidence(desk, digest)
    assert jobs.read_evidence(desk, digest) == {}
    *_, last = jobs.read_journal(desk)
    assert last.facts == {"sha256": digest}
    assert jobs.check_journal(desk).intact


def test_deleting_one_document_leaves_the_other_whole(desk, signed, tmp_path):
    other = tmp_path / "khác.pdf"
    other.write_bytes(documents.signed(documents.plain(3), pki.leader()))
    first, second = (jobs.verify_document(path, desk).report.sha256 for path in (signed, other))
    kept = jobs.read_evidence(desk, second)
    jobs.delete_evidence(desk, first)
    assert jobs.read_evidence(desk, second) == kept


def test_without_a_note_nothing_is_kept(desk, signed):
    digest = jobs.verify_document(signed, desk, note=False).report.sha256
    assert jobs.read_evidence(desk, digest) == {}


def test_an_unsigned_file_has_no_evidence(desk, tmp_path):
    path = tmp_path / "chưa ký.pdf"
    path.write_bytes(documents.plain())
    assert jobs.read_evidence(desk, jobs.verify_document(path, desk).report.sha256) == {}


def test_of_a_secret_document_the_journal_keeps_the_refusal_alone(desk, tmp_path):
    path = tmp_path / "kế hoạch riêng.pdf"
    path.write_bytes(documents.signed(look_alike(Spec(secrecy="TUYỆT MẬT")).content, pki.leader()))
    verified = jobs.verify_document(path, desk)
    assert verified.secrecy == "TUYỆT MẬT"
    assert jobs.read_evidence(desk, verified.report.sha256) == {}
    (entry,) = jobs.read_journal(desk)
    assert (entry.act, entry.facts) == (jobs.Act.REFUSED, {"code": "SECRET_DOCUMENT"})


def test_a_sheet_of_a_secret_document_leaves_nothing_in_the_journal(desk, tmp_path):
    path = tmp_path / "kế hoạch riêng.pdf"
    path.write_bytes(look_alike(Spec(secrecy="MẬT")).content)
    verified = jobs.verify_document(path, desk)
    sheet = wording.return_sheet(verified, desk.clock(), "có dấu chỉ độ mật")
    jobs.write_verdict_sheet(desk, sheet, verified, tmp_path / "phiếu.pdf", returned="có dấu chỉ độ mật")
    assert [entry.facts for entry in jobs.read_journal(desk)] == [{"code": "SECRET_DOCUMENT"}]
