"""Puts the guide and its pictures, made smaller, where the program finds them: ``resources/help``.

    python scripts/make_help.py

Run it after ``docs/huong-dan.md`` or one of its pictures has changed.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "huong-dan.md"
HELP = ROOT / "resources" / "help"
WIDTH = 620
"""Pixels: as wide as the help page shows text on a small screen."""
COLOURS = 64
PICTURE = re.compile(r"!\[([^\]]*)\]\(images/([\w/-]+\.png)\)")


def shipped_text() -> str:
    """The guide as it ships: pictures beside it."""
    return PICTURE.sub(lambda found: f"![{found.group(1)}]({found.group(2)})", GUIDE.read_text(encoding="utf-8"))


def pictures() -> tuple[str, ...]:
    """The file names of its pictures."""
    return tuple(name for _words, name in PICTURE.findall(GUIDE.read_text(encoding="utf-8")))


def make_picture(name: str) -> None:
    from PIL import Image

    with Image.open(ROOT / "docs" / "images" / name) as image:
        height = round(image.height * WIDTH / image.width)
        small = image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
        small.quantize(COLOURS, dither=Image.Dither.NONE).save(HELP / name, optimize=True)


def main() -> None:
    HELP.mkdir(parents=True, exist_ok=True)
    wanted = set(pictures())
    for old in HELP.glob("*.png"):
        if old.name not in wanted:
            old.unlink()
    for name in wanted:
        if (ROOT / "docs" / "images" / name).exists():
            make_picture(name)
        else:
            sys.stderr.write(f"not taken yet: {name}\n")
    (HELP / "huong-dan.md").write_text(shipped_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
