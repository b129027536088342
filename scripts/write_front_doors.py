"""Writes each room's front door anew from its block under ``TYPE_CHECKING``: the map, ``__all__``, and their order.

Add an import to the block, run this, and the other two lists follow:

    python scripts/write_front_doors.py
"""

import ast
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "kyso_desktop"
LINE = 120


def names_of(text: str) -> dict[str, str]:
    """Name to module, as the block under ``TYPE_CHECKING`` says."""
    block = text.split("if TYPE_CHECKING:\n", 1)[1].split("\nelse:\n", 1)[0]
    return imported(textwrap.dedent(block))


def imported(code: str) -> dict[str, str]:
    """Name to module of every ``from module import name`` at the top of ``code``."""
    imports = (node for node in ast.parse(code).body if isinstance(node, ast.ImportFrom))
    return {alias.name: node.module or "" for node in imports for alias in node.names}


def written(head: str, names: Mapping[str, str]) -> str:
    """The whole file: the head up to the block, then the block, the map and ``__all__``."""
    modules: dict[str, list[str]] = {}
    for name, module in names.items():
        modules.setdefault(module, []).append(name)
    block = "".join(f"    from {module} import {', '.join(sorted(modules[module]))}\n" for module in sorted(modules))
    entries = "".join(map_entry(module, sorted(modules[module])) for module in sorted(modules))
    eager = {name for name in imported(head) if name not in ("TYPE_CHECKING", "at_first_use")}
    public = "".join(f'    "{name}",\n' for name in sorted({*names, *eager}))
    return (
        f"{head}if TYPE_CHECKING:\n{block}else:\n    __getattr__ = at_first_use(\n        __name__,\n        {{\n"
        f"{entries}        }},\n    )\n\n__all__ = [\n{public}]\n"
    )


def map_entry(module: str, names: list[str]) -> str:
    whole = f'            "{module}": "{" ".join(names)}",\n'
    if len(whole) <= LINE:
        return whole
    lines = textwrap.wrap(" ".join(names), LINE - 20)
    quoted = [f'"{line} "' for line in lines[:-1]] + [f'"{lines[-1]}"']
    body = "".join(f"                {line}\n" for line in quoted)
    return f'            "{module}": (\n{body}            ),\n'


def rewrite(door: Path) -> None:
    text = door.read_text(encoding="utf-8")
    door.write_text(written(text.split("if TYPE_CHECKING:\n", 1)[0], names_of(text)), encoding="utf-8")


def main() -> None:
    doors = [path for path in SOURCE.rglob("__init__.py") if "at_first_use(" in path.read_text(encoding="utf-8")]
    for door in doors:
        rewrite(door)
    tool = [sys.executable, "-m", "ruff"]
    subprocess.run([*tool, "check", "--quiet", "--fix", "--select", "I,RUF022", *doors], check=True)
    subprocess.run([*tool, "format", "--quiet", *doors], check=True)


if __name__ == "__main__":
    main()
