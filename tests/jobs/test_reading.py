"""A hostile document can take down the process that reads it for the window, and nothing else."""

from dataclasses import replace

import pytest
from tests.corpus import documents
from tests.jobs.test_verifying import bomb, small_process, two_signatures, view  # noqa: F401 - a fixture

from kyso_desktop.jobs import DocumentTooComplex, EmptyFile, NotAPdf, PasswordNeeded
from kyso_desktop.jobs.verifying import ReaderApart, ReaderHere
from kyso_desktop.jobs.verifying.messages import Answer, Drawn, Phase
from kyso_desktop.pages import PageImage


@pytest.fixture(scope="module")
def reader():
    made = ReaderApart()
    yield made
    made.close()


def test_it_says_what_is_read_here(reader, two_signatures):  # noqa: F811
    given = two_signatures, "a.pdf", None
    assert reader.layout(*given) == ReaderHere().layout(*given)
    assert reader.shapes(*given) == ReaderHere().shapes(*given)
    assert reader.report(*given, view()) == ReaderHere().report(*given, view())
    assert reader.image(*given, 2, 0.5) == ReaderHere().image(*given, 2, 0.5)


def test_two_documents_by_turns(reader):
    one, other, third = (documents.plain(pages) for pages in (1, 2, 3))
    for content, pages in ((one, 1), (other, 2), (one, 1), (third, 3), (one, 1), (other, 2)):
        assert len(reader.shapes(content, "a.pdf", None).shapes) == pages
        assert reader.image(content, "a.pdf", None, pages, 0.2).width == 119


def test_troubles_keep_their_names(reader):
    locked = documents.encrypted(documents.plain(), "mật khẩu")
    for content, password, trouble in ((b"", None, EmptyFile), (b"%PDF", None, NotAPdf), (locked, "x", PasswordNeeded)):
        with pytest.raises(trouble) as caught:
            reader.layout(content, "văn bản.pdf", password)
        assert caught.value.name == "văn bản.pdf"
    assert len(reader.shapes(locked, "a.pdf", "mật khẩu").shapes) == 2


def test_memory_is_bounded_and_the_next_document_is_read(two_signatures, monkeypatch):  # noqa: F811
    monkeypatch.setattr("kyso_desktop.jobs.verifying.pool.start_verifying_process", small_process)
    reader = ReaderApart()
    with pytest.raises((DocumentTooComplex, NotAPdf)):
        reader.layout(bomb(700), "bom.pdf", None)
    with pytest.raises(DocumentTooComplex):
        reader.image(two_signatures, "a.pdf", None, 1, 100.0)
    assert reader.report(two_signatures, "a.pdf", None, view()).signatures
    reader.close()


def test_too_long_ends_the_process_and_the_next_document_is_read():
    reader = ReaderApart(read_seconds=0.0)
    with pytest.raises(DocumentTooComplex):
        reader.layout(documents.plain(), "a.pdf", None)
    reader._read_seconds = 60
    assert reader.layout(documents.plain(), "a.pdf", None).shapes
    reader.close()


def test_a_process_that_died_is_replaced_and_told_the_document_again(reader):
    content = documents.plain()
    reader.shapes(content, "a.pdf", None)
    reader._life._process.kill()
    reader._life._process.wait()
    assert reader.image(content, "a.pdf", None, 1, 0.2).width == 119


class Liar:
    """A process that a document has taken over."""

    def __init__(self, answer):
        self._answer = answer

    def has_ended(self):
        return False

    def ask_reading(self, reading, anchors):
        pass

    def answer(self, seconds, cancel):
        return self._answer

    def end(self):
        pass


TRUE = Drawn(2, 3, 8, bytes(24))


@pytest.mark.parametrize("lie", [{"height": 4}, {"stride": 4}, {"width": 0, "stride": 0, "height": 0}, {"pixels": b""}])
def test_a_picture_that_is_not_what_it_says_is_not_shown(lie):
    reader = ReaderApart(start=lambda: Liar(Answer(Phase.DONE, image=replace(TRUE, **lie))))
    with pytest.raises(DocumentTooComplex):
        reader.image(b"%PDF", "a.pdf", None, 1, 1.0)
    honest = ReaderApart(start=lambda: Liar(Answer(Phase.DONE, image=TRUE)))
    assert honest.image(b"%PDF", "a.pdf", None, 1, 1.0) == PageImage(2, 3, 8, bytes(24))


def test_an_answer_without_what_was_asked_opens_nothing():
    reader = ReaderApart(start=lambda: Liar(Answer(Phase.DONE)))
    with pytest.raises(DocumentTooComplex):
        reader.layout(b"%PDF", "a.pdf", None)
