"""No word outside the translation: Vietnamese is the source text, English is complete, Qt's own dialogs speak too.

A text that this test finds: write it as ``self.tr("…")`` in a Qt object, as ``tr("…")`` (from ``wording``) elsewhere,
with ``.format(name=…)`` after it; then run ``python scripts/translations.py`` and fill in the new lines' English.
"""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

from kyso_desktop.wording import read_catalogue

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kyso_desktop"
SPEC = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
SCRIPT = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(SCRIPT)
FACES = sorted([*(SOURCE / "gui").glob("*.py"), *(SOURCE / "cli").glob("*.py")])
VALUES = {"SAO LỤC", "TRÍCH SAO", "ẨẪỂỖỮẴ"}
"""Words of the decree that the console takes as values; letters that fonts are measured by."""
SHOWS = {
    "QLabel", "Words", "Copyable", "Tinted",
    "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox", "QToolButton", "setText",
    "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setWindowTitle", "setTitle",
    "heading", "quiet", "say", "addTab", "addItem", "addItems", "main_button", "tool", "addAction", "addRow", "group",
    "tell", "setHeaderLabels", "setPrefix", "setSuffix", "setSpecialValueText", "setStatusTip", "setWhatsThis",
}  # fmt: skip
NAMES = {"http://…", "Kyso", "USB Token", "USB Token: ", " mm"}
"""The same in every language."""
LAWS = re.compile(r"\d+/\d+/(?:NĐ-CP|QĐ-\w+|TT-\w+)|TẬP HUẤN|Tiếng Việt|Việt Nam")


def place(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def translated(tree: ast.Module) -> set[int]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if "tr" in (getattr(call.func, "id", ""), getattr(call.func, "attr", ""))]
    return {id(argument) for call in named for argument in call.args}


@pytest.mark.parametrize("file", FACES, ids=place)
def test_every_vietnamese_word_of_a_face_is_translated(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    passed = translated(tree) | {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    spoken = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed
    ]
    assert [text for text in spoken if SCRIPT.VIETNAMESE.search(text) and text not in VALUES] == []


@pytest.mark.parametrize("file", sorted((SOURCE / "gui").glob("*.py")), ids=place)
def test_what_a_control_shows_is_translated_whatever_its_letters(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    shown = [call for call in calls if SHOWS & {getattr(call.func, "id", ""), getattr(call.func, "attr", "")}]
    words = [part.value for call in shown for argument in call.args for part in literals(argument)]
    assert [text for text in words if re.search(r"[^\W\d_]{2}", text) and text not in NAMES] == []


def literals(node: ast.AST) -> list[ast.Constant]:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return [part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def test_the_catalogue_holds_what_is_said_and_nothing_else() -> None:
    assert SCRIPT.CATALOGUE.read_text(encoding="utf-8") == SCRIPT.written(
        SCRIPT.brought_up(SCRIPT.messages(), SCRIPT.kept())
    ), "run python scripts/translations.py"


def test_every_text_is_said_in_english() -> None:
    missing = [message for message, translation in SCRIPT.kept().items() if not translation]
    assert missing == [], "fill in resources/translations/kyso_en.ts"


def test_english_has_the_same_blanks_and_no_vietnamese() -> None:
    for (_context, source), english in SCRIPT.kept().items():
        assert sorted(re.findall(r"{[^}]*}", source)) == sorted(re.findall(r"{[^}]*}", english)), source
        assert source.endswith(" ") == english.endswith(" "), source
        assert not SCRIPT.VIETNAMESE.search(LAWS.sub("", english)), english


def test_shortcut_letters_of_qts_dialogs_are_kept() -> None:
    for (_context, source), vietnamese in read_catalogue(ROOT / "resources" / "translations" / "qt_vi.ts").items():
        assert source.count("%1") == vietnamese.count("%1"), source
        assert vietnamese.count("&") <= 1, vietnamese
