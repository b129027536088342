"""The machine's policy stands above the user's settings, and a damaged one stops the program."""

from pathlib import Path

import pytest

from kyso_desktop import workstation
from kyso_desktop.app.desk import build_desk
from kyso_desktop.workstation import (
    SETTING_TABLE,
    Folders,
    Origin,
    Policy,
    PolicyUnreadable,
    Settings,
    effective_settings,
    load_settings,
    read_policy,
    save_settings,
)
from kyso_desktop.workstation.policy import registry_tables


@pytest.fixture
def own(tmp_path) -> Folders:
    return Folders(tmp_path, tmp_path / "journal", tmp_path / "cache", tmp_path / "logs")


def policy(tmp_path, text: str) -> Policy:
    file = tmp_path / "policy.toml"
    file.write_text(text, encoding="utf-8")
    return read_policy(file)


def test_the_table_holds_every_setting_once():
    assert [row.name for row in SETTING_TABLE] == list(Settings.__slots__)


def test_no_policy_rules_nothing(tmp_path):
    assert read_policy(tmp_path / "policy.toml") == Policy()


def test_a_preset_yields_to_the_user_and_a_lock_does_not(own, tmp_path):
    rules = policy(tmp_path, '[set]\nlevel = "B-LT"\nseal_diameter_mm = 36\n[locked]\ntsa_url = "http://tsa.tinh/"\n')
    save_settings(own, Settings(level="B-B", tsa_url="http://elsewhere/"), Policy())
    held = {each.name: (each.value, each.origin) for each in effective_settings(own, rules)}
    assert held["level"] == ("B-B", Origin.USER)
    assert held["seal_diameter_mm"] == (36.0, Origin.PRESET)
    assert held["tsa_url"] == ("http://tsa.tinh/", Origin.LOCKED)
    assert held["network_off"] == (False, Origin.DEFAULT)
    assert load_settings(own, rules).tsa_url == "http://tsa.tinh/"


def test_saving_copies_no_rule_and_changes_no_locked_setting(own, tmp_path):
    rules = policy(tmp_path, '[set]\nlevel = "B-LT"\n[locked]\nnetwork_off = true\n')
    held = load_settings(own, rules)
    save_settings(own, held, rules)
    assert (own.home / "settings.toml").read_text(encoding="utf-8") == ""
    save_settings(own, Settings(level="B-T", network_off=False), rules)
    assert (own.home / "settings.toml").read_text(encoding="utf-8") == '"level" = "B-T"\n'
    assert load_settings(own, rules).network_off is True


def test_what_no_policy_may_rule_is_named_and_has_no_effect(own, tmp_path):
    rules = policy(tmp_path, '[locked]\nnetwork_of = true\nsignature_picture = "/a.png"\n[lock]\nlevel = "B-B"\n')
    assert rules.unknown == ("lock", "network_of", "signature_picture")
    assert load_settings(own, rules) == Settings()


@pytest.mark.parametrize("text", ["[locked]\nlevel = 3", "locked = 1", "[", "[set]\ntsa_url = ''", "[set]\nlevel='T'"])
def test_a_policy_that_cannot_be_understood_is_not_taken_for_none(tmp_path, text):
    with pytest.raises(PolicyUnreadable):
        policy(tmp_path, text)


def test_the_registrys_values_mean_the_same_as_the_file(tmp_path):
    values = {
        "network_off": 1,
        "network_off_locked": 1,
        "seal_diameter_mm": "38,5",
        "modules": ["C:\\Windows\\System32\\a.dll"],
        "modules_locked": 0,
    }
    assert registry_tables({}) is None
    assert registry_tables(values) == {
        "set": {"seal_diameter_mm": 38.5, "modules": ["C:\\Windows\\System32\\a.dll"]},
        "locked": {"network_off": True},
    }


def test_network_off_keeps_every_run_at_home(tmp_path, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    places = workstation.folders()
    save_settings(places, Settings(network_off=True, tsa_url="http://tsa.example/"), Policy())
    desk = build_desk()
    assert desk.trust.offline
    assert desk.trust_view().offline
    assert desk.settings.tsa_url is None


def test_a_driver_map_that_is_none_is_told(tmp_path):
    file = tmp_path / "map.toml"
    file.write_text("vendor = 3", encoding="utf-8")
    with pytest.raises(workstation.SettingsUnreadable):
        workstation.known_modules(Path(file))
