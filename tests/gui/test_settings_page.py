"""Cài đặt in a real window: every setting is there, kept, checked, and the agency's are locked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE

from kyso_desktop import jobs
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.settings_page import SettingsPage
from kyso_desktop.jobs import Act, Practice, SettingLocked
from kyso_desktop.workstation import SETTING_TABLE, load_settings

SETTINGS = 6


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.navigation.setCurrentRow(SETTINGS)
    page = window.rooms.settings
    qtbot.waitUntil(lambda: bool(page.fields), timeout=PATIENCE)
    return page


def typed(field: object, text: str) -> None:
    control = field.control  # type: ignore[attr-defined]
    assert isinstance(control, QLineEdit)
    control.setText(text)
    control.setModified(True)
    control.editingFinished.emit()


def test_every_setting_of_the_table_is_there(page: SettingsPage) -> None:
    assert list(page.fields) == [row.name for row in SETTING_TABLE]


def test_a_change_is_kept_and_journalled_without_its_value(
    qtbot: QtBot, page: SettingsPage, practice: Practice
) -> None:
    switch = page.fields["network_off"].control
    assert isinstance(switch, QCheckBox)
    switch.setChecked(True)
    qtbot.waitUntil(lambda: "Đã lưu" in page.notice.text, timeout=PATIENCE)
    typed(page.fields["session_minutes"], "15")
    qtbot.waitUntil(lambda: load_settings(practice.desk.folders).session_minutes == 15, timeout=PATIENCE)
    assert load_settings(practice.desk.folders).network_off is True
    entry = jobs.read_journal(practice.desk)[-1]
    assert (entry.act, dict(entry.facts)) == (Act.SETTING_CHANGED, {"setting": "session_minutes"})


def test_what_does_not_fit_is_refused_in_words(qtbot: QtBot, page: SettingsPage, practice: Practice) -> None:
    typed(page.fields["seal_diameter_mm"], "ba mươi")
    qtbot.waitUntil(lambda: "Đường kính dấu" in page.notice.text and "chưa đúng" in page.notice.text, timeout=PATIENCE)
    assert load_settings(practice.desk.folders).seal_diameter_mm is None


def test_a_setting_is_found_by_its_words(page: SettingsPage) -> None:
    page.search.setText("rfc dịch vụ")
    assert [name for name, field in page.fields.items() if field.isVisible()] == ["tsa_url"]


def test_what_the_agency_rules_is_shown_and_not_changed(
    qtbot: QtBot, page: SettingsPage, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('[locked]\ntsa_url = "http://tsa.example/"\n', encoding="utf-8")
    monkeypatch.setattr("kyso_desktop.workstation.policy.POLICY_FILE", policy)
    page.read()
    qtbot.waitUntil(lambda: bool(page.fields) and not page.fields["tsa_url"].control.isEnabled(), timeout=PATIENCE)
    with pytest.raises(SettingLocked):
        jobs.change_preference(practice.desk, "tsa_url", "http://other.example/")


def test_a_site_that_was_answered_is_listed_and_forgotten(qtbot: QtBot, page: SettingsPage, practice: Practice) -> None:
    assert page.sites.isHidden()
    kept, gone = "https://vanban.example", "https://la.example"
    jobs.decide_site(practice.desk, kept, allowed=True)
    jobs.decide_site(practice.desk, gone, allowed=False)
    page.read()
    qtbot.waitUntil(lambda: set(page.sites.buttons) == {kept, gone}, timeout=PATIENCE)
    page.search.setText("vanban")
    assert not page.sites.isHidden()
    page.sites.buttons[gone].click()
    qtbot.waitUntil(lambda: set(page.sites.buttons) == {kept}, timeout=PATIENCE)
    assert [one.site for one in jobs.known_sites(practice.desk)] == [kept]
    assert jobs.site_rule(practice.desk, gone) is jobs.SiteRule.ASK
    assert gone in page.notice.text
    assert jobs.read_journal(practice.desk)[-1].facts["code"] == "SITE_FORGOTTEN"
    page.search.setText("dấu thời gian")
    assert page.sites.isHidden()
