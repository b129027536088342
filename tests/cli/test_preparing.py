"""``kyso prepare`` joins what a script gives it, encrypted files among them."""

import json
from io import StringIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop.app import console


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "khóa.pdf"
    letter = tmp_path / "thư.pdf"
    letter.write_bytes(look_alike(Spec(pages=2)).content)
    with pikepdf.open(letter) as document:
        document.save(path, encryption=pikepdf.Encryption(user="mở", owner="chủ"))
    return path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object, stdin: str = "") -> int:
    monkeypatch.setattr("sys.argv", ["kyso", "prepare", *map(str, arguments)])
    monkeypatch.setattr("sys.stdin", StringIO(stdin))
    return console()


def test_the_password_comes_by_standard_input_and_what_became_of_each_file_is_told(
    tmp_path: Path, locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, target = tmp_path / "ảnh.png", tmp_path / "ghép.pdf"
    Image.new("L", (800, 1100), 255).save(photo)
    arguments = (locked, photo, "-o", target, "--password-stdin", "--json")
    assert run(monkeypatch, *arguments, stdin="mở\n") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["pages"], told["coarse"], told["lost"]) == (3, [str(photo)], [])
    assert [part["notes"] for part in told["parts"]] == [["PASSWORD_GONE"], []]
    with pikepdf.open(target) as document:
        assert not document.is_encrypted


def test_without_the_password_nothing_is_made_and_the_reason_is_said(
    tmp_path: Path, locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, locked, "-o", tmp_path / "a.pdf") == 1
    assert "được đặt mật khẩu" in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()
