"""The settings as a person sees and changes them."""

from dataclasses import replace
from typing import Any

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import SettingInvalid, SettingLocked
from kyso_desktop.journal import Act
from kyso_desktop.workstation import (
    SETTING_TABLE,
    EffectiveSetting,
    Origin,
    SettingRow,
    SettingValue,
    effective_settings,
    load_settings,
    parse_setting,
    save_settings,
)

LOOKS = ("role", "language", "appearance", "welcome_off")
"""How the window looks to its user is no event of the journal, and needs none to be changed."""


def read_preferences(desk: Desk) -> tuple[tuple[SettingRow, EffectiveSetting], ...]:
    """Every setting of the table as it holds now, and why; raises ``SettingsUnreadable``, ``PolicyUnreadable``."""
    held = {each.name: each for each in effective_settings(desk.folders)}
    return tuple((row, held[row.name]) for row in SETTING_TABLE)


def change_preference(desk: Desk, name: str, value: object) -> SettingValue:
    """The setting holds from the next start of the program; None puts the default back. Journalled,
    without its value, where it is about more than looks.

    Raises :class:`SettingLocked`, :class:`SettingInvalid`, ``FileTrouble`` and ``JournalError``.
    """
    row = next(each for each in SETTING_TABLE if each.name == name)
    held = next(each for each in effective_settings(desk.folders) if each.name == name)
    if held.origin is Origin.LOCKED:
        raise SettingLocked(name)
    default: Any = getattr(type(desk.settings)(), name)
    try:
        parsed: Any = default if value is None else parse_setting(row, value)
    except TypeError as error:
        raise SettingInvalid(name) from error
    if name not in LOOKS:
        desk.open_journal().note(Act.SETTING_CHANGED, {"setting": name}, desk.clock())
    save_settings(desk.folders, replace(load_settings(desk.folders), **{name: parsed}))
    return parsed  # type: ignore[no-any-return]
