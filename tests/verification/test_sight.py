from contextlib import contextmanager
from functools import cache

import pytest

from kyso_desktop.pages import NotAPdf, open_pages
from kyso_desktop.verification import Reason, Verdict, look, verify
from tests.corpus import documents, pki, updates
from tests.verification.test_corpus import view

TEXT_BOX = (70, 690, 240, 715)
"""Over «Noi dung van ban: 1.000.000 dong»."""
BLANK_BOX = (70, 400, 240, 430)


@cache
def leader():
    return documents.signed(documents.plain(), pki.leader(), picture=documents.leader_picture())


def seal(picture, box, base=None):
    return documents.signed(base or leader(), pki.agency(), "Signature2", box=box, picture=picture)


def seen(content, open_document=None, tell=None):
    report = verify(content, name="a.pdf", view=view())
    assert report.verdict is Verdict.VALID, report.reasons
    return look(report, open_document or (lambda end: open_pages(content, "a.pdf", end=end)), tell)


def test_a_transparent_seal_over_the_leaders_picture_is_as_it_should_be():
    assert seen(seal(documents.seal_picture(), documents.SEAL_BOX)).verdict is Verdict.VALID


def test_an_opaque_seal_over_the_leaders_picture_hides_no_text():
    assert seen(seal(documents.opaque_picture(), (250, 160, 330, 220))).verdict is Verdict.VALID


def test_a_transparent_seal_over_text_is_no_alarm():
    assert seen(seal(documents.seal_picture(), (60, 640, 170, 750))).verdict is Verdict.VALID


def test_a_picture_on_blank_paper_is_no_alarm():
    assert seen(seal(documents.opaque_picture(), BLANK_BOX)).verdict is Verdict.VALID


@pytest.mark.parametrize(
    "picture",
    [
        documents.opaque_picture(),
        documents.opaque_picture((200, 20, 20)),
        documents.opaque_picture((20, 20, 20)),
        documents.opaque_picture(text="Noi dung van ban: 9.000.000 dong"),
    ],
    ids=["white", "red", "black", "other text"],
)
def test_a_picture_over_signed_text_is_found(picture):
    report = seen(seal(picture, TEXT_BOX))
    assert report.verdict is Verdict.INDETERMINATE
    assert Reason.CONTENT_COVERED in report.signatures[0].reasons
    assert report.signatures[0].pages_covered == (1,)
    assert report.signatures[1].pages_covered == ()


def test_a_picture_over_a_few_letters_is_found():
    report = seen(seal(documents.opaque_picture(), (160, 695, 175, 712)))
    assert report.signatures[0].pages_covered == (1,)


def test_a_filled_field_shows_where_it_may():
    content = updates.filled(documents.signed(updates.with_text_field(documents.plain()), pki.leader()), "165")
    assert seen(content).verdict is Verdict.VALID


def test_what_looks_different_is_found_though_values_agree():
    """A reader that draws something else for the file as received, as a parser that sees another page would."""
    content = seal(documents.seal_picture(), documents.SEAL_BOX)
    other = documents.plain(3)

    def opened(end):
        return open_pages(content if end != len(content) else other, "a.pdf", end=end)

    report = seen(content, opened)
    assert report.signatures[0].pages_differing == (1,)
    assert report.verdict is Verdict.INDETERMINATE


def test_pages_that_cannot_be_drawn_are_said():
    content = seal(documents.seal_picture(), documents.SEAL_BOX)

    class Broken:
        page_count = 2

        def image(self, page, scale):
            raise NotAPdf("a.pdf")

    @contextmanager
    def opened(_):
        yield Broken()

    report = seen(content, opened)
    assert report.signatures[0].pages_not_compared == (1, 2)
    assert report.verdict is Verdict.INDETERMINATE


def test_progress_counts_every_page():
    heard = []
    seen(seal(documents.seal_picture(), documents.SEAL_BOX), tell=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]


def test_one_signature_over_the_whole_file_needs_no_look():
    heard = []
    seen(leader(), tell=lambda done, total: heard.append(done))
    assert heard == []
