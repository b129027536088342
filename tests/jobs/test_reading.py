"""A hostile document can take down the process that reads it for the window, and nothing else."""

import hashlib
from dataclasses import replace
from threading import Event

import pytest
from tests.corpus import documents
from tests.documents.look_alike import Spec, look_alike
from tests.jobs.test_verifying import bomb, small_process, two_signatures, view  # noqa: F401 - a fixture

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import (
    Cancelled,
    DocumentTooComplex,
    EmptyFile,
    NotAPdf,
    PageReader,
    PasswordNeeded,
    open_document,
    place_document,
    see_document,
)
from kyso_desktop.jobs.verifying import ReaderApart
from kyso_desktop.jobs.verifying.frames import send
from kyso_desktop.jobs.verifying.messages import Answer, Drawn, Phase, Sheets, ToSign
from kyso_desktop.pages import PageImage, open_pages
from kyso_desktop.placement import find_anchors
from kyso_desktop.verification import verify
from kyso_desktop.workstation import COPIED_FROM, OwnCopy, read_content

WINDOW = (10, 20, 50, 60)


@pytest.fixture(scope="module")
def reader():
    made = ReaderApart()
    yield made
    made.close()


def size_of(reader, content, page=1):
    return reader.part(content, "a.pdf", None, page, 0.2, WINDOW)


def test_it_says_what_is_read_here(reader, two_signatures, tmp_path):  # noqa: F811
    path = tmp_path / "a.pdf"
    path.write_bytes(two_signatures)
    given = two_signatures, "a.pdf", None
    assert reader.report(*given, view()) == verify(two_signatures, name="a.pdf", view=view())
    assert reader.layout(*given).places == place_document(path)
    with open_pages(two_signatures, "a.pdf") as pages:
        assert reader.sheets(*given) == Sheets(pages.sheets(), may_be_signed=True)
        assert reader.part(*given, 2, 0.5, WINDOW) == pages.part(2, 0.5, WINDOW)


def test_titles_are_found_there_and_leaving_the_document_stops_that(reader):
    content = look_alike(Spec()).content
    with open_pages(content, "a.pdf") as pages:
        found = find_anchors(pages)
    assert found
    assert reader.anchors(content, "a.pdf", None) == found
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        reader.anchors(content, "a.pdf", None, stop)


def test_two_documents_by_turns(reader):
    one, other, third = (documents.plain(pages) for pages in (1, 2, 3))
    for content, pages in ((one, 1), (other, 2), (one, 1), (third, 3), (one, 1), (other, 2)):
        assert len(reader.sheets(content, "a.pdf", None).sizes) == pages
        assert size_of(reader, content, pages).width == WINDOW[2]


def test_troubles_keep_their_names(reader):
    locked = documents.encrypted(documents.plain(), "mật khẩu")
    for content, password, trouble in ((b"", None, EmptyFile), (b"%PDF", None, NotAPdf), (locked, "x", PasswordNeeded)):
        with pytest.raises(trouble) as caught:
            reader.sheets(content, "văn bản.pdf", password)
        assert caught.value.name == "văn bản.pdf"
    assert len(reader.sheets(locked, "a.pdf", "mật khẩu").sizes) == 2


def test_memory_is_bounded_and_the_next_document_is_read(two_signatures, monkeypatch):  # noqa: F811
    monkeypatch.setattr("kyso_desktop.jobs.verifying.pool.start_verifying_process", small_process)
    reader = ReaderApart()
    with pytest.raises((DocumentTooComplex, NotAPdf)):
        reader.sheets(bomb(700), "bom.pdf", None)
    with pytest.raises(DocumentTooComplex):
        reader.part(two_signatures, "a.pdf", None, 1, 100.0, (0, 0, 8000, 8000))
    assert size_of(reader, two_signatures).width == WINDOW[2]
    reader.close()


def test_too_long_ends_the_process_and_the_next_document_is_read():
    reader = ReaderApart(draw_seconds=0.0)
    with pytest.raises(DocumentTooComplex):
        reader.sheets(documents.plain(), "a.pdf", None)
    reader.drawing.seconds = 60
    assert reader.sheets(documents.plain(), "a.pdf", None).sizes
    reader.close()


def test_a_process_that_died_is_replaced_and_told_the_document_again(reader):
    content = documents.plain()
    size_of(reader, content)
    reader.drawing._life._process.kill()
    reader.drawing._life._process.wait()
    assert size_of(reader, content).width == WINDOW[2]


def test_leaving_a_document_stops_its_reading(reader):
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        reader.layout(documents.plain(), "a.pdf", None, stop)
    assert reader.layout(documents.plain(), "a.pdf", None).places


class Liar:
    """A process that a document has taken over."""

    def __init__(self, answer):
        self._answer = answer

    def has_ended(self):
        return False

    def kill(self):
        pass

    def wait(self):
        pass

    def ask_reading(self, reading, anchors):
        pass

    def answer(self, seconds, cancel):
        return self._answer

    def end(self):
        pass


TRUE = Drawn(2, 3, 8, bytes(24))
SMALL = (0, 0, 2, 3)


@pytest.mark.parametrize("lie", [{"height": 4}, {"stride": 4}, {"width": 0, "stride": 0, "height": 0}, {"pixels": b""}])
def test_a_picture_that_is_not_what_it_says_is_not_shown(lie):
    reader = ReaderApart(start=lambda: Liar(Answer(Phase.DONE, image=replace(TRUE, **lie))))
    with pytest.raises(DocumentTooComplex):
        reader.part(b"%PDF", "a.pdf", None, 1, 1.0, SMALL)
    honest = ReaderApart(start=lambda: Liar(Answer(Phase.DONE, image=TRUE)))
    assert honest.part(b"%PDF", "a.pdf", None, 1, 1.0, SMALL) == PageImage(2, 3, 8, bytes(24))


def test_an_answer_without_what_was_asked_opens_nothing():
    reader = ReaderApart(start=lambda: Liar(Answer(Phase.DONE)))
    with pytest.raises(DocumentTooComplex):
        reader.layout(b"%PDF", "a.pdf", None)
    unasked = ReaderApart(start=lambda: Liar(Answer(Phase.TO_SIGN, to_sign=ToSign(b"a", "sha256", b"b"))))
    with pytest.raises(DocumentTooComplex):  # it was asked for a verdict, and wants a signature
        unasked.report(b"", "a.pdf", None, view())
    without_pages = ReaderApart(start=lambda: Liar(Answer(Phase.DONE, sheets=Sheets((), may_be_signed=False))))
    with pytest.raises(DocumentTooComplex):
        without_pages.sheets(b"%PDF", "a.pdf", None)


def large(pages=2):
    """A document above the size from which documents are lent."""
    return documents.plain(pages) + b"\n%" + bytes(COPIED_FROM)


def read(path, content):
    path.write_bytes(content)
    return read_content(path)


def test_a_large_document_is_lent_to_both_processes(reader, monkeypatch, tmp_path):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    content = read(tmp_path / "a.pdf", large())
    sent = []

    def counted(stream, message):
        sent.append(len(message))
        send(stream, message)

    monkeypatch.setattr("kyso_desktop.jobs.verifying.pool.send", counted)
    assert len(reader.sheets(content, "a.pdf", None).sizes) == 2
    assert reader.report(content, "a.pdf", None, view()) == verify(content, name="a.pdf", view=view())
    with open_pages(content, "a.pdf") as pages:
        assert reader.part(content, "a.pdf", None, 2, 0.5, WINDOW) == pages.part(2, 0.5, WINDOW)
    assert sum(sent) < 100_000


def test_a_large_document_that_cannot_be_borrowed_is_sent(reader, monkeypatch, tmp_path):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    content = read(tmp_path / "a.pdf", large(3))
    content.name = "/proc/0/fd/0"
    assert len(reader.sheets(content, "a.pdf", None).sizes) == 3
    assert size_of(reader, content, 3).width == WINDOW[2]


def test_a_warm_process_answers_and_one_that_a_document_ended_is_replaced_at_once():
    reader = ReaderApart(draw_seconds=0.0)
    reader.warm()
    first = reader.drawing._life
    with pytest.raises(DocumentTooComplex):
        reader.sheets(documents.plain(), "a.pdf", None)
    second = reader.drawing._life
    assert second is not None
    assert second is not first
    assert first.has_ended()
    reader.drawing.seconds = 60
    assert reader.sheets(documents.plain(), "a.pdf", None).sizes
    assert reader.drawing._life is second
    reader.close()


def test_a_large_file_is_read_once_and_signed_as_it_was_shown(reader, tmp_path, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    path = tmp_path / "lớn.pdf"
    content = large(3)
    path.write_bytes(content)
    seen = see_document(path, None, reader)
    path.write_bytes(documents.plain(1))
    opened = open_document(path, build_desk(), seen=seen)
    assert isinstance(opened.content, OwnCopy)
    assert opened.content[:] == content
    assert opened.sha256 == hashlib.sha256(content).hexdigest()
    assert opened.shapes is seen.shapes
    with open_pages(content, "a.pdf") as pages:
        for shown in (seen, opened):
            assert PageReader(shown).part(3, 0.5, WINDOW) == pages.part(3, 0.5, WINDOW)
