"""Many files verified in one run, each in a process of its own, two at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from kyso_desktop.jobs.verify import verify_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import VerifiedFile

AT_ONCE = 2
"""The computers of an office have two cores and more; a third file would only wait for them."""


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """These files, and of a folder every PDF at whatever depth, in the order of their names."""
    found = []
    for path in paths:
        found += _pdfs(path) if path.is_dir() else [path]
    return tuple(found)


def _pdfs(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.suffix.lower() == ".pdf" and each.is_file())


def verify_documents(
    paths: Iterable[Path], desk: Desk, begun: Callable[[int], None], told: Callable[[VerifiedFile], None]
) -> int:
    """Each file's verdict is told as soon as it is there, and journalled; how many there were.

    ``begun`` hears first how many there are; both are called on threads of the run. Raises as ``verify_document``.
    """
    files = files_in(paths)
    begun(len(files))
    view, journal = desk.trust_view(), desk.open_journal()
    del journal  # it is open now, before two threads ask for its key

    def one(path: Path) -> None:
        desk.go_on()
        told(verify_document(path, desk, view=view))

    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="verifying") as pool:
        try:
            for done in as_completed([pool.submit(one, path) for path in files]):
                done.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return len(files)
