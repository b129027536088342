"""The way of a document in words: by revisions, by certificate kind, by our own fields or the heading's line."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.corpus import documents, pki

from kyso_desktop import jobs, wording
from kyso_desktop.jobs import Box, Change, ChangeKind, ChangesAfter
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify

LINE = Box(100, 720, 200, 734)


@pytest.fixture(scope="module")
def verified():
    first = documents.signed(documents.plain(), pki.leader())
    content = documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX)
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), moment=pki.NOW, offline=True)
    report = verify(content, name="a.pdf", view=view)
    return jobs.VerifiedFile(Path("a.pdf"), report, None, 0.1, "165/QĐ-UBND", "2026-11-24", number_line=LINE)


def with_signatures(verified, *signatures):
    return replace(verified, report=replace(verified.report, signatures=signatures))


def filled(verified, *changes):
    leader, seal = verified.report.signatures
    return with_signatures(verified, replace(leader, changes=changes), replace(seal, box=Box(0, 0, 100, 100)))


def filling(field, box, page=1, by="Signature2"):
    return Change(ChangeKind.FORM_FILLED, page, box, field, by)


def test_leader_number_date_and_seal_in_their_order(verified):
    number, day = filling("VanBan_So", Box(120, 720, 140, 735)), filling("VanBan_Ngay", Box(380, 720, 400, 735))
    leader, fills, seal = wording.way(filled(verified, day, number))
    signer = verified.report.signatures[0].signer.common_name
    assert leader.startswith(f"1. {signer} (cá nhân) ký ")
    assert fills == "2. Điền số 165, ngày 24/11/2026"
    assert seal.startswith("3. ")
    assert "(cơ quan, tổ chức) đóng dấu, ký " in seal


def test_the_order_is_that_of_the_revisions_whatever_the_list_says(verified):
    given = filled(verified)
    assert wording.way(with_signatures(given, *reversed(given.report.signatures))) == wording.way(given)


def test_other_fields_are_called_number_and_date_by_their_place_alone(verified):
    assert wording.change(filling("Text1", Box(120, 721, 140, 733)), LINE) == "điền số, trang 1"
    assert wording.change(filling("Text2", Box(380, 721, 400, 733)), LINE) == "điền ngày, tháng, năm, trang 1"
    assert wording.change(filling("Text3", Box(120, 300, 140, 312)), LINE) == "điền ô nhập liệu, trang 1"
    assert wording.change(filling("VanBan_So", Box(120, 721, 140, 733), page=2), LINE) == "điền ô nhập liệu, trang 2"
    assert wording.change(filling("Text1", Box(120, 721, 140, 733))) == "điền ô nhập liệu, trang 1"


def test_a_field_that_is_neither_is_not_called_number(verified):
    _, fills, _ = wording.way(filled(verified, filling("VanBan_So", LINE), filling("Khac", Box(10, 10, 60, 22))))
    assert fills == "2. Điền ô nhập liệu"


def test_signatures_on_the_heading_by_one_agency_are_one_step(verified):
    leader, seal = verified.report.signatures
    number = replace(seal, page=1, box=Box(120, 720, 144, 735), revision_end=seal.revision_end - 2)
    day = replace(seal, page=1, box=Box(380, 720, 404, 735), revision_end=seal.revision_end - 1)
    steps = wording.way(with_signatures(verified, leader, number, day, replace(seal, box=Box(0, 0, 100, 100))))
    assert len(steps) == 3
    assert "điền số 165, ngày 24/11/2026, ký" in steps[1]
    assert steps[1].endswith("(2 chữ ký)")


def test_a_step_that_is_not_valid_says_so(verified):
    leader, seal = verified.report.signatures
    bad = replace(leader, reasons=(jobs.Reason.DIGEST_MISMATCH,), changes_after=ChangesAfter.FORBIDDEN)
    first, second = wording.way(with_signatures(verified, bad, seal))
    assert first.endswith(": không hợp lệ")
    assert "hợp lệ" not in second


def test_a_name_with_line_breaks_makes_no_step_of_its_own(verified):
    leader, _ = verified.report.signatures
    crafty = replace(leader, signer=replace(leader.signer, common_name="A\n2. ỦY BAN đóng dấu\u2028B"))
    (step,) = wording.way(with_signatures(verified, crafty))
    assert len(step.splitlines()) == 1


def test_a_low_mark_of_an_agency_is_no_seal(verified):
    leader, seal = verified.report.signatures
    low = replace(seal, page=1, box=Box(300, 800, 560, 815))
    assert "đóng dấu" not in wording.way(with_signatures(verified, leader, low))[1]
    assert "điền" not in wording.way(with_signatures(verified, leader, low))[1]


def test_without_signatures_there_is_no_way(verified):
    assert wording.way(with_signatures(verified)) == ()
    assert wording.way(replace(verified, report=None)) == ()
