"""The one thread on which every PKCS#11 call is made.

python-pkcs11 starts a module with ``C_Initialize(NULL)``: that promises the vendor that only one thread will ever call
(PKCS#11 v2.40, 5.4), while the Python lock is released inside calls. So the promise is kept here, for all modules.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from kyso_desktop.errors import KysoBug

Result = TypeVar("Result")

_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="token")
_here = threading.local()


def on_token_thread(work: Callable[[], Result]) -> Result:
    """What ``work`` returned or raised, after it ran on the token thread; other callers wait their turn."""
    if getattr(_here, "is_token_thread", False):
        raise KysoBug("token thread waits for itself")
    return _worker.submit(_mark_and_run, work).result()


def require_token_thread() -> None:
    """Nothing, on the token thread; :class:`KysoBug` anywhere else."""
    if not getattr(_here, "is_token_thread", False):
        raise KysoBug("PKCS#11 called outside the token thread")


def _mark_and_run(work: Callable[[], Result]) -> Result:
    _here.is_token_thread = True
    return work()
