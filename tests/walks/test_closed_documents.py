"""What can take no further signature, or ought not to, is told before the PIN; the line of a copy is seen whole."""

from pathlib import Path

import pytest
from pyhanko.sign.fields import MDPPerm
from tests.corpus import documents, pki, updates

from kyso_desktop import jobs
from kyso_desktop.jobs import Capacity, KeyWish, Practice, SignRequest

NAME = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp "
    "thuộc Ủy ban nhân dân thành phố Hồ Chí Minh"
)


def request(source: Path, practice: Practice, **more: object) -> SignRequest:
    kit = practice.kit
    key = KeyWish((kit.module,), None, kit.person_sha256)
    return SignRequest(source, source.with_name("signed.pdf"), Capacity.PERSONAL, key, **more)


@pytest.mark.parametrize("override", [None, "lãnh đạo đồng ý"])
def test_a_document_certified_as_final_is_refused_before_the_pin(override, sample: Path, practice: Practice) -> None:
    final = documents.signed(sample.read_bytes(), pki.leader(), certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
    sample.write_bytes(final)
    with pytest.raises(jobs.DocumentClosed):
        jobs.open_and_prepare(request(sample, practice, override=override), practice.desk)


def test_bytes_behind_the_last_signature_are_not_covered_by_the_next(sample: Path, practice: Practice) -> None:
    """They would pass for a part of the signed document ever after."""
    sample.write_bytes(updates.with_garbage(documents.signed(sample.read_bytes(), pki.leader())))
    with pytest.raises(jobs.EarlierSignatureInvalid):
        jobs.open_and_prepare(request(sample, practice), practice.desk)


def test_a_long_line_of_a_copy_stays_on_the_page(sample: Path, practice: Practice) -> None:
    kit = practice.kit
    for agency, lines in (("Ủy ban nhân dân tỉnh Ninh Bình", 1), ("Văn phòng " + NAME[:40], 2), (NAME * 2, 3)):
        wish = SignRequest(
            sample, sample.with_name("copy.pdf"), Capacity.COPY, KeyWish((kit.module,), None, kit.agency_sha256),
            copy_kind="TRÍCH SAO", agency=agency,
        )  # fmt: skip
        (mark,) = jobs.open_and_prepare(wish, practice.desk).marks
        assert len(mark.texts) <= lines
        assert mark.box.x0 > 0
        assert mark.box.x1 < 595
        assert mark.box.y1 < 842
        assert all(run.x >= mark.box.x0 for run in mark.texts)
