"""What the program is made of: its version, the rules it follows, its engines and their licences."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.style import GAP, MARGIN, SPACE

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import About


class AboutPage(QWidget):
    """Text that can be copied into a letter to the support desk."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Giới thiệu"))
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(SPACE)
        self._reading = Lane(errands, self)
        self._reading.bug.connect(lambda code: self.text.setPlainText(wording.of_bug(code).next_step))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
        layout.addWidget(self.text)
        self.setFocusProxy(self.text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.send(self._show, jobs.about_program)

    def _show(self, about: About) -> None:
        rows = "".join(
            f"<tr><td>{one.name}</td><td>{one.version or self.tr('không rõ')}</td><td>{one.licence}</td></tr>"
            for one in about.libraries
        )
        heads = "".join(
            f"<th align='left'>{word}</th>"
            for word in (self.tr("Thành phần"), self.tr("Phiên bản"), self.tr("Giấy phép"))
        )
        rules = self.tr("Quy tắc thể thức: {name}, bản {version}, ngày {day}.").format(
            name=about.rules, version=about.rules_version, day=wording.day(about.rules_issued)
        )
        cited = "".join(
            f"<tr><td width='34%'>{escape(one.where)}</td><td>{escape(one.says)}</td></tr>" for one in about.citations
        )
        head = "".join(f"<th align='left'>{word}</th>" for word in (self.tr("Căn cứ"), self.tr("Nội dung")))
        purpose = self.tr("Ký số, đóng dấu và kiểm tra văn bản điện tử của cơ quan nhà nước.")
        self.text.setHtml(
            f"<h2>Kyso {about.version}</h2><p>{purpose}</p><p>{rules}</p>"
            f"<table cellpadding='4' width='100%'><tr>{head}</tr>{cited}</table>"
            f"<table cellpadding='4'><tr>{heads}</tr>{rows}</table>"
        )
