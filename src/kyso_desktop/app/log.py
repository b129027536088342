"""Where faults are written for the support desk: a small rotating file of this user, never the screen."""

import logging
from logging.handlers import RotatingFileHandler
from traceback import TracebackException
from types import TracebackType

from kyso_desktop.workstation import folders, private_folder

FILE = "kyso.log"
BYTES = 512 * 1024
KEPT = 3


LEVELS = {None: logging.WARNING, "error": logging.WARNING, "info": logging.INFO}
"""By the setting ``log_level``."""


class WithoutWords(logging.Formatter):
    """Traces tell where and of which kind a fault was, never what it says: that may name a person or a document."""

    def formatException(  # noqa: N802 - the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return "" if ei[0] is None else "".join(_lines(TracebackException(*ei))).rstrip()


def _lines(told: TracebackException) -> list[str]:
    earlier = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    kind = told.exc_type.__qualname__ if told.exc_type else "?"
    return [*(_lines(earlier) if earlier else ()), *told.stack.format(), f"{kind}\n"]


def set_log_level(level: str | None) -> None:
    """From now on so much is written as the setting says."""
    logging.getLogger("kyso_desktop").setLevel(LEVELS[level])


def start_log() -> None:
    """Everything under ``kyso_desktop`` goes to the log file; where it cannot be written, nowhere."""
    logger = logging.getLogger("kyso_desktop")
    logger.propagate = False
    if logger.handlers:
        return
    try:
        folder = private_folder(folders().logs)
        handler: logging.Handler = RotatingFileHandler(
            folder / FILE, maxBytes=BYTES, backupCount=KEPT, delay=True, encoding="utf-8"
        )
    except Exception:  # noqa: BLE001 - a log that cannot be opened must not keep anybody from their work
        handler = logging.NullHandler()
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
