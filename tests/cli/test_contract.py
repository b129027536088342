"""``docs/cli.md``, verb by verb: keys, values and exit codes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from tests.cli.conftest import Kyso

from kyso_desktop.training import TRAINING_PIN, TrainingKit

SIGN_KEYS = {"file", "output", "sha256", "seconds", "signature", "warnings", "error"}
SIGNATURE_KEYS = {"field", "page", "box", "level", "signed_at", "certificate_sha256"}
VERIFY_KEYS = {"file", "sha256", "seconds", "verdict", "reasons", "signatures"}
VERDICT_KEYS = {
    "field", "signer", "issuer", "certificate_sha256", "kind", "verdict", "intact", "covers_whole_file",
    "changes_after", "changes", "signed_at", "timestamp", "etsi", "page", "box", "reasons",
}  # fmt: skip
PLACE_KEYS = {
    "file", "pages", "leader", "seal", "number", "day", "month", "year", "attachment", "copy", "secrecy",
    "confidence", "reasons",
}  # fmt: skip
TOKEN_KEYS = {
    "module", "slot", "label", "serial", "model", "manufacturer", "pin_state", "certificates", "error",
}  # fmt: skip


def as_leader(kit: TrainingKit, picture: Path, trust: list[object]) -> list[object]:
    return ["--as", "personal", "--module", kit.module, "--image", picture, "--pin-stdin", "--json", *trust]


def test_the_whole_walk(
    kyso: Kyso, sample: Path, training_kit: TrainingKit, pictures: tuple[Path, Path], trust: list[object]
) -> None:
    signed = kyso("sign", sample, *as_leader(training_kit, pictures[0], trust), stdin=TRAINING_PIN + "\n")
    assert signed.code == 0
    assert set(signed.only) >= SIGN_KEYS
    assert set(signed.only["signature"]) >= SIGNATURE_KEYS
    assert signed.only["output"] == str(sample.with_name("quyet-dinh.signed.pdf"))

    issued = kyso(
        "issue", signed.only["output"], "--number", "12", "--date", "2026-11-22", "--module", training_kit.module,
        "--image", pictures[1], "--seal-mm", "36", "--pin-stdin", "--json", "-o", sample.with_name("issued.pdf"),
        *trust, stdin=TRAINING_PIN + "\n",
    )  # fmt: skip
    assert issued.code == 0
    assert len(issued.only["signatures"]) == 1

    verified = kyso("verify", issued.only["output"], "--json", *trust)
    assert verified.code == 0
    assert set(verified.only) >= VERIFY_KEYS
    assert verified.only["verdict"] == "valid"
    assert [one["kind"] for one in verified.only["signatures"]] == ["personal", "organisation"]
    for one in verified.only["signatures"]:
        assert set(one) >= VERDICT_KEYS
        assert one["etsi"] == {"indication": "TOTAL-PASSED", "sub_indication": None}
        assert one["signed_at"].endswith("+07:00")

    listed = kyso("journal", "list", "--json")
    assert [(entry["act"], entry["outcome"]) for entry in listed.objects] == [
        ("sign", "done"), ("issue", "done"), ("verify", "done"),
    ]  # fmt: skip
    checked = kyso("journal", "check", "--json")
    assert checked.code == 0
    assert checked.only["intact"] is True
    assert checked.only["first_broken"] is None


def test_an_interrupted_run_goes_on_with_what_is_left(
    kyso: Kyso,
    sample: Path,
    training_kit: TrainingKit,
    pictures: tuple[Path, Path],
    trust: list[object],
    tmp_path: Path,
) -> None:
    how = as_leader(training_kit, pictures[0], trust)
    assert kyso("sign", *how).code == 64
    assert kyso("sign", "--resume", *how, stdin=TRAINING_PIN + "\n").output == ""
    kept = {"capacity": "personal", "issuing": False, "begun": "2026-01-01T00:00:00+00:00", "left": [str(sample)]}
    (sample.parent / "home" / "batch.json").write_text(json.dumps(kept), encoding="utf-8")
    signed = kyso("sign", "--resume", *how, stdin=TRAINING_PIN + "\n")
    assert signed.code == 0
    assert signed.only["file"] == str(sample)
    again = kyso("sign", "--resume", *how, stdin=TRAINING_PIN + "\n")
    assert (again.code, again.output) == (0, "")


def test_an_encrypted_document_is_signed_with_its_password(
    kyso: Kyso, sample: Path, training_kit: TrainingKit, pictures: tuple[Path, Path], trust: list[object]
) -> None:
    locked = sample.with_name("khoa.pdf")
    with pikepdf.open(sample) as document:
        document.save(locked, encryption=pikepdf.Encryption(user="khóa-7Q", owner="chủ"))
    how = as_leader(training_kit, pictures[0], trust)

    refused = kyso("sign", locked, *how, stdin=TRAINING_PIN + "\n")
    signed = kyso("sign", locked, *how, "--password-stdin", stdin=TRAINING_PIN + "\nkhóa-7Q\n")

    assert (refused.code, refused.only["error"]["code"]) == (1, "PASSWORD_NEEDED")
    assert (signed.code, signed.only["error"]) == (0, None)
    assert "khóa-7Q" not in signed.output + signed.messages
    verified = kyso("verify", signed.only["output"], "--password-stdin", "--json", *trust, stdin="khóa-7Q\n")
    assert verified.only["verdict"] == "valid"


def test_tokens_are_listed_without_a_pin(kyso: Kyso, training_kit: TrainingKit) -> None:
    listed = kyso("tokens", "--module", training_kit.module, "--json")
    assert listed.code == 0
    assert len(listed.objects) == 2
    for token in listed.objects:
        assert set(token) >= TOKEN_KEYS
        assert token["pin_state"] == "ok"
    usable = [one for token in listed.objects for one in token["certificates"] if one["usable_for_signing"]]
    assert sorted(one["kind"] for one in usable) == ["organisation", "personal"]


def test_no_token_is_exit_code_5(kyso: Kyso, training_kit: TrainingKit, tmp_path: Path) -> None:
    empty = tmp_path / "empty.conf"
    (tmp_path / "no-tokens").mkdir()
    empty.write_text(f"directories.tokendir = {tmp_path / 'no-tokens'}\n", encoding="utf-8")
    listed = kyso("tokens", "--module", training_kit.module, "--json", SOFTHSM2_CONF=str(empty))
    assert (listed.code, listed.output) == (5, "")
    assert "USB Token" in listed.messages


def test_place_says_where_everything_belongs(kyso: Kyso, sample: Path) -> None:
    placed = kyso("place", sample, "--json")
    assert placed.code == 0
    assert set(placed.only) == PLACE_KEYS
    assert {"page", "box", "title", "authority", "name"} == set(placed.only["leader"])
    assert {"page", "box", "baseline", "font_size"} == set(placed.only["number"])


def test_demo_prints_sign_issue_and_verify_for_each_document(kyso: Kyso, tmp_path: Path) -> None:
    shown = kyso("demo", "--folder", tmp_path / "demo", "--json")
    assert shown.code == 0
    assert [("signature" in one, one.get("verdict")) for one in shown.objects] == [
        (True, None), (True, None), (False, "valid"),
    ] * 2  # fmt: skip
    assert str(tmp_path / "demo") in shown.messages


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 64),
        (("fly",), 64),
        (("sign", "x.pdf"), 64),
        (("sign", "x.pdf", "--as", "boss"), 64),
        (("issue", "x.pdf", "--number", "1", "--date", "31/01/2026"), 64),
        (("--version",), 0),
    ],
)
def test_wrong_usage_is_64(kyso: Kyso, arguments: tuple[str, ...], code: int) -> None:
    assert kyso(*arguments).code == code


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("issue", "x.pdf", "--number", "1"), "còn thiếu --date"),
        (("issue", "x.pdf", "--number", "1", "--date", "31/01/2026"), "--date: không nhận giá trị '31/01/2026'"),
        (("sign", "x.pdf", "--as", "personal", "--fast"), "không có tùy chọn hay tham số --fast"),
        (("sign", "x.pdf", "--as"), "--as: còn thiếu giá trị"),
    ],
)
def test_wrong_usage_is_said_in_our_words(kyso: Kyso, arguments: tuple[str, ...], words: str) -> None:
    assert kyso(*arguments).messages.splitlines()[-1].endswith(f"dùng chưa đúng: {words}")


def test_several_files_are_issued_with_one_pin_and_numbers_that_go_up(
    kyso: Kyso,
    sample: Path,
    training_kit: TrainingKit,
    pictures: tuple[Path, Path],
    trust: list[object],
    tmp_path: Path,
) -> None:
    copies = [Path(shutil.copy(sample, tmp_path / f"{number}.pdf")) for number in range(2)]
    signed = kyso("sign", *copies, *as_leader(training_kit, pictures[0], trust), stdin=TRAINING_PIN + "\n")
    first, second = (one["output"] for one in signed.objects)
    (tmp_path / "hỏng.pdf").write_bytes(b"hello")
    issuing = (
        "issue", first, tmp_path / "hỏng.pdf", second, "--number", "8", "--date", "2026-11-22", "--module",
        training_kit.module, "--image", pictures[1], "--seal-mm", "36", "--pin-stdin", "--json", *trust,
    )  # fmt: skip
    away = kyso(*issuing, "--output-folder", tmp_path / "ra", stdin=TRAINING_PIN + "\n")
    assert away.code == 1
    assert {one["error"]["message"] for one in away.objects} == {"Không có thư mục «ra»."}
    ran = kyso(*issuing, stdin=TRAINING_PIN + "\n")
    assert ran.code == 1  # the one that is no document
    listed = kyso("journal", "list", "--json").objects
    done = [one for one in listed if one["act"] == "issue" and one["outcome"] == "done"]
    assert sorted(one["facts"]["number"] for one in done) == ["10", "8"]


def test_the_worst_file_decides_the_exit_code(kyso: Kyso, sample: Path, trust: list[object], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(sample, tmp_path / "in" / "unsigned.pdf")
    (tmp_path / "in" / "garbage.PDF").write_bytes(b"not a pdf at all")
    ran = kyso("verify", tmp_path / "in", "--json", *trust)
    assert sorted(one["verdict"] for one in ran.objects) == ["unreadable", "unsigned"]
    assert ran.code == 3
    assert kyso("verify", tmp_path / "in" / "garbage.PDF", "--json").code == 4


def test_without_keyring_and_passphrase_nothing_is_done(
    kyso: Kyso, sample: Path, training_kit: TrainingKit, pictures: tuple[Path, Path], trust: list[object]
) -> None:
    ran = kyso(
        "sign", sample, *as_leader(training_kit, pictures[0], trust), stdin=TRAINING_PIN + "\n",
        KYSO_JOURNAL_PASSPHRASE=None, DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent", DISPLAY=None,
        PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    )  # fmt: skip
    assert ran.code == 1
    assert ran.only["error"]["code"] == "KEYRING_MISSING"
    assert not sample.with_name("quyet-dinh.signed.pdf").exists()


def test_verify_writes_a_result_sheet_for_one_file(kyso: Kyso, sample: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "phiếu.pdf"
    assert kyso("verify", sample, "--no-journal", "--sheet", sheet, "--json").code == 3
    assert sheet.read_bytes().startswith(b"%PDF")
    assert kyso("verify", sample, sample, "--no-journal", "--sheet", tmp_path / "b.pdf").code == 64


def test_trust_is_listed_added_and_removed(kyso: Kyso, training_kit: TrainingKit) -> None:
    listed = kyso("trust", "list", "--json")
    assert {one["origin"] for one in listed.objects} == {"shipped"}
    added = kyso("trust", "add", training_kit.root_certificate, "--json")
    assert added.only["origin"] == "added"
    assert added.only["sha256"] in {one["sha256"] for one in kyso("trust", "list", "--json").objects}
    assert kyso("trust", "remove", added.only["sha256"], "--json").only["in_use"] is False
    assert kyso("trust", "remove", added.only["sha256"]).code == 69


def test_a_reader_that_goes_away_is_no_fault(sample: Path, tmp_path: Path) -> None:
    """``kyso … | head``: the pipe is closed before the answer is written."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {**os.environ, "KYSO_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "kyso_desktop", "place", str(sample), "--json"],
        stdout=writing, stderr=subprocess.PIPE, env=environment, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_certificates_are_watched_saved_stopped_and_resumed(
    kyso: Kyso, sample: Path, training_kit: TrainingKit, pictures: tuple[Path, Path], trust: list[object]
) -> None:
    module = ["--module", training_kit.module]
    watched = kyso("certificate", "watch", "--json", *module, *trust)
    assert watched.code == 0
    assert {one["state"] for one in watched.objects} == {"GOOD"}
    sha256 = training_kit.person_sha256
    saved = sample.with_name("lanh-dao.cer")
    assert kyso("certificate", "export", sha256, "--to", saved, *module).code == 0
    assert saved.stat().st_size > 500

    stopped = kyso("certificate", "stop", sha256, "--because", "mất thiết bị", "--json", *module)
    assert (stopped.code, stopped.only["sha256"]) == (0, sha256)
    assert kyso("certificate", "stopped", "--json").only["reason"] == "mất thiết bị"
    refused = kyso("sign", sample, *as_leader(training_kit, pictures[0], trust), stdin=TRAINING_PIN + "\n")
    assert refused.code == 1
    assert refused.only["error"]["code"] == "KEY_STOPPED"
    assert kyso("certificate", "resume", sha256, "--because", "báo nhầm", "--json").only["lifted"] is True
    assert kyso("certificate", "stopped", "--json").output == ""
    acts = [one["act"] for one in kyso("journal", "list", "--json").objects]
    assert acts == ["key_stopped", "key_resumed"]
    assert kyso("certificate", "stop", "00" * 32, "--because", "x", *module).code == 5
