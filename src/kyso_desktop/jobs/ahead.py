"""What the documents of a run need is begun before it is their turn, where other processes do the reading.

Without a reader (``Desk.reader``) nothing is begun ahead: each step is done when it is asked for.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from queue import SimpleQueue
from typing import TYPE_CHECKING, Self, TypeVar

from kyso_desktop.jobs.documents import open_at_once, open_document, see_document
from kyso_desktop.jobs.keys import list_tokens
from kyso_desktop.jobs.model import OpenedDocument, Step, sign_part
from kyso_desktop.jobs.picture_facts import PictureFile
from kyso_desktop.jobs.pictures import learn_picture, picture_for
from kyso_desktop.jobs.verifying import Intended
from kyso_desktop.workstation import FileTrouble, check_target, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from types import TracebackType

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Request, SignRequest, Tell
    from kyso_desktop.jobs.rules import PictureRule
    from kyso_desktop.jobs.verifying import PictureFound, ReaderApart

FURTHER = 2
"""Documents that are opened and wait for their turn, besides those that are being read."""

SECOND_FROM, SECOND_FROM_BYTES = 8, 16_000_000
"""With fewer documents, or less in them, a second reader costs more to start than it saves."""

Found = TypeVar("Found")


class Ahead:
    """The tokens are being looked for, the trust is being opened and the first documents are being read; no PIN.

    To be left as a context: what was not asked for is dropped. ``unseen``: nobody looks at the documents once they are
    signed, so that the copy of a large one may become its output.
    """

    def __init__(self, requests: Sequence[Request], desk: Desk, *, unseen: bool = False) -> None:
        self._desk = desk
        self._several = len(requests) > 1
        self._for_target = unseen and not self._several  # of several documents none stays at hand until it is signed
        self._left = deque(sign_part(request) for request in requests)
        self._opening: deque[Future[OpenedDocument]] = deque()
        self._readers: SimpleQueue[ReaderApart] = SimpleQueue()
        readers = _readers(desk, requests)
        for reader in readers:
            self._readers.put(reader)
        self._room = len(readers) + FURTHER
        self._pool = ThreadPoolExecutor(len(readers) + 2, thread_name_prefix="ahead") if readers else None
        modules = self._left[0].key.modules
        self.reports = self._begun(lambda: list_tokens(desk, modules))
        """Gives every token at hand; raises what looking for them raised."""
        self.view = self._begun(desk.trust_view)
        """Gives the trust of this run; raises what opening it raised."""
        self._go_on()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def next_document(self, tell: Tell) -> OpenedDocument:
        """The document of the next request, in their order. Raises as ``open_document`` and ``check_target``."""
        tell(Step.READING)
        tell(Step.PLACING)
        if self._pool is None:
            return self._opened(self._left.popleft(), self._desk)
        opening = self._opening.popleft()
        try:
            return opening.result()
        finally:
            self._go_on()

    def _begun(self, act: Callable[[], Found]) -> Callable[[], Found]:
        return cache(act) if self._pool is None else self._pool.submit(act).result

    def _go_on(self) -> None:
        while self._pool is not None and self._left and len(self._opening) < self._room:
            self._opening.append(self._pool.submit(self._opened_apart, self._left.popleft()))

    def _opened_apart(self, sign: SignRequest) -> OpenedDocument:
        """With all that will be asked of its reader, so that preparing it waits for nobody."""
        reader = self._readers.get()
        try:
            if self._several:
                check_target(sign.target, overwrite=sign.overwrite)
                desk, placed = replace(self._desk, reader=reader), sign.place is not None
                return open_at_once(sign.source, desk, reader, self.view(), sign.password, placed=placed)
            document = self._opened(sign, self._desk)
            rule, png = self._picture(sign)
            asked = document.content, document.name, document.password, self._desk.cancel
            fitness = reader.fitness(*asked, Intended(png, rule.smallest_pixels))
            if png is not None and fitness.picture is not None:
                learn_picture(png, rule, _picture_of(png, fitness.picture))
            return replace(document, fitness=fitness)
        finally:
            self._readers.put(reader)

    def _picture(self, sign: SignRequest) -> tuple[PictureRule, bytes | None]:
        """What the mark will show, where it can be read; the trouble is told where the mark is drawn."""
        path, rule = picture_for(sign, self._desk)
        try:
            return rule, read_file(path) if path is not None else None
        except FileTrouble:
            return rule, None

    def _opened(self, sign: SignRequest, desk: Desk) -> OpenedDocument:
        check_target(sign.target, overwrite=sign.overwrite)
        target = sign.target if self._for_target else None
        seen = see_document(sign.source, sign.password, desk.reader, target=target)
        seen = replace(seen, placed=sign.place is not None)
        return open_document(sign.source, desk, view=self.view, password=sign.password, seen=seen)


def _picture_of(png: bytes, found: PictureFound) -> PictureFile | str:
    return found.fault or PictureFile(png, found.width, found.height, found.hues)


def _readers(desk: Desk, requests: Sequence[Request]) -> tuple[ReaderApart, ...]:
    if desk.reader is None:
        return ()
    few = len(requests) < SECOND_FROM and sum(map(_size, requests)) < SECOND_FROM_BYTES
    return (desk.reader,) if few or len(requests) == 1 else (desk.reader, desk.reader.second())


def _size(request: Request) -> int:
    try:
        return sign_part(request).source.stat().st_size
    except (OSError, ValueError):  # it is told when the document is opened
        return 0
