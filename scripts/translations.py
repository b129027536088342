"""Finds every text that is translated and brings ``resources/translations/kyso_en.ts`` up to it.

    python scripts/translations.py

A new text gets a line without translation, to be filled in by hand or in Qt Linguist; a text that is gone loses its
line; a text that is translated elsewhere already takes that translation over. One message a line, sorted, so that
branches merge line by line. The program reads the file itself: nothing is compiled.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "kyso_desktop"
CATALOGUE = ROOT / "resources" / "translations" / "kyso_en.ts"
WORDS = "words"
VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ«]", re.IGNORECASE)
PAPERS = ("books.py", "papers.py", "sheets.py")
"""Words of official papers stay Vietnamese; of these files only what goes through ``tr`` is translated."""

Message = tuple[str, str]
"""Context and source text."""


def messages() -> set[Message]:
    """Everything that is said through ``tr``, in the window, the console and the wording."""
    found: set[Message] = set()
    for room in ("gui", "cli", "app", "wording"):
        for file in sorted((SOURCE / room).rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found |= set(_said(tree, ""))
            if room == "wording" and file.name not in (*PAPERS, "language.py"):
                found |= {(WORDS, text) for text in table_texts(tree)}
    return found


def _said(node: ast.AST, owner: str) -> Iterator[Message]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call) and node.args:
        first, function = node.args[0], node.func
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            if isinstance(function, ast.Attribute) and function.attr == "tr":
                yield owner, first.value
            elif isinstance(function, ast.Name) and function.id == "tr":
                yield WORDS, first.value
    for child in ast.iter_child_nodes(node):
        yield from _said(child, owner)


def table_texts(tree: ast.Module) -> Iterator[str]:
    """The phrases of the wording's tables: what a module holds at its top, spoken by whoever looks it up."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from _phrases(statement.value, named=_name(statement))


def _name(statement: ast.Assign | ast.AnnAssign) -> str:
    target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def _phrases(node: ast.AST, named: str) -> Iterator[str]:
    if named == "CHOICES":
        return
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _values(value)
    elif isinstance(node, ast.Constant):
        yield from _values(node)


def _values(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search("[^\\W\\d_]{2}", node.value):
        yield node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "SettingText":
        yield from _values(node.args[2])
    elif isinstance(node, ast.Tuple | ast.Call | ast.Lambda | ast.IfExp | ast.BoolOp | ast.keyword):
        for child in ast.iter_child_nodes(node):
            yield from _values(child)


def kept() -> dict[Message, str]:
    """What the file holds; marks that a merge left behind are passed over."""
    if not CATALOGUE.exists():
        return {}
    lines = [line for line in CATALOGUE.read_text(encoding="utf-8").splitlines() if line.startswith("<context>")]
    found: dict[Message, str] = {}
    for line in lines:
        context = ElementTree.fromstring(line)  # noqa: S314 - our own file
        translation = context.findtext("message/translation") or ""
        message = context.findtext("name", ""), context.findtext("message/source", "")
        if translation or message not in found:
            found[message] = translation
    return found


def brought_up(wanted: set[Message], held: dict[Message, str]) -> dict[Message, str]:
    """The wanted messages with the translations that are held; a new one borrows from the same text elsewhere."""
    elsewhere = {source: translation for (_context, source), translation in sorted(held.items()) if translation}
    return {each: held.get(each) or elsewhere.get(each[1], "") for each in wanted}


def written(catalogue: dict[Message, str]) -> str:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    head += '<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">\n'
    return head + "".join(map(_line, sorted(catalogue), (catalogue[each] for each in sorted(catalogue)))) + "</TS>\n"


def _line(message: Message, translation: str) -> str:
    state = "" if translation else ' type="unfinished"'
    context, source = message
    return (
        f"<context><name>{context}</name><message><source>{_xml(source)}</source>"
        f"<translation{state}>{_xml(translation)}</translation></message></context>\n"
    )


def _xml(text: str) -> str:
    return escape(text, {"\n": "&#10;"})


def main() -> int:
    catalogue = brought_up(messages(), kept())
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(written(catalogue), encoding="utf-8", newline="\n")
    missing = sorted(each for each, translation in catalogue.items() if not translation)
    for context, source in missing:
        print(f"not translated: {context}: {source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
