"""Vietnamese text made comparable: encodings, tone positions and spacing differ between producers."""

import functools
import re
import unicodedata

FILLERS = "._…·‥⋯–—"
"""What stands in a blank that is drawn with dots or a line instead of being left empty."""
BRACKETS = "[]()"
"""What may stand around a blank."""

_MARKS_AND_SPACES = re.compile(r"[\u0300-\u036f\s]+")


@functools.cache
def folded_letter(letter: str) -> str:
    """The letter in lower case without marks ("Ộ" → "o", "Đ" → "d"); empty for a bare combining mark."""
    if letter in "Đđ":
        return "d"
    bare = "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
    return bare.lower()


def folded(text: str) -> str:
    """Lower case, no marks, no white space: equal for "Uỷ ban", "Ủy ban" and "Ủ y b a n"."""
    return _MARKS_AND_SPACES.sub("", unicodedata.normalize("NFD", text)).lower().replace("đ", "d")


def is_capitals(text: str) -> bool:
    """True where at least two letters are there and all of them are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 2 and all(letter.isupper() for letter in letters)
