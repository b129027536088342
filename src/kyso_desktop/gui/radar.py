"""Watches over the certificates on the tokens at hand, whatever page is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, TokenReport, WatchedCertificate


class Radar(QObject):
    """Looks when the tokens change and when a person wants it; without a certificate nothing is loaded or asked."""

    seen = Signal(tuple)
    """The ``WatchedCertificate``s."""
    failed = Signal(object)
    bug = Signal(str)
    noticed = Signal(str)
    """A notice that has not been told before: for the home page."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reports: tuple[TokenReport, ...] = ()
        self.watched: tuple[WatchedCertificate, ...] = ()
        self._looking, self._telling = Lane(errands, self), Lane(errands, self)
        for lane in (self._looking, self._telling):
            lane.failed.connect(self.failed)
            lane.bug.connect(self.bug)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """These tokens are there now."""
        self._reports = reports
        self.look()

    def look(self) -> None:
        """Ask again what became of the certificates."""
        if any(report.certificates for report in self._reports):
            self._looking.send(self._seen, jobs.watch_certificates, self._desk, self._reports)
        else:
            self._looking.drop()
            self._take(())

    def _seen(self, watched: tuple[WatchedCertificate, ...]) -> None:
        self._take(watched)
        self._telling.send(self._tell_fresh, jobs.fresh_notices, self._desk, watched)

    def _take(self, watched: tuple[WatchedCertificate, ...]) -> None:
        self.watched = watched
        self.seen.emit(watched)

    def _tell_fresh(self, fresh: tuple[WatchedCertificate, ...]) -> None:
        words = [
            self.tr("Chứng thư «{common_name}» {notice}.").format(
                common_name=one.certificate.facts.common_name, notice=wording.certificate_notice(one.notice)
            )
            for one in fresh
            if one.notice is not None
        ]
        if words:
            self.noticed.emit("\n".join(words))
