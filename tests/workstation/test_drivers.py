"""The driver map names modules by full path, and practice modules only when they are asked for."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from kyso_desktop.workstation import known_modules
from kyso_desktop.workstation.drivers import read_driver_map

MAP = Path(__file__).parents[2] / "resources" / "drivers" / "drivers.toml"


@pytest.mark.parametrize("system", ["windows", "linux", "macos"])
def test_every_vendor_s_modules_are_full_paths_and_named_once(system: str):
    vendors = read_driver_map(MAP, system)
    paths = [str(path) for vendor in vendors for path in vendor.paths]
    assert len(paths) == len({path.lower() for path in paths})
    flavour = PureWindowsPath if system == "windows" else PurePosixPath
    for path in paths:
        full = path.replace("%SystemRoot%", "C:\\Windows").replace("%ProgramFiles%", "C:\\Program Files")
        assert flavour(full).is_absolute()
        assert ".." not in path


def test_the_government_ca_s_tokens_come_first():
    vendors = [vendor.vendor for vendor in read_driver_map(MAP, "windows")]
    assert vendors[:2] == ["bit4id TokenME EVO v2 (VGCA)", "SafeNet eToken 5110 (VGCA)"]


def test_practice_modules_are_left_out_of_daily_work():
    assert not [path for path in known_modules(MAP) if "softhsm" in path.name]
    practice = [path for path in known_modules(MAP, training=True) if "softhsm" in path.name]
    assert len(practice) == 1


def test_what_exists_is_given_in_the_map_s_order_and_once(tmp_path: Path):
    for name in ("second.so", "first.so"):
        (tmp_path / name).touch()
    (tmp_path / "link.so").symlink_to(tmp_path / "first.so")
    content = f"""
        folders.linux = ["{tmp_path}", "relative"]
        [[vendor]]
        name = "maker"
        linux = ["first.so", "missing.so", "link.so", "second.so"]
        [[vendor]]
        name = "practice"
        training = true
        linux = ["second.so"]
    """
    chosen = tmp_path / "map.toml"
    chosen.write_text(content, encoding="utf-8")
    assert known_modules(chosen) == (tmp_path / "first.so", tmp_path / "second.so")
