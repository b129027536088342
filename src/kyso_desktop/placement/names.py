"""What a printed line must be like to be the name of a person (ô 7b)."""

import re
from unicodedata import normalize

from kyso_desktop.placement.letters import folded, is_capitals
from kyso_desktop.placement.lines import Line

NO_NAMES = ("chutich", "phochutich", "giamdoc", "phogiamdoc", "hieutruong", "phohieutruong", "truongphong",
             "truongban", "photruong", "botruong", "thutruong", "cuctruong", "vutruong", "chanhvan", "phochanh",
             "ketoan", "thuky", "daidien", "nguoi", "chutri", "chutoa", "banthuong", "uyban", "hoidong",
             "daky", "kyten", "chuky", "chukyso")  # fmt: skip
"""Beginnings of lines in title case that are no names; "Trương Văn …" and "Phó Đức …" are."""
FORM_NAMES = ("hovaten", "hoten", "hotennguoiky", "hovatennguoiky", "tenkhongdau")
_DEGREES = "GS|PGS|TS|TSKH|ThS|BS|BSNT|BSCK[I12HTl]*|CK[I12HTl]+|DS|DSCK[I12HTl]*|KS|KTS|CN|LS|LG|NGƯT|NGND|TTƯT|TTND"
_RANKS = "(?:Đại|Trung|Thượng|Thiếu)[ ]*(?:tướng|tá|úy|uý)|Chuẩn đô đốc|Phó đô đốc|Đô đốc"
_IN_FULL = (
    "(?:Phó )?Giáo sư|Tiến sĩ(?: khoa học)?|Thạc sĩ|Bác sĩ(?: chuyên khoa I{1,2}| CKI{1,2})?|Dược sĩ|Kỹ sư|"
    "Kiến trúc sư|Cử nhân|Luật sư|(?:Thầy thuốc|Nhà giáo) (?:ưu tú|nhân dân)|QNCN|CNQP|Đ/c|Đồng chí"
)
_RANK = re.compile(rf"^(?:(?:{_DEGREES}|{_RANKS}|{_IN_FULL.replace(' ', '[ ]?')})(?:[\s.,-]+))+", re.IGNORECASE)
"""What may stand before a name where the rules of a sector want it."""


_BRACKETED = re.compile(r"^\((\S+(?: \S+){2,})\)$")
"""Fewer words in brackets are a note or another language, not a name."""


def without_rank(text: str) -> str:
    """The bare name, out of brackets; the whole text where nothing else is left.

    Marks may stand apart from their letters.
    """
    whole = _BRACKETED.sub(r"\1", normalize("NFC", text.strip())).replace("sỹ", "sĩ")
    return _RANK.sub("", whole).strip() or text.strip()


def looks_like_name(line: Line) -> bool:
    """Whether the words are written like a name, the rank left aside; capitals alone do not tell."""
    text = without_rank(line.text)
    if folded(text) in FORM_NAMES:
        return True
    if folded(text).startswith(NO_NAMES):
        return False
    words = re.sub(r"['’‘-]", " ", text).split()
    compact = "".join(words)
    if not compact.isalpha() or is_capitals(compact) or len(compact) > 36:
        return False
    if len(words) == 1:  # letters placed without recognisable spaces
        return sum(letter.isupper() for letter in compact) >= 2
    return 2 <= len(words) <= 7 and all(word[0].isupper() and not is_capitals(word) for word in words)
