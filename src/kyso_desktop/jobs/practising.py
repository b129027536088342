"""A practice signature in a window of its own, which says TẬP HUẤN everywhere."""

from pathlib import Path

from kyso_desktop.jobs.demo import sample_documents
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.training import TrainingToolFailed, missing_tool
from kyso_desktop.workstation import private_folder, read_file, start_training_window, write_whole

FOLDER = "tap-huan"


def practice_is_possible() -> bool:
    """Whether this computer has what practice tokens are made with."""
    return missing_tool() is None


def start_practice(desk: Desk) -> Path:
    """The practice window is opening with a fresh copy of a sample; the folder that it works in.

    Raises ``TrainingToolFailed`` where it cannot be started, and ``FileTrouble``.
    """
    folder = private_folder(desk.folders.cache / FOLDER)
    source = sample_documents()[-1]
    copy = folder / source.name
    write_whole(copy, read_file(source), overwrite=True)
    for old in folder.glob(f"{copy.stem}.signed*.pdf"):
        old.unlink()  # of an earlier practice; nothing of value is ever here
    try:
        start_training_window(folder, copy)
    except OSError as error:
        raise TrainingToolFailed("kyso-desktop", str(folder)) from error
    return folder
