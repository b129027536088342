"""A lock that is handed over in the order of asking.

An ordinary lock may be taken again by its last holder before a waiting thread wakes: a long reading of every page would
then keep the picture of one page from being drawn.
"""

from collections import deque
from threading import Lock, get_ident

FREE, PROMISED = 0, -1
"""Not the number of any thread: nobody's, and that of the thread that is being woken."""


class Turns:
    """Reentrant; who waits longest is next."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[Lock] = deque()
        self._owner = FREE
        self._depth = 0

    def __enter__(self) -> None:
        me = get_ident()
        with self._guard:
            if self._owner in (FREE, me):
                self._owner, self._depth = me, self._depth + 1
                return
            turn = Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()  # released by the holder before
        with self._guard:
            self._owner, self._depth = me, 1

    def __exit__(self, *_: object) -> None:
        with self._guard:
            self._depth -= 1
            if self._depth:
                return
            if self._waiting:
                self._owner = PROMISED
                self._waiting.popleft().release()
            else:
                self._owner = FREE
