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
