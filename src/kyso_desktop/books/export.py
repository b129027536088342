"""The journal itself as a table or as JSON, entry by entry."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kyso_desktop.books.deeds import Deed
from kyso_desktop.books.labels import Labels, Words
from kyso_desktop.books.model import VIETNAM, Cell, Column, Table

_COLUMNS = (
    ("number", 9), ("begun", 20), ("closed", 20), ("act", 22), ("outcome", 16), ("file", 40), ("document_number", 14),
    ("signer", 28), ("certificate", 24), ("verdict", 18), ("reasons", 40), ("sha256", 24), ("sha256_after", 24),
    ("facts", 60),
)  # fmt: skip
_SHOWN = {
    "file", "number", "signer", "signers", "certificate", "verdict", "reasons", "code", "sha256", "sha256_before",
    "sha256_after",
}  # fmt: skip


def journal_table(deeds: Iterable[Deed], words: Words, labels: Labels) -> Table:
    """One row an entry; facts without a column of their own stand together in the last one."""
    own = labels["export"]
    columns = tuple(Column(own[name], width) for name, width in _COLUMNS)
    return Table(own["name"], own["title"], columns, (_row(deed, words) for deed in deeds))


def _row(deed: Deed, words: Words) -> tuple[Cell, ...]:
    rest = {name: value for name, value in deed.facts.items() if name not in _SHOWN}
    verdict = deed.text("verdict")
    return (
        deed.number,
        deed.begun,
        deed.closed,
        words.act(deed.act),
        words.outcome(deed.outcome),
        deed.text("file"),
        deed.text("number"),
        deed.text("signer") or "; ".join(deed.texts("signers")),
        deed.text("certificate"),
        words.verdict(verdict) if verdict else "",
        "; ".join(words.code(code) for code in deed.codes),
        deed.text("sha256") or deed.text("sha256_before"),
        deed.text("sha256_after"),
        json.dumps(rest, ensure_ascii=False) if rest else "",
    )


def write_json(path: Path, deeds: Iterable[Deed], proof: Mapping[str, Any]) -> None:
    """``{"journal": …, "entries": [ … ]}``, one entry a line; raises ``OSError``."""
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        file.write('{"journal": ' + json.dumps(proof, ensure_ascii=False) + ',\n "entries": [')
        for text in _separated(deeds):
            file.write(text)
        file.write("\n]}\n")


def _separated(deeds: Iterable[Deed]) -> Iterator[str]:
    separator = "\n"
    for deed in deeds:
        yield separator + json.dumps(_content(deed), ensure_ascii=False)
        separator = ",\n"


def _content(deed: Deed) -> dict[str, Any]:
    return {
        "number": deed.number,
        "act": deed.act,
        "begun": deed.begun.astimezone(VIETNAM).isoformat(timespec="milliseconds"),
        "closed": deed.closed.astimezone(VIETNAM).isoformat(timespec="milliseconds") if deed.closed else None,
        "outcome": deed.outcome,
        "facts": dict(deed.facts),
    }
