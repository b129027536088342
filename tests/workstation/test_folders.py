import stat
from pathlib import Path

import pytest

from kyso_desktop.errors import KysoBug
from kyso_desktop.workstation import TargetFailed, folders, private_folder, resource


def test_kyso_home_holds_every_folder_and_nothing_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "nhà"))
    found = folders()
    assert found.home == tmp_path / "nhà"
    for folder in (found.journal, found.cache, found.logs):
        assert folder.parent == found.home
    assert not found.home.exists()


def test_without_it_the_folders_are_the_users_own(tmp_path, monkeypatch):
    monkeypatch.delenv("KYSO_HOME", raising=False)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    found = folders()
    for folder in (found.home, found.journal, found.cache, found.logs):
        assert "kyso-desktop" in folder.parts
        assert not folder.exists()


def test_a_private_folder_is_for_this_user_alone(tmp_path):
    folder = private_folder(tmp_path / "a" / "b")
    assert {stat.S_IMODE(place.stat().st_mode) for place in (folder, folder.parent)} == {0o700}
    assert private_folder(folder) == folder


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "a").touch()
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(TargetFailed):
            private_folder(folder)


def test_shipped_files_are_found_in_the_source_tree():
    assert resource("fonts/LiberationSerif-Regular.ttf").is_file()
    with pytest.raises(KysoBug):
        resource("no such file")


def test_shipped_files_are_found_in_the_frozen_program(tmp_path, monkeypatch):
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "a.txt").touch()
    assert resource("a.txt") == Path(tmp_path, "resources", "a.txt")
