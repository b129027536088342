"""The process that verifies: reads questions from its standard input until that ends."""

import gc
import logging
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from kyso_desktop import placement, signing, trust, verification
from kyso_desktop.errors import KysoError
from kyso_desktop.front_door import load
from kyso_desktop.jobs.verifying.appending import Exchange
from kyso_desktop.jobs.verifying.frames import StreamEnded, receive, send
from kyso_desktop.jobs.verifying.held import Held, view_of
from kyso_desktop.jobs.verifying.messages import Anchors, Answer, Asked, Phase, Question
from kyso_desktop.jobs.verifying.plain import Blobs, packed, unpacked
from kyso_desktop.pages import DocumentTrouble, open_pages
from kyso_desktop.placement import Head
from kyso_desktop.verification import Report, Verdict
from kyso_desktop.workstation import (
    FOR_SIGNING,
    OBJECTS,
    Content,
    FileTrouble,
    bound_memory,
    file_content,
    forbid_core_dumps,
)

ENGINES: tuple[Callable[[], None], ...] = (
    lambda: load(placement.find_places),
    lambda: load(trust.open_view),
    lambda: load(verification.verify),
    lambda: load(signing.inspect),
    lambda: load(signing.opens_strictly),
    lambda: load(signing.append_signature),
)
"""What signing a document needs, in the order in which it is wanted; naming some of it would load it."""
MEMORY_BYTES = 2 * 1024**3
NOTHING = Anchors((), (), (), True)


def serve_verifying() -> int:
    """Answers until the parent closes its end, or until a file was too much; the exit code."""
    forbid_core_dumps()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    bound_memory(MEMORY_BYTES)
    gc.set_threshold(OBJECTS)  # a frozen program's, too
    questions, answers = _own_pipes()
    desk = _Desk(_Inbox(questions), answers)
    if FOR_SIGNING in sys.argv[1:]:
        desk.engines.extend(ENGINES)
    while desk.serves():
        pass
    return 0 if desk.is_well else 1


class _Inbox:
    """The messages of the program, read while something else is done."""

    def __init__(self, stream: BinaryIO) -> None:
        self._messages: SimpleQueue[bytes | None] = SimpleQueue()
        Thread(target=self._listen, args=(stream,), daemon=True).start()

    def _listen(self, stream: BinaryIO) -> None:
        with suppress(OSError, StreamEnded, MemoryError):
            while True:
                self._messages.put(receive(stream))
        self._messages.put(None)

    def is_empty(self) -> bool:
        return self._messages.empty()

    def next(self) -> Asked:
        """The next message; raises :class:`StreamEnded`, for ever after the stream has ended."""
        if (message := self._messages.get()) is None:
            self._messages.put(None)
            raise StreamEnded
        return unpacked(Asked, message)


class _Desk:
    """Answers one question after another, and loads what will be wanted while there is none."""

    def __init__(self, inbox: _Inbox, answers: BinaryIO) -> None:
        self._inbox, self._answers = inbox, answers
        self._anchors, self._held = NOTHING, Held()
        self.engines: deque[Callable[[], None]] = deque()
        self.is_well = True

    def serves(self) -> bool:
        """One question is answered; False where there will be none, or a file was too much."""
        while self.engines and self._inbox.is_empty():
            self.engines.popleft()()
        try:
            asked = self._inbox.next()
        except StreamEnded:
            return False
        what = asked.question or asked.reading
        self._anchors = (what.anchors if what else None) or self._anchors
        for answer in _answers(asked, self._anchors, self._held, self._tell, self._exchange):
            self._tell(answer)
            self.is_well = answer.phase is not Phase.BEYOND
        if asked.reading is not None and asked.reading.then_sign is not None:
            self.engines.extend(ENGINES)
            if (picture := asked.reading.then_sign.picture) is not None:
                self.engines.append(lambda: signing.ready_picture(picture))
        return self.is_well

    def _tell(self, answer: Answer) -> None:
        send(self._answers, packed(answer, Blobs(self._anchors.blobs)))

    def _exchange(self, answer: Answer) -> bytes:
        """What the program was asked for. Raises ``StreamEnded`` where the next message is anything else."""
        self._tell(answer)
        if (brought := self._inbox.next().brought) is None:
            raise StreamEnded
        return brought


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The parent's pipes under other numbers; what a library prints goes nowhere."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    return questions, answers


def _answers(
    asked: Asked, anchors: Anchors, held: Held, told: Callable[[Answer], None], exchange: Exchange
) -> Iterator[Answer]:
    try:
        if asked.question is not None:
            yield from _examined(asked.question, anchors)
        elif asked.reading is not None:
            yield held.answer(asked.reading, anchors, told, exchange)
    except (FileTrouble, DocumentTrouble) as trouble:
        yield Answer(Phase.TROUBLE, trouble=trouble.code)
    except (StreamEnded, MemoryError):
        yield Answer(Phase.BEYOND)
    except Exception:  # a fault of ours over one file must neither end a run nor turn green
        logging.getLogger(__name__).exception("verifying failed")
        yield Answer(Phase.BEYOND)


def _examined(question: Question, anchors: Anchors) -> Iterator[Answer]:
    path = Path(question.path)
    with file_content(path) as content:
        yield from _judged(path, content, question, anchors)


def _judged(path: Path, content: Content, question: Question, anchors: Anchors) -> Iterator[Answer]:
    view = view_of(anchors, question.moment)
    report = verification.verify(content, name=path.name, view=view, password=question.password)
    yield Answer(Phase.JUDGED, report)
    looked = looked_at(report, content, question)
    facts = (
        verification.replay_facts(content, looked, question.password) if question.replay and looked.signatures else None
    )
    yield Answer(Phase.DONE, looked, head_of(report, content, question.password), facts)


def looked_at(report: Report, content: Content, question: Question) -> Report:
    """The report after a look at the pages; what is invalid cannot get worse."""
    if report.verdict is Verdict.INVALID or not report.signatures:
        return report
    return verification.look(
        report,
        lambda end: open_pages(content, report.name, question.password, end),
        every_page=question.every_page,
    )


def head_of(report: Report, content: Content, password: str | None) -> Head | None:
    """Number, date and agency as page 1 shows them; None where it has no readable text.

    A number and a date that the clerk has set with the seal stand in fields, not in the page's own text.
    """
    if report.verdict is Verdict.UNREADABLE:
        return None
    try:
        with open_pages(content, report.name, password) as pages:
            head = placement.read_head(pages)
            if head.number and head.date:
                return head
            pages.flatten(1)
            shown = placement.read_head(pages)
            return replace(head, number=head.number or shown.number, date=head.date or shown.date)
    except KysoError:
        return None


if __name__ == "__main__":
    sys.exit(serve_verifying())
