"""What a verdict rests on is kept with the document, and goes with it; the chain tells both."""

import hashlib
import json
from dataclasses import replace

import pytest
from asn1crypto import cms
from tests.corpus import documents, pki
from tests.corpus.services import serving, timestamp_reply
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop import jobs, wording
from kyso_desktop.app.desk import build_desk
from kyso_desktop.cli import run
from kyso_desktop.trust import TrustInputs, stamped_at


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


def test_the_receiver_stamps_what_arrives_once(desk, signed, monkeypatch):
    asked = []

    def reply(question):
        asked.append(question)
        return timestamp_reply(question)

    with serving({"/tsa": reply}) as (address, _):
        stamping = replace(
            desk,
            settings=replace(desk.settings, tsa_url=f"{address}/tsa"),
            trust=replace(desk.trust, offline=False),
        )
        digests = {jobs.verify_document(signed, stamping).report.sha256 for _ in range(2)}
    (digest,) = digests
    assert len(asked) == 1
    token = jobs.read_evidence(desk, digest)["timestamps/receipt.tsr"]
    imprint = cms.ContentInfo.load(token)["content"]["encap_content_info"]["content"].parsed["message_imprint"]
    assert imprint["hashed_message"].native.hex() == digest
    assert stamped_at(token, b"\2" * 32) is None
    assert stamped_at(token[:-1], bytes.fromhex(digest)) is None
    kept = jobs.kept_evidence(desk, digest)
    assert kept == jobs.KeptEvidence(len(jobs.read_evidence(desk, digest)), pki.NOW)
    sheet = wording.result_sheet(jobs.verify_document(signed, desk), desk.clock(), kept=kept)
    rows = dict(sheet.sections[0].rows)
    assert rows["Dấu thời gian nhận văn bản"] == wording.exact_moment(pki.NOW)
    assert rows["Thông tin kiểm tra đã lưu"] == f"{kept.pieces} mục"
    first, *_ = jobs.read_journal(desk)
    assert "timestamps/receipt.tsr" in first.facts["evidence"]


def test_a_time_stamp_server_that_is_silent_spoils_no_verdict(desk, signed):
    stamping = replace(
        desk,
        settings=replace(desk.settings, tsa_url="http://127.0.0.1:9/"),
        trust=replace(desk.trust, offline=False),
    )
    verified = jobs.verify_document(signed, stamping)
    assert verified.verdict is jobs.Verdict.VALID
    assert "timestamps/receipt.tsr" not in jobs.read_evidence(desk, verified.report.sha256)


def test_the_console_lists_exports_and_deletes(desk, signed, tmp_path, capsys):
    digest = jobs.verify_document(signed, desk).report.sha256
    kept = jobs.read_evidence(desk, digest)
    build = lambda *_: desk  # noqa: E731 - the desk that is there
    assert run(["evidence", "list", str(signed), "--json"], build) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {one["name"]: one["sha256"] for one in told} == jobs_digests(kept)
    assert run(["evidence", "export", digest, "--to", str(tmp_path / "ra")], build) == 0
    assert {path.read_bytes() for path in (tmp_path / "ra").rglob("*.*") if path.is_file()} == set(kept.values())
    assert run(["evidence", "delete", digest], build) == 64
    assert jobs.read_evidence(desk, digest)
    assert run(["evidence", "delete", digest, "--yes"], build) == 0
    assert jobs.read_evidence(desk, digest) == {}
    assert run(["evidence", "list", digest], build) == 1


def jobs_digests(kept):
    return {name: hashlib.sha256(content).hexdigest() for name, content in kept.items()}


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
