import tomllib
from pathlib import Path

import pytest

from kyso_desktop.workstation import Folders, Settings, SettingsUnreadable, load_settings, save_settings


@pytest.fixture
def own(tmp_path) -> Folders:
    return Folders(tmp_path, tmp_path / "journal", tmp_path / "cache", tmp_path / "logs")


FULL = Settings(
    signature_picture=Path("/nhà/chữ ký 'xanh'.png"),
    seal_picture=Path('C:\\Dấu\\"tròn".png'),
    seal_diameter_mm=38.5,
    modules=(Path("/usr/lib/a.so"), Path("/usr/lib/b.so")),
    tsa_url="http://tsa.example/",
    level="B-T",
    trust_folder=Path("/etc/kyso\x7f"),
)


def test_nothing_saved_is_the_defaults(own):
    assert load_settings(own) == Settings()


def test_what_was_saved_comes_back(own):
    save_settings(own, FULL)
    assert load_settings(own) == FULL
    save_settings(own, Settings())
    assert load_settings(own) == Settings()


def test_keys_of_a_newer_version_are_not_lost(own):
    text = 'later = [1, 2.5, true, "a"]\nlevel = "B-B"\nday = 2026-11-23\n[table]\n"a b" = {x = 1}\n'
    (own.home / "settings.toml").write_text(text, encoding="utf-8")
    assert load_settings(own).level == "B-B"
    save_settings(own, FULL)
    assert load_settings(own) == FULL
    kept = tomllib.loads((own.home / "settings.toml").read_text(encoding="utf-8"))
    before = tomllib.loads(text)
    assert {key: kept[key] for key in ("later", "day", "table")} == {
        key: before[key] for key in ("later", "day", "table")
    }


@pytest.mark.parametrize(
    "content",
    [b"level = ", b"\xff\xfe", b"level = 3", b"modules = 'a'", b"seal_diameter_mm = -1", b"seal_picture = []"],
)
def test_broken_settings_are_told_and_left(own, content):
    path = own.home / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsUnreadable) as caught:
        load_settings(own)
    assert caught.value.path == path
    assert path.read_bytes() == content


def test_settings_that_are_no_toml_are_not_replaced(own):
    path = own.home / "settings.toml"
    path.write_bytes(b"level = ")
    with pytest.raises(SettingsUnreadable):
        save_settings(own, FULL)
    assert path.read_bytes() == b"level = "
