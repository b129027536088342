"""The rule pack is whole, dated and cited, and it is what the marks follow."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import pytest
from tests.documents.look_alike import Spec, look_alike

from kyso_desktop.cli.arguments import build_parser
from kyso_desktop.jobs.about import about_program
from kyso_desktop.jobs.documents import place_document
from kyso_desktop.jobs.marks import printed_form
from kyso_desktop.jobs.rules import read_rules, rule_pack, use_rules
from kyso_desktop.jobs.verifying import ReaderApart
from kyso_desktop.placement import Places, points
from kyso_desktop.workstation import resource

WHEN = datetime(2026, 11, 22, 7, 30, 5, tzinfo=UTC)


@pytest.fixture
def shipped_rules_afterwards() -> Iterator[None]:
    yield
    use_rules(None)


@pytest.mark.usefixtures("shipped_rules_afterwards")
@pytest.mark.parametrize("apart", [True, False])
def test_places_go_by_the_measures_of_the_pack_in_force(apart: bool, tmp_path: Path) -> None:
    """In the program and in the process that reads for the window."""
    pack = resource("rules/nghi-dinh-30.toml").read_text(encoding="utf-8")
    for old, new in (("right_mm = 6.0", "right_mm = 26.0"), ("height_mm = 20.0", "height_mm = 14.0")):
        assert old in pack
        pack = pack.replace(old, new)
    path = tmp_path / "quyết định.pdf"
    path.write_bytes(look_alike(Spec()).content)
    reader = ReaderApart() if apart else None

    def placed() -> Places:
        if reader is not None:
            return reader.layout(path.read_bytes(), path.name, None).places
        return place_document(path)

    before = placed()
    use_rules(pack)
    after = placed()
    if reader is not None:
        reader.close()
    assert before.leader is not None
    assert after.leader is not None
    assert before.attachment.box.x1 - after.attachment.box.x1 == pytest.approx(points(20))
    assert (before.leader.box.height, after.leader.box.height) == (pytest.approx(points(20)), pytest.approx(points(14)))


def test_a_pack_with_measures_that_no_page_has_is_refused() -> None:
    pack = resource("rules/nghi-dinh-30.toml").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="measures"):
        read_rules(pack.replace("overlap = 0.333333", "overlap = 3"))


def test_every_rule_is_shown_with_where_it_stands() -> None:
    about = about_program()
    assert any("Mục II.8.a" in one.where and "1/3" in one.says for one in about.citations)
    assert all(one.says for one in about.citations)


def test_the_pack_has_a_version_a_date_and_says_where_each_rule_stands():
    pack = rule_pack()
    assert pack.version
    assert pack.issued.year >= 2026
    assert "30/2020/NĐ-CP" in pack.name
    assert len([one for one in pack.citations if one.where and one.says]) >= 6


def test_the_line_of_attachments_and_copies_is_that_of_the_template():
    line = rule_pack().line
    assert line.spoken_moment(WHEN) == "22/11/2026; 14:30:05 +07:00"
    assert {name for _, name, _, _ in Formatter().parse(line.attachment) if name} == {"number", "moment"}
    assert {name for _, name, _, _ in Formatter().parse(line.copy) if name} == {"kind", "agency", "moment"}


def test_blue_and_red_do_not_meet():
    assert not rule_pack().signature.hues & rule_pack().seal.hues
    assert {0, 255} <= rule_pack().seal.hues  # red lies on both sides of zero


@pytest.mark.parametrize(("given", "printed"), [("7", "07"), ("07", "07"), ("10", "10"), ("1234", "1234")])
def test_numbers_below_ten_get_a_zero(given, printed):
    assert printed_form(given) == printed


@pytest.mark.parametrize("kind", ["SAO Y", "SAO LỤC", "TRÍCH SAO"])
def test_the_command_line_offers_the_copies_of_the_pack(kind):
    assert kind in rule_pack().copy.kinds
    command = ["sign", "a.pdf", "--as", "copy", "--copy-kind", kind]
    assert build_parser().parse_args(command).copy_kind == kind
