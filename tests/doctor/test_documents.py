"""What the conformity table and the threat model cite is there."""

import ast
import re
from pathlib import Path

import pytest
from tests.corpus.table import EVERY

ROOT = Path(__file__).parents[2]
PAGES = ["docs/conformity.md", "docs/threat-model.md"]
CASES = {case.name for case in EVERY}


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_is_cited_exists(page):
    cited = set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / page).read_text(encoding="utf-8")))
    assert cited
    missing = {f"{file}::{name}" for file, name in cited if name not in functions(ROOT / file)}
    assert missing == set()


def functions(file: Path) -> set[str]:
    if not file.is_file():
        return set()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_cited_exists(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    files = set(re.findall(r"`((?!tests/)[\w]+/[\w./-]+\.(?:py|md|toml))`", text))
    places = (ROOT, ROOT / "src" / "kyso_desktop")
    assert {file for file in files if not any((place / file).is_file() for place in places)} == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_case_of_the_corpus_that_is_cited_exists(page):
    named = re.findall(r"corpus ((?:«[^»]+»(?:, )?)+)", (ROOT / page).read_text(encoding="utf-8"))
    cases = {name for group in named for name in re.findall(r"«([^»]+)»", group)} - {"…"}
    assert cases
    assert cases <= CASES


PLACE = re.compile(r"`[\w]+/[\w./-]+\.(?:py|toml)`|`kyso [a-z]+|setting `\w+`|a PIN for each job|PDF only")
PROOF = re.compile(r"`tests/[\w/]+\.py::\w+`|corpus «")
OTHER_ROW = re.compile(r"\b([SV]\d+)\b")


def rows() -> list[list[str]]:
    text = (ROOT / "docs" / "conformity.md").read_text(encoding="utf-8")
    cells = [[cell.strip() for cell in line[1:-1].split("|")] for line in text.splitlines() if line[:2] == "| "]
    return [row for row in cells if row[1] != "asked"]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_every_row_that_is_met_names_its_place_and_its_proof(row):
    """A row may lean on another one that is itself proven."""
    assert len(row) == 5, row
    rule, _, state, place, proof = row
    if state.startswith(("met", "in part")):
        names = {each[0] for each in rows()}
        assert PLACE.search(place) or "above" in place or set(OTHER_ROW.findall(place)) & names, rule
        assert PROOF.search(proof) or "above" in proof or set(OTHER_ROW.findall(proof)) & names, rule
    else:
        assert state in ("chưa có", "not read", "not applicable"), rule


def test_the_rules_that_are_answered_row_by_row_are_all_there():
    text = " ".join(row[1] for row in rows())
    signing = [f"5.1.{letter}" for letter in "abcdđeg"] + [f"5.2.{letter}" for letter in "abc"] + ["5.3", "5.4", "5.5"]
    checking = [f"6.1.{letter}" for letter in "abcdegh"] + ["6.2", "6.3", "6.4.a", "6.4.b"]
    asked = [*signing, "5.6.a", "5.6.b", "5.6.c", *checking]
    assert [rule for rule in asked if rule not in text] == []
