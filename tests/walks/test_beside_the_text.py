"""Initials and opinions: beside the text, by persons, and never in place of the signature that a seal needs."""

from dataclasses import replace
from pathlib import Path

import pytest

from kyso_desktop.jobs import (
    FOOT_OF_PAGE_1,
    Capacity,
    CommentTooLong,
    DetailMissing,
    KeyWish,
    NoPersonalSignature,
    Pin,
    Practice,
    SignedFile,
    SignRequest,
    Verdict,
    open_and_prepare,
    open_document,
    sign_prepared,
)
from kyso_desktop.pages import open_pages
from kyso_desktop.placement import points


def request(practice: Practice, source: Path, capacity: Capacity, **more: str) -> SignRequest:
    target = source.with_name(f"{source.stem}.{capacity}.pdf")
    return SignRequest(source, target, capacity, KeyWish((practice.kit.module,)), **more)  # type: ignore[arg-type]


def signed(practice: Practice, order: SignRequest) -> SignedFile:
    prepared = open_and_prepare(order, practice.desk)
    return sign_prepared(prepared, Pin(practice.kit.pin), practice.desk)


def test_initials_stand_behind_the_last_words_and_do_not_open_the_way_to_the_seal(
    practice: Practice, sample: Path
) -> None:
    first = signed(practice, request(practice, sample, Capacity.INITIALS))
    made = first.signatures[0]
    assert made.field.startswith("Initials")
    leader = open_document(sample, practice.desk).places.leader
    assert leader is not None
    assert made.box.height <= points(8)
    assert made.page < leader.page or made.box.y0 > leader.gap.y1
    with open_pages(sample.read_bytes(), "sample.pdf") as pages:
        assert not [one for one in pages.text(made.page).glyphs if one.text.strip() and one.box.overlap(made.box)]
    with pytest.raises(NoPersonalSignature):
        open_and_prepare(request(practice, first.output, Capacity.SEAL), practice.desk)
    second = signed(practice, replace(request(practice, first.output, Capacity.PERSONAL)))
    assert [one.verdict for one in open_document(second.output, practice.desk).report.signatures] == [Verdict.VALID] * 2


def test_an_opinion_is_written_in_the_free_corner_with_its_day(practice: Practice, sample: Path) -> None:
    words = "Giao Phòng Nội vụ tham mưu, báo cáo Chủ tịch trước ngày 15 tháng sau; các phòng khác phối hợp."
    made = signed(practice, request(practice, sample, Capacity.COMMENT, comment=words))
    assert made.signatures[0].field.startswith("Comment")
    with (
        open_pages(made.output.read_bytes(), "signed.pdf") as pages,
        open_pages(sample.read_bytes(), "s.pdf") as before,
    ):
        assert pages.text(1).marks
        assert before.ink(1, made.signatures[0].box, ()) is None


def test_the_pattern_of_2015_is_followed_only_where_it_is_asked_for(practice: Practice, sample: Path) -> None:
    order = request(practice, sample, Capacity.PERSONAL)
    asked = open_and_prepare(replace(order, place=FOOT_OF_PAGE_1), practice.desk)
    assert asked.marks[0].page == 1
    assert asked.marks[0].box.x1 < points(60)
    assert asked.marks[0].box.y1 < points(30)
    assert open_and_prepare(order, practice.desk).marks[0].page == 2


def test_an_opinion_needs_words_and_room(practice: Practice, sample: Path) -> None:
    with pytest.raises(DetailMissing):
        open_and_prepare(request(practice, sample, Capacity.COMMENT), practice.desk)
    with pytest.raises(CommentTooLong):
        open_and_prepare(request(practice, sample, Capacity.COMMENT, comment="ý kiến dài " * 60), practice.desk)
