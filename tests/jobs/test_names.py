"""What a signed file is called."""

from pathlib import Path

import pytest

from kyso_desktop.jobs import default_target, documents_in
from kyso_desktop.jobs.names import free_target


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("CV-123.pdf", "CV-123.signed.pdf"),
        ("CV-123.PDF", "CV-123.signed.pdf"),
        ("CV-123.signed.pdf", "CV-123.signed.2.pdf"),
        ("CV-123.signed.2.pdf", "CV-123.signed.3.pdf"),
        ("CV-123.leader.pdf", "CV-123.signed.pdf"),
        ("CV-123_signed.pdf", "CV-123.signed.pdf"),
        ("CV-123_signed_signed_signed.pdf", "CV-123.signed.pdf"),
        ("CV.123.v2.pdf", "CV.123.v2.signed.pdf"),
        (".signed.pdf", ".signed.signed.pdf"),
        ("Quyết định số 7.pdf", "Quyết định số 7.signed.pdf"),
    ],
)
def test_one_suffix_and_never_the_source_itself(source, target):
    assert default_target(Path("/a") / source) == Path("/a") / target
    assert default_target(Path("/a") / source) != Path("/a") / source


def test_a_plain_name_has_ascii_letters_and_at_most_fifty():
    name = default_target(
        Path("Quyết định về việc Đẩy mạnh ứng dụng chữ ký số (bản 2) của UBND tỉnh.pdf"), plain=True
    ).name
    assert name == "Quyet-dinh-ve-viec-Day-manh-ung-dung-ch.signed.pdf"
    assert len(name) <= 50


def test_the_next_free_name_stays_plain_and_short(tmp_path):
    source = tmp_path / "Quyết định về việc Đẩy mạnh ứng dụng chữ ký số của UBND tỉnh.pdf"
    names = []
    for _ in range(3):
        target = free_target(source, plain=True)
        target.touch()
        names.append(target.name)
    assert len(set(names)) == 3
    assert all(len(name) <= 50 and name.isascii() for name in names)
    assert names[2].endswith(".signed.3.pdf")


def test_a_plain_name_is_never_empty():
    assert default_target(Path("文書.pdf"), plain=True).name == "van-ban.signed.pdf"


def test_a_folder_that_is_opened_again_does_not_offer_what_was_made_of_its_documents(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.signed.pdf", "a.signed.2.pdf", "B.PDF", "nơi khác.signed.pdf", "ghi chú.txt"):
        (tmp_path / name).write_bytes(b"")
    named = [path.name for path in documents_in(tmp_path, to_sign=True)]
    assert named == ["B.PDF", "a.pdf", "nơi khác.signed.pdf"]
    assert len(documents_in(tmp_path)) == 5
