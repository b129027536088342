"""Cài đặt: every setting of the one table, found by its words; locked ones shown as the agency's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.setting_field import SettingField
from kyso_desktop.gui.site_list import SiteList
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, heading, quiet
from kyso_desktop.gui.task_layout import scrolled

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, EffectiveSetting, KnownSite, SettingRow

    Rows = tuple[tuple[SettingRow, EffectiveSetting], ...]

AT_A_TIME = 6
AT_ONCE = ("role", "appearance", "notifications_off")
"""What holds at once; everything else is read where the program starts."""


class SettingsPage(QWidget):
    """A list that says of each setting what it does and who has set it."""

    changed = Signal(str, object)
    """The setting's name and its new value; None for the default."""
    restart_wanted = Signal()

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.fields: dict[str, SettingField] = {}
        self._unfolding = 0
        self._rows: Rows = ()
        self.is_whole = False
        self.notice, self.search = Notice(), QLineEdit()
        self.sites = SiteList()
        self.sites.forgotten.connect(self._forget)
        self._reading, self._writing, self._asking = (Lane(errands, self) for _ in range(3))
        for lane in (self._reading, self._writing, self._asking):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.notice.acted.connect(self.restart_wanted)
        self.search.setPlaceholderText(self.tr("Tìm trong cài đặt"))
        self.search.setAccessibleName(self.tr("Tìm trong cài đặt"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addLayout(self._list)
        column.addWidget(self.sites)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading(self.tr("Cài đặt"), 1.5))
        layout.addWidget(
            quiet(
                self.tr(
                    "Thay đổi được lưu ngay và được ghi vào nhật ký (trừ cách hiển thị). Thay đổi nào cần khởi động "
                    "lại ứng dụng thì có nút «Khởi động lại»; văn bản đang mở được mở lại."
                )
            )
        )
        layout.addWidget(self.search)
        layout.addWidget(self.notice)
        layout.addWidget(scrolled(inner), 1)
        self.setFocusProxy(self.search)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """The settings as they hold now."""
        self._reading.send(self._show, jobs.read_preferences, self._desk)
        self._asking.send(self._show_sites, jobs.known_sites, self._desk)

    def _show(self, rows: Rows) -> None:
        if rows == self._rows:
            return
        self._rows, self.is_whole = rows, False
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {}
        self._unfolding += 1
        self._unfold(rows, {}, self._unfolding)

    def _unfold(self, rows: Rows, made: dict[str, SettingField], turn: int) -> None:
        """Some fields at a time, so that the window lives in between; ``fields`` are there when all are."""
        if turn != self._unfolding:  # what is read later replaces them
            for field in made.values():
                field.deleteLater()
            return
        for row, held in rows[:AT_A_TIME]:
            field = made[row.name] = SettingField(row, held)
            field.changed.connect(self._change)
            self._list.addWidget(field)
            field.setVisible(self._fits(field))
        if rest := rows[AT_A_TIME:]:
            QTimer.singleShot(0, self, lambda: self._unfold(rest, made, turn))
            return
        self.fields, self.is_whole = made, True
        self._filter()

    def _fits(self, field: SettingField) -> bool:
        return all(word in field.words for word in self.search.text().casefold().split())

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for field in self.fields.values():
            field.setVisible(self._fits(field))
        found = bool(self.sites.words) and all(word in self.sites.words for word in words)
        self.sites.setVisible(found)

    def _show_sites(self, sites: tuple[KnownSite, ...]) -> None:
        self.sites.show_sites(sites)
        self._filter()

    def _forget(self, site: str) -> None:
        self._writing.send(partial(self._forgot, site), jobs.forget_site, self._desk, site)

    def _forgot(self, site: str, left: tuple[KnownSite, ...]) -> None:
        self._show_sites(left)
        self.notice.say(
            self.tr("Đã quên {site}. Lần sau trang này gọi, ứng dụng hỏi lại.").format(site=site), Tone.GOOD
        )

    def _change(self, name: str, value: object) -> None:
        self._writing.send(lambda _value: self._changed(name, value), jobs.change_preference, self._desk, name, value)

    def _changed(self, name: str, value: object) -> None:
        title = wording.setting_text(name).title
        if name in AT_ONCE:
            self.notice.say(self.tr("Đã lưu «{title}».").format(title=title), Tone.GOOD)
        else:
            words = self.tr("Đã lưu «{title}». Có hiệu lực sau khi khởi động lại ứng dụng.").format(title=title)
            self.notice.say(words, Tone.GOOD, self.tr("Khởi động lại"))
        self.changed.emit(name, value)

    def wait(self) -> None:
        """A signature is being made: a restart has to wait."""
        self.notice.say(self.tr("Đang ký. Chờ ký xong rồi khởi động lại."), Tone.CAUTION, self.tr("Khởi động lại"))

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
