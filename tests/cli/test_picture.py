"""``kyso picture`` makes the pictures of signature and seal and keeps them for signing."""

import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from kyso_desktop.app import console


def scanned_seal(folder: Path) -> Path:
    sheet = Image.new("RGB", (500, 500), "white")
    ImageDraw.Draw(sheet).ellipse((50, 50, 450, 450), outline=(200, 30, 40), width=14)
    sheet.save(folder / "quét.jpg")
    return folder / "quét.jpg"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "mot cau mat khau dai")
    return tmp_path / "home"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["kyso", *arguments])
    return console()


def test_a_scanned_seal_is_kept_with_its_diameter(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "picture", "seal", str(scanned_seal(tmp_path)), "--seal-mm", "36", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["cleaned"] is True
    assert made["dots_per_inch"] == pytest.approx(283, abs=3)
    assert Path(made["output"]).parent == home / "pictures"
    settings = (home / "settings.toml").read_text(encoding="utf-8")
    assert "36.0" in settings
    assert Path(made["output"]).name in settings


def test_a_picture_without_ink_is_told_and_changes_nothing(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (300, 300), "white").save(tmp_path / "trắng.png")
    assert run(monkeypatch, "picture", "signature", str(tmp_path / "trắng.png")) == 1
    assert "nét chữ ký" in capsys.readouterr().err
    assert not (home / "settings.toml").exists()


def test_with_a_target_nothing_is_kept(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "dấu.png"
    assert run(monkeypatch, "picture", "seal", str(scanned_seal(tmp_path)), "-o", str(target)) == 0
    with Image.open(target) as picture:
        assert picture.mode == "RGBA"
    assert run(monkeypatch, "picture", "seal", str(scanned_seal(tmp_path)), "-o", str(target)) == 1
    assert not (home / "pictures").exists()
