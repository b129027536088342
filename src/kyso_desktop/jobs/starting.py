"""Begins at once what every signing needs, so that no step waits for what could have been started before it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from kyso_desktop import tokens
from kyso_desktop.jobs.keys import modules_in_use

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import KeyWish


def make_way(desk: Desk, wish: KeyWish) -> None:
    """The journal is open, the engines are loaded, and the drivers' processes are on their way; no token is touched.

    All three take their time, and side by side. Raises what opening the journal raises.
    """
    for module in modules_in_use(desk, wish.modules):
        tokens.warm_up(module)
    with ThreadPoolExecutor(1, thread_name_prefix="journal") as beside:
        opening = beside.submit(desk.open_journal)
        from kyso_desktop.jobs import preparing, sign  # noqa: F401 - this is the loading
    opening.result()
