"""A file too large to be held is judged where it lies, and judged alike."""

import pytest

from kyso_desktop.pages import open_pages
from kyso_desktop.verification import Reason, Verdict, look, replay_facts, verify
from kyso_desktop.workstation import FileBusy, FileMissing, NotAFile, file_content, mapped_file
from tests.corpus import documents, pki
from tests.verification.test_sight import view


def signed_twice() -> bytes:
    first = documents.signed(documents.plain(), pki.leader(), picture=documents.leader_picture())
    return documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX, picture=documents.seal_picture())


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch):
    monkeypatch.setattr(mapped_file, "WHOLE_BELOW", 0)


def judged(content):
    report = verify(content, name="a.pdf", view=view())
    return look(report, lambda end: open_pages(content, "a.pdf", end=end), every_page=True)


CHANGED = {
    "honest": lambda content: content,
    "one letter": lambda content: content.replace(b"ReportLab", b"ReportLob", 1),
    "appended": lambda content: content + b"\n1 0 obj <</Type/Catalog>> endobj\n",
    "rolled back": lambda content: (
        content[: content.index(b"%%EOF") + 6] + content[content.index(b"%%EOF") + 6 :][::-1]
    ),
    "cut": lambda content: content[: len(content) // 2],
    "no signature": lambda content: documents.plain(),
    "no PDF": lambda content: b"<html>" * 100,
}


@pytest.mark.parametrize("name", CHANGED)
def test_the_verdict_is_that_of_the_same_bytes_in_memory(name, tmp_path):
    content = CHANGED[name](signed_twice())
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with file_content(path) as mapped:
        assert isinstance(mapped, mapped_file.MappedFile)
        assert judged(mapped) == judged(content)


def test_the_facts_of_a_replay_are_those_of_the_same_bytes_in_memory(tmp_path):
    content = signed_twice()
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with file_content(path) as mapped:
        assert replay_facts(mapped, judged(mapped), None) == replay_facts(content, judged(content), None)


def test_a_signature_removed_across_two_pieces_is_found(tmp_path, monkeypatch):
    """The trace of a removed signature lies where one piece ends and the next begins."""
    signed = signed_twice()
    end = signed.index(b"%%EOF", signed.index(b"/ByteRange")) + 6
    content = signed[:end] + documents.plain()
    monkeypatch.setattr(mapped_file, "OVERLAP", 64)
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    place = content.index(b"/ByteRange")
    for piece in (place - 1, place + 1, place + 20):
        monkeypatch.setattr(mapped_file, "BLOCK", piece)
        with file_content(path) as mapped:
            found = verify(mapped, name="a.pdf", view=view()).reasons
            assert {Reason.SIGNATURE_REMOVED, Reason.SIGNATURE_TRACES} & set(found)


def test_a_file_that_is_changed_while_it_is_judged_has_no_verdict(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(signed_twice())

    def judged_meanwhile():
        with file_content(path) as mapped:
            assert judged(mapped).verdict is Verdict.VALID
            with path.open("r+b") as other:
                other.write(b"%PDF-1.5")

    with pytest.raises(FileBusy):
        judged_meanwhile()


def test_what_is_no_file_is_said(tmp_path):
    with pytest.raises(NotAFile), file_content(tmp_path):
        pass
    with pytest.raises(FileMissing), file_content(tmp_path / "none.pdf"):
        pass
