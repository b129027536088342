"""The words by which a signature block is known: authority, title, and "Nơi nhận" beside them."""

import re
from functools import lru_cache

from kyso_desktop.placement.letters import folded
from kyso_desktop.placement.lines import Line

AUTHORITY = re.compile(
    r"^(?:(?:TM|KT|TL|TUQ|TUN|Q|Tm|Kt|Tl|Tuq)[.,/]|[TK]/[MTL]|[TK][. ]{1,2}[MTL][./ ]|T\.U\.Q|(?:TM|KT|TL|TUQ)\s)"
)
_TITLE_WORDS = (
    "chutich", "giamdoc", "botruong", "thutruong", "thutuong", "cuctruong", "vutruong", "truong", "chanh", "tongcuc",
    "bithu", "phoban", "daidien", "tongthanhtra", "thongdoc", "kiemtoan", "vientruong", "chinhuy", "tulenh",
    "nguoiky", "thutruongdonvi", "ketoan", "thuky", "uyvien", "chihuy", "tongbientap", "pho", "chutoa", "chunhiem",
    "quandoc", "chanhan", "thamphan", "chinhuy",
)  # fmt: skip
_IN_ENGLISH = re.compile(
    r"^(?:(?:general|deputy|vice|acting|managing)[ -]?)*"
    r"(?:director|president|chair|minister|rector|principal|head|chief|dean|secretary|ambassador|consul)\b",
    re.IGNORECASE,
)
_RECIPIENTS = ("noinhan", "n¬inhen", "noinhaan", "n¬inhën")
""""Nơi nhận" in Unicode and as bare text reads it in fonts that are older (TCVN3, VNI)."""
OUT_OF_ORDER = 0.12
"""A page with this part of its words a single letter with marks has lost their order."""
FEW_APART = 3
_APART = re.compile(r"(?<!\S)[^\x00-\x7f](?!\S)")
FEWEST_LEFT = 4
"""A title keeps this many letters without marks."""


def has_title_word(line: Line) -> bool:
    """Whether one of the known titles is part of the line."""
    return any(word in line.key for word in _TITLE_WORDS)


def is_in_english(line: Line) -> bool:
    """Whether a line says a title in English, as below the Vietnamese one on papers in two languages."""
    return _IN_ENGLISH.match(line.text) is not None


@lru_cache(maxsize=4)
def may_be_signed(plain: str) -> bool:
    """Whether bare text holds words of a signature block, so that the page is worth reading with positions."""
    bare = folded(plain)
    if any(words in bare for words in _RECIPIENTS):
        return True
    out_of_order = is_out_of_order(plain)
    for line in plain.splitlines():
        capitals = " ".join(word for word in line.split() if word.isupper())
        if AUTHORITY.search(capitals):
            return True
        if len(capitals) > 4 and any(word in folded(capitals) for word in _TITLE_WORDS):
            return True
        if out_of_order and len(_in_ascii(capitals)) >= FEWEST_LEFT:
            return True
    return False


def is_out_of_order(plain: str) -> bool:
    """Whether letters with marks stand apart from their words, as where another font had to lend them."""
    apart = sum(1 for _ in _APART.finditer(plain))
    return apart > FEW_APART and apart > OUT_OF_ORDER * len(plain.split())


def _in_ascii(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isalpha())
