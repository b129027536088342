"""Python's search for cycles, on the main thread alone.

Python searches on whichever thread happens to allocate; a widget that is part of a cycle would then be destroyed on a
worker's thread, which Qt answers with a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MILLISECONDS = 500


class Sweep(QObject):
    """While it lives no other thread searches for cycles."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Search the generations that Python would have searched by now."""
        for generation in (2, 1, 0):
            if all(
                count > most for count, most in zip(gc.get_count()[: generation + 1], _limits(generation), strict=True)
            ):
                gc.collect(generation)
                return

    def stop(self) -> None:
        """The program ends: Python may do as it likes."""
        self._timer.stop()
        gc.enable()


def _limits(generation: int) -> tuple[int, ...]:
    return gc.get_threshold()[: generation + 1]
