"""Where faults are written for the support desk: a small rotating file of this user, never the screen."""

import logging
from logging.handlers import RotatingFileHandler

from kyso_desktop.workstation import folders, private_folder

FILE = "kyso.log"
BYTES = 512 * 1024
KEPT = 3


LEVELS = {None: logging.WARNING, "error": logging.WARNING, "info": logging.INFO}
"""By the setting ``log_level``."""


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
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
