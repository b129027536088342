"""The small rules of the house that no ready-made tool checks."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "kyso_desktop"
FILES = sorted(SOURCE.rglob("*.py"))

LONGEST = 400
LONGER_FOR_A_REASON = {"jobs/__init__.py": "the faces' one door: a list of names, twice, and no code"}

VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
FACES = ("wording", "gui", "cli")
DATA = {
    "jobs/names.py": "letters that plain file names do without",
    "pages/old_fonts.py": "codes of fonts that are older than Unicode",
    "placement": "words that are looked for on the page",
    "trust/reader.py": "words that are looked for in certificate names",
    "training": "names of the practice certificates",
}


def place(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("file", FILES, ids=place)
def test_a_file_over_400_lines_is_two_things(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST or place(file) in LONGER_FOR_A_REASON


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if place(file).partition("/")[0] not in FACES and not place(file).startswith(tuple(DATA))],
    ids=place,
)
def test_what_a_person_reads_lives_in_wording_or_a_face(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    spoken = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
    ]
    assert [text for text in spoken if VIETNAMESE.search(text)] == []


def test_no_room_is_called_utils_or_manager() -> None:
    assert [place(file) for file in FILES if re.search(r"util|helper|manager|misc|common", file.stem)] == []


def test_nothing_in_the_program_can_write_to_a_token() -> None:
    """Điều 4.2 and 22.2 of the agencies' rules: no tool may alter token data."""
    forbidden = re.compile(
        r"\b(create_object|store_object|init_token|init_pin|set_pin|generate_key|generate_keypair|copy_object"
        r"|C_CreateObject|C_DestroyObject|C_SetAttributeValue|C_InitToken|C_InitPIN|C_SetPIN|rw=True)\b"
    )
    found = [
        place(file)
        for file in FILES
        if place(file).partition("/")[0] != "training" and forbidden.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []
