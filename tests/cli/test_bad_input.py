"""Bad input and bad luck: a Vietnamese sentence, an exit code, nothing lost, no traceback."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from tests.cli.conftest import Kyso, Ran

from kyso_desktop import app
from kyso_desktop.training import PERSON, TRAINING_PIN, SoftTokens, TrainingAuthority, TrainingKit


class Desk:
    """One way to call ``kyso sign`` as the leader."""

    def __init__(self, kyso: Kyso, kit: TrainingKit, picture: Path, trust: list[object]) -> None:
        self.kyso, self.kit, self.picture, self.trust = kyso, kit, picture, trust

    def sign(self, *files: object, pin: str = TRAINING_PIN, more: tuple[object, ...] = (), **settings: str) -> Ran:
        return self.kyso(
            "sign", *files, "--as", "personal", "--module", self.kit.module, "--image", self.picture, "--pin-stdin",
            "--json", *self.trust, *more, stdin=pin + "\n", **settings,
        )  # fmt: skip


@pytest.fixture
def leader(kyso: Kyso, training_kit: TrainingKit, pictures: tuple[Path, Path], trust: list[object]) -> Desk:
    return Desk(kyso, training_kit, pictures[0], trust)


@pytest.fixture
def kit_seal(pictures: tuple[Path, Path]) -> Path:
    return pictures[1]


def refused(ran: Ran, code: str, exit_code: int = 1) -> None:
    error = ran.only["error"]
    assert (ran.code, error["code"]) == (exit_code, code)
    assert ran.only["output"] is None
    assert error["message"].endswith(".")
    assert error["next_step"].endswith(".")


def test_missing_file(leader: Desk, tmp_path: Path) -> None:
    refused(leader.sign(tmp_path / "không có.pdf"), "FILE_MISSING")


def test_folder_in_place_of_a_file(leader: Desk, tmp_path: Path) -> None:
    refused(leader.sign(tmp_path), "NOT_A_FILE")


@pytest.mark.parametrize(("content", "code"), [(b"", "EMPTY_FILE"), (b"GIF89a nothing", "NOT_A_PDF")])
def test_zero_bytes_and_other_formats(leader: Desk, tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    refused(leader.sign(path), code)
    assert path.read_bytes() == content


def test_truncated(leader: Desk, sample: Path) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[: len(whole) // 3])
    ran = leader.sign(sample)
    assert ran.code == 1
    assert ran.only["error"]["code"] in {"NOT_A_PDF", "DOCUMENT_UNWRITABLE", "EARLIER_SIGNATURE_INVALID"}
    assert not sample.with_name("quyet-dinh.signed.pdf").exists()


def test_encrypted(leader: Desk, sample: Path) -> None:
    locked = sample.with_name("locked.pdf")
    with pikepdf.open(sample) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    refused(leader.sign(locked), "PASSWORD_NEEDED")


def test_permissions_forbid_changes(leader: Desk, sample: Path) -> None:
    closed = sample.with_name("closed.pdf")
    with pikepdf.open(sample) as document:
        forbid = pikepdf.Permissions(modify_annotation=False, modify_form=False, modify_other=False)
        document.save(closed, encryption=pikepdf.Encryption(owner="o", user="", allow=forbid))
    refused(leader.sign(closed), "DOCUMENT_CLOSED")


def test_a_page_that_nobody_signs_is_answered_with_the_options_that_help(leader: Desk, tmp_path: Path) -> None:
    with pikepdf.new() as blank:
        blank.add_blank_page()
        blank.save(tmp_path / "trang.pdf")
    ran = leader.sign(tmp_path / "trang.pdf")
    refused(ran, "PLACE_NOT_FOUND")
    assert "--place" in ran.only["error"]["next_step"]
    assert "--anchor" in ran.messages


def test_a_refusal_that_a_reason_lifts_names_the_option(leader: Desk, sample: Path, kit_seal: Path) -> None:
    kit, number = leader.kit, ("--number", "7", "--date", "2026-11-30")
    ran = leader.kyso(
        "issue", sample, *number, "--module", kit.module, "--image", kit_seal, "--seal-mm", "36", "--pin-stdin",
        "--json", *leader.trust, stdin=f"{TRAINING_PIN}\n",
    )  # fmt: skip
    refused(ran, "NO_PERSONAL_SIGNATURE")
    assert "--override" in ran.only["error"]["next_step"]


def test_names_with_spaces_quotes_and_vietnamese_letters(leader: Desk, sample: Path) -> None:
    path = sample.with_name("Tờ trình 'số 1' \"gấp\" đặc biệt; $HOME.pdf")
    shutil.copy(sample, path)
    ran = leader.sign(path)
    assert ran.code == 0
    assert Path(ran.only["output"]).name == "Tờ trình 'số 1' \"gấp\" đặc biệt; $HOME.signed.pdf"


def test_an_existing_output_is_kept(leader: Desk, sample: Path) -> None:
    taken = sample.with_name("quyet-dinh.signed.pdf")
    taken.write_bytes(b"mine")
    refused(leader.sign(sample), "TARGET_EXISTS")
    assert taken.read_bytes() == b"mine"
    assert leader.sign(sample, more=("--overwrite",)).code == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk of its own with 64 KiB; needs the right to mount, as CI has it."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root; tests/workstation covers the full disk without")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_full_disk(leader: Desk, sample: Path, small_disk: Path) -> None:
    refused(leader.sign(sample, more=("--output-folder", small_disk)), "DISK_FULL")
    assert list(small_disk.iterdir()) == []


def test_read_only_target(leader: Desk, sample: Path, small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    refused(leader.sign(sample, more=("--output-folder", small_disk)), "TARGET_READ_ONLY")


def test_a_wrong_pin_is_tried_once(leader: Desk, sample: Path, tmp_path: Path) -> None:
    own = OwnTokens(tmp_path)
    ran = leader.sign(sample, pin="SaiMaPin", more=own.trusted, **own.environment)
    refused(ran, "PIN_INCORRECT", 5)
    again = leader.kyso("tokens", "--module", leader.kit.module, "--json", **own.environment)
    assert again.only["pin_state"] == "low"


def test_a_wrong_pin_stops_a_batch_at_once(leader: Desk, sample: Path, tmp_path: Path) -> None:
    own = OwnTokens(tmp_path)
    other = sample.with_name("other.pdf")
    shutil.copy(sample, other)
    ran = leader.sign(sample, other, pin="SaiMaPin", more=own.trusted, **own.environment)
    assert ran.code == 5
    assert [one["error"]["code"] for one in ran.objects] == ["PIN_INCORRECT"] * 2


def test_no_token(leader: Desk, sample: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.conf"
    (tmp_path / "none").mkdir()
    empty.write_text(f"directories.tokendir = {tmp_path / 'none'}\n", encoding="utf-8")
    refused(leader.sign(sample, SOFTHSM2_CONF=str(empty)), "NO_TOKEN", 5)


def test_two_tokens_that_fit_are_a_question(leader: Desk, sample: Path, tmp_path: Path) -> None:
    own = OwnTokens(tmp_path, count=2)
    ran = leader.sign(sample, more=own.trusted, **own.environment)
    refused(ran, "CERTIFICATE_AMBIGUOUS")
    assert ran.only["error"]["message"].count("SHA-256") == 2


def test_an_expired_certificate_is_refused_before_the_pin(leader: Desk, sample: Path, tmp_path: Path) -> None:
    own = OwnTokens(tmp_path, days_left=-1)
    ran = leader.sign(sample, pin="", **own.environment)
    refused(ran, "CERTIFICATE_UNFIT")
    assert "hết hạn" in ran.only["error"]["message"]


def test_an_untrusted_certificate_is_refused_before_the_pin(leader: Desk, sample: Path, tmp_path: Path) -> None:
    own = OwnTokens(tmp_path)
    ran = leader.sign(sample, pin="", more=("--only-trust",), **own.environment)
    refused(ran, "CERTIFICATE_REFUSED")
    assert "Chưa hỏi mã PIN" in ran.only["error"]["message"]


class OwnTokens:
    """Tokens that a test may spoil, from a practice authority of their own."""

    def __init__(self, folder: Path, count: int = 1, days_left: int = 100) -> None:
        now = datetime.now(UTC)
        authority = TrainingAuthority(now)
        self.tokens = SoftTokens.in_folder(folder / "own-tokens")
        self.root = folder / "own-root.crt"
        self.root.write_bytes(authority.root.der)
        for index in range(count):
            ends = now + timedelta(days=days_left)
            issued = authority.issue(PERSON, not_before=now - timedelta(days=400), not_after=ends)
            self.tokens.add(f"own {index}", issued, (authority.authority, authority.root))

    @property
    def trusted(self) -> tuple[object, ...]:
        return ("--trust", self.root)

    @property
    def environment(self) -> dict[str, str]:
        return {"SOFTHSM2_CONF": str(self.tokens.configuration)}


def test_ctrl_c_while_the_program_loads_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "start_light", pressed)
    assert app.console() == 130
