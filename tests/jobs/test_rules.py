"""The rule pack is whole, dated and cited, and it is what the marks follow."""

import tomllib
from datetime import UTC, datetime
from string import Formatter

import pytest

from kyso_desktop.cli.arguments import build_parser
from kyso_desktop.jobs.about import about_program
from kyso_desktop.jobs.marks import printed_form
from kyso_desktop.jobs.rules import rule_pack
from kyso_desktop.placement import beside, heading
from kyso_desktop.placement import marks as placement_marks
from kyso_desktop.workstation import resource

WHEN = datetime(2026, 11, 22, 7, 30, 5, tzinfo=UTC)


def test_what_placement_measures_is_what_the_pack_says() -> None:
    """``placement`` reads no file; its numbers and the pack's may not part."""
    pack = tomllib.loads(resource("rules/nghi-dinh-30.toml").read_text(encoding="utf-8"))
    assert (pack["initials"]["width_mm"], pack["initials"]["height_mm"]) == beside.INITIALS_MM
    assert (pack["corner"]["right_mm"], pack["corner"]["width_mm"]) == (
        heading.CORNER_RIGHT_MM, heading.CORNER_WIDTH_MM,
    )  # fmt: skip
    assert pack["line"]["size"] == heading.CORNER_FONT_SIZE


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


def test_placement_uses_the_sizes_of_the_pack():
    """Placement is pure and reads no file; its defaults must not drift from the pack."""
    import tomllib

    from kyso_desktop.jobs.rules import RULES
    from kyso_desktop.workstation import resource

    pack = tomllib.loads(resource(RULES).read_text(encoding="utf-8"))
    assert pack["signature"]["height_mm"] == placement_marks.LEADER_HEIGHT_MM
    assert pack["signature"]["width_mm"] == placement_marks.LEADER_MAX_WIDTH_MM
    assert pack["seal"]["overlap"] == pytest.approx(placement_marks.SEAL_OVERLAP, abs=0.001)


@pytest.mark.parametrize("kind", ["SAO Y", "SAO LỤC", "TRÍCH SAO"])
def test_the_command_line_offers_the_copies_of_the_pack(kind):
    assert kind in rule_pack().copy.kinds
    command = ["sign", "a.pdf", "--as", "copy", "--copy-kind", kind]
    assert build_parser().parse_args(command).copy_kind == kind
