"""Watches tokens come and go, without a PIN and without disturbing a signature."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, RLock, Thread

from kyso_desktop.cryptoki import Ask, Presence, Request
from kyso_desktop.tokens.errors import TokenError
from kyso_desktop.tokens.finding import each_module_once, each_token_once, failed, reports_of
from kyso_desktop.tokens.model import TokenReport
from kyso_desktop.tokens.module_file import look_at
from kyso_desktop.tokens.process import LOOK_SECONDS, process_of

LOOK_EVERY_SECONDS = 0.25
REST_SECONDS = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Ever longer pauses after a module that failed, so that a broken driver is not started four times a second."""

Changed = Callable[[tuple[TokenReport, ...]], None]


def _now() -> datetime:
    return datetime.now(UTC)


class Watch:
    """Tells of every change of the tokens until :meth:`stop`."""

    def __init__(self, modules: Sequence[Path], changed: Changed, clock: Callable[[], datetime]) -> None:
        self._changed = changed
        self._clock = clock
        self._stopped = Event()
        self._lock = RLock()
        self._modules = each_module_once(modules)
        self._reports: dict[Path, tuple[TokenReport, ...]] = {}
        if not self._modules:
            Thread(target=changed, args=((),), name="token-watch", daemon=True).start()
        for module in self._modules:
            Thread(target=self._follow, args=(module,), name="token-watch", daemon=True).start()

    def stop(self) -> None:
        """No further change is told; the caller does not wait for a driver."""
        with self._lock:
            self._stopped.set()

    def _follow(self, module: Path) -> None:
        """One module's tokens, until the watch is stopped."""
        seen: Presence | None = None
        failures = 0
        while True:
            try:
                now = _presence(module, known=seen is not None, restart=failures > 0)
            except TokenError as error:
                seen, failures = None, failures + 1
                self._tell(module, (failed(module, error),))
            else:
                if now is not None and now != seen:
                    reports = reports_of(module, self._clock(), restart=False)
                    failures = failures + 1 if any(report.error for report in reports) else 0
                    seen = None if failures else now
                    self._tell(module, reports)
            pause = REST_SECONDS[min(failures, len(REST_SECONDS)) - 1] if failures else LOOK_EVERY_SECONDS
            if self._stopped.wait(pause):
                return

    def _tell(self, module: Path, reports: tuple[TokenReport, ...]) -> None:
        with self._lock:
            known = self._reports.get(module)
            if self._stopped.is_set() or (known is not None and _words(known) == _words(reports)):
                return
            self._reports[module] = reports
            all_reports = [one for each in self._modules for one in self._reports.get(each, ())]
            self._changed(each_token_once(all_reports))


def watch(modules: Sequence[Path], changed: Changed, *, clock: Callable[[], datetime] = _now) -> Watch:
    """``changed`` is called with every token, at once as modules answer, and again within a second of each change.

    It is called on a thread of the watch, one call at a time, and must not wait for anybody. Modules are asked side
    by side, four times a second, for no more than which tokens are there; a module at work is left alone, and only a
    change is followed by a listing. Reports are those of :func:`find_tokens`.
    """
    return Watch(modules, changed, clock)


def _presence(module: Path, *, known: bool, restart: bool) -> Presence | None:
    """Which tokens are there; None where the module is at work for somebody else. Raises ``TokenError`` kinds."""
    path = module.resolve() if known else look_at(module)
    request = Request(Ask.PRESENCE, str(path), restart=restart)
    return process_of(path).ask_if_free(request, Presence, LOOK_SECONDS)


def _words(reports: tuple[TokenReport, ...]) -> list[object]:
    """Reports in a form that compares by what they say, errors included."""
    return [
        (report.module, report.slot, report.serial, report.pin_state, report.certificates, repr(report.error))
        for report in reports
    ]
